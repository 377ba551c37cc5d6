"""A table or a page of notes becomes drafts: one for each row, one for each note. Nothing is kept here."""

from sitrep_app.ops.splitting.split import MOST, Split, split

__all__ = ["MOST", "Split", "split"]
