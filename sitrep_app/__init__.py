"""Sitrep: what happened in a place, who works with whom, and what has been rebuilt, in one file."""

__version__ = "0.1.0"
