"""Every version of every incident as packed arrays: read from the projections, kept current, cached in the file."""
