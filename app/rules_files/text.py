"""Rules files as text: JSON in which no key is there twice and no number is none."""

import json
from typing import NoReturn

from app.domain.paths import ROOT
from app.domain.rules_faults import RulesFault, RulesRefused

MAX_DRAFT_CHARS = 500_000
"""Characters of a rules file that is not published yet."""


def read_json(text: str) -> object:
    """Returns the document in a text. Raises ValueError for what is no JSON, or ambiguous."""
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def read_object(text: str) -> dict[str, object]:
    """Returns the object in a text, which is what rules are. Raises RulesRefused for anything else."""
    try:
        document = read_json(text)
    except ValueError as error:
        raise RulesRefused([RulesFault(ROOT, f"can not be read as JSON: {error}")]) from None
    if not isinstance(document, dict):
        raise RulesRefused([RulesFault(ROOT, "is not an object")])
    return document


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    unique: dict[str, object] = {}
    for key, value in pairs:
        if key in unique:
            raise ValueError(f"the key {key[:80]!r} is there twice in one object")
        unique[key] = value
    return unique


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
