"""JSON in which a value is at fault that the strict reader refuses with everything around it.

Half of a surrogate pair and an integer of thousands of digits are JSON by its grammar. Read here, they reach
the scalar that they are meant for, which refuses them with a code and their path: far more use to a sender
than "not valid JSON".
"""

import json

MAX_DIGITS = 40
"""Longer integers become infinite: no scalar takes either, and Python need not convert them."""


def read_with_bad_values(data: bytes) -> object:
    """The document. Raises ValueError and RecursionError for what cannot be read even so."""
    return json.loads(
        data.decode(), parse_int=_integer, parse_constant=_refuse, object_pairs_hook=_with_readable_names
    )


def read_message(text: str) -> object:
    """The document, whose names too may be no text: of a message that is answered by its id, whatever else
    is in it. Raises as `read_with_bad_values` does."""
    return json.loads(text, parse_int=_integer, parse_constant=_refuse)


def is_text(value: str) -> bool:
    """Whether the text can be written out again: no half of a surrogate pair."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= MAX_DIGITS else float(digits)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _with_readable_names(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Names are repeated in errors and paths, so they must be text; values are not."""
    if not all(is_text(name) for name, _ in pairs):
        raise ValueError("a name is no text")
    return dict(pairs)
