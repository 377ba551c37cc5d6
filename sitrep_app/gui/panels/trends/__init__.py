"""How often things happen under the lens, and whether that has changed."""
