"""Every entry under the lens as a table: events read as they are scrolled to, ties, progress and reported totals."""
