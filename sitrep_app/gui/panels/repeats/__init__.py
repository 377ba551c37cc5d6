"""Likely duplicates among what was saved: pairs to look at, to make one, or to say that they are two."""
