"""The first page: the key figures and the three pictures side by side."""
