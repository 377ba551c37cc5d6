"""The workspace file: the log, what is projected from it, and how it is read. All SQL lives here."""
