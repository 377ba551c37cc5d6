"""Small pictures of attached photos: decoded in a child process with limits, kept in memory and nowhere on a disk."""

from sitrep_app.gui.thumbnails.album import Album, album
from sitrep_app.gui.thumbnails.decoding import Decoder

__all__ = ["Album", "Decoder", "album"]
