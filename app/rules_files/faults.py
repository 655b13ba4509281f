"""Conversion of pydantic's errors to rules faults, with their paths and messages."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.domain.paths import ROOT, child
from app.domain.rules_faults import RulesFault

MAX_FAULTS = 100
"""Faults of a file that are listed, at most."""


def _too_long(error: ErrorDetails) -> str:
    return f"has {len(error['input'])} entries; {error.get('ctx', {})['max_length']} at most"


def _too_short(error: ErrorDetails) -> str:
    return f"has {len(error['input'])} entries; at least {error.get('ctx', {})['min_length']}"


_WORDS: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda _: "is missing",
    "extra_forbidden": lambda _: "is not known here",
    "model_type": lambda _: "is not an object",
    "dict_type": lambda _: "is not an object",
    "list_type": lambda _: "is not a list",
    "too_long": _too_long,
    "too_short": _too_short,
    "value_error": lambda error: str(error.get("ctx", {})["error"]),
}


def faults_of(error: ValidationError) -> list[RulesFault]:
    """Returns every fault that the models found."""
    return [
        RulesFault(_path(fault), _WORDS[fault["type"]](fault)) for fault in error.errors(include_url=False)
    ]


def in_file_order(faults: Iterable[RulesFault], document: object) -> list[RulesFault]:
    """Returns the faults in the order of the file; a missing key counts at the place of its object."""
    places = {path: place for place, path in enumerate(_paths(document))}

    def place(fault: RulesFault) -> int:
        return places.get(fault.path, places.get(fault.path.rpartition(".")[0], 0))

    return sorted(faults, key=place)


def _paths(document: object) -> Iterator[str]:
    stack = [(document, "")]
    while stack:
        value, path = stack.pop()
        yield path
        keyed = (
            value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
        )
        stack += reversed([(inner, child(path, key)) for key, inner in keyed])


def _path(fault: ErrorDetails) -> str:
    path = ""
    for key in fault["loc"]:
        path = child(path, key)
    return path or ROOT
