"""A law is a check that holds for everything Hypothesis can think of, and that fails for the mutant made to break it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

EXAMPLES = 6 * settings().max_examples
_SETTINGS = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
_IN_A_HURRY = settings(_SETTINGS, phases=[Phase.generate], derandomize=True, print_blob=False)

Check = Callable[[Any], None]


def holds(check: Check, examples: st.SearchStrategy[Any], *, count: int = EXAMPLES) -> None:
    """Hypothesis finds nothing for which the check fails, in so many examples; a law that takes long has fewer."""
    settings(_SETTINGS, max_examples=count)(given(examples)(_of_one_argument(check)))()


def catches(check: Check, examples: st.SearchStrategy[Any]) -> None:
    """Hypothesis finds something for which the check fails, now that a mutant stands in the code's stead."""
    with pytest.raises(AssertionError):
        _IN_A_HURRY(given(examples)(_of_one_argument(check)))()


def _of_one_argument(check: Check) -> Check:
    def law(example: Any) -> None:
        check(example)

    return law
