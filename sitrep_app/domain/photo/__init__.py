"""What a photo tells beside its picture: where, with what and when it was taken; read from its bytes, and taken out of them.

No pixel is decoded here: blocks are found, read and left out, so that the picture itself stays as it is bit for bit.
"""

from sitrep_app.domain.photo.facts import PhotoFacts
from sitrep_app.domain.photo.reading import facts_of, without_facts
from sitrep_app.domain.photo.saying import say_facts, say_taken

__all__ = ["PhotoFacts", "facts_of", "say_facts", "say_taken", "without_facts"]
