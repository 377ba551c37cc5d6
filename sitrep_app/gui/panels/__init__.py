"""The pages of the window: a folder each. They do not know each other."""
