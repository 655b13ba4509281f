"""Choices among constants for Hypothesis: making such a strategy costs more than a draw from it."""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

Option = TypeVar("Option")


def sampled_from(options: Sequence[Option]) -> st.SearchStrategy[Option]:
    """Return `st.sampled_from` of constants that can be hashed, made once and kept for good."""
    return _made(tuple(options), tuple(map(type, options)))


@cache
def _made(options: tuple[Any, ...], _types: tuple[type, ...]) -> st.SearchStrategy[Any]:
    # By the types too: 1 and True are equal.
    return st.sampled_from(options)
