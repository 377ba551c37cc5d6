"""What a person can mend, told in three parts. What is our fault is never a Trouble: it crashes."""

from dataclasses import dataclass


@dataclass(eq=False)
class Trouble(Exception):
    """Says what happened, to what, and what to do next; every part is a sentence or a name on its own."""

    what: str
    subject: str
    remedy: str
    field: str = ""

    def __str__(self) -> str:
        """Return the one line that the command line prints: what, to what, what to do."""
        about = f" ({self.subject})" if self.subject and self.subject not in self.what else ""
        return f"{self.what.rstrip('.')}{about}. {self.remedy}".strip()


class WrongUse(Trouble):
    """A command or a value that was asked for wrongly: exit status 2, where other troubles give 1."""
