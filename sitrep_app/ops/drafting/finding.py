"""Finding what the modules of a package declare, so that one more is a file and no list knows of it."""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


def declared_in(package: str, path: Iterable[str], name: str, of: type[T]) -> list[T]:
    """Return what every module of a package declares under a name, in the order of the modules' names."""
    found = [getattr(import_module(f"{package}.{one.name}"), name) for one in iter_modules(path)]
    wrong = [one for one in found if not isinstance(one, of)]
    if wrong:
        raise TypeError(f"{package}: {name} must be a {of.__name__}, not {wrong}")
    return found
