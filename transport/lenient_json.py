"""A parser for JSON with values that the strict parser refuses, together with everything around them.

A lone surrogate and an integer of thousands of digits are valid JSON by its grammar. Parsed here, they reach
their scalar, which refuses them with a code and a path: more useful to a client than "not valid JSON".
"""

import json

MAX_DIGITS = 40
"""Digits of an integer that is parsed; longer ones become floats, which all scalars refuse too."""


def read_with_bad_values(data: bytes) -> object:
    """Parse a document. Raises ValueError and RecursionError where it is not JSON even so."""
    return json.loads(
        data.decode(), parse_int=_integer, parse_constant=_refuse, object_pairs_hook=_with_readable_names
    )


def read_message(text: str) -> object:
    """Parse a message of a socket, also with names that are not valid text: it is answered by its id.

    Raises as `read_with_bad_values` does.
    """
    return json.loads(text, parse_int=_integer, parse_constant=_refuse)


def is_text(value: str) -> bool:
    """Returns whether the text can be encoded: it has no lone surrogate."""
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
    """Make an object. Raises ValueError for names that are not valid text: errors and paths repeat them."""
    if not all(is_text(name) for name, _ in pairs):
        raise ValueError("a name is no text")
    return dict(pairs)
