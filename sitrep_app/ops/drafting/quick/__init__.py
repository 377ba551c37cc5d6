"""Quick entry: one line of plain words becomes a draft whose fields are guesses, each with the words it came from."""

from sitrep_app.ops.drafting.quick.guess import Guess, Understood
from sitrep_app.ops.drafting.quick.reading import KINDS_READ, read_quick

__all__ = ["KINDS_READ", "Guess", "Understood", "read_quick"]
