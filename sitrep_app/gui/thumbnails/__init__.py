"""Small pictures of attached photos: decoded in a child process with limits, kept in memory and nowhere on a disk."""

from sitrep_app.gui.thumbnails.album import Album, album
from sitrep_app.gui.thumbnails.decoding import Decoder
from sitrep_app.gui.thumbnails.listing import OPEN, SAVE, AttachedList
from sitrep_app.gui.thumbnails.pair_view import PairView

__all__ = ["OPEN", "SAVE", "Album", "AttachedList", "Decoder", "PairView", "album"]
