"""Paths of values in a rules file: `tiers[2].scFrom`, `rates["A.B"]`, `$` for the whole file. Pure."""

import json
import re
from collections.abc import Sequence

ROOT = "$"
"""The path of the whole file."""
MAX_KEY = 80
"""Characters of a key that a path shows: more than any key that is known may have."""

_PLAIN = re.compile(r"[\w-]+")
_STEP = re.compile(r'\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([\w-]+)')


def child(path: str, key: str | int) -> str:
    """Returns the path of the value at a key or an index of the value at `path`, empty for the file."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    if len(key) > MAX_KEY:
        key = f"{key[:MAX_KEY]}…"
    if _PLAIN.fullmatch(key) is None:
        return f"{path}[{json.dumps(key, ensure_ascii=False)}]"
    return f"{path}.{key}" if path else key


def steps_of(path: str) -> list[str | int]:
    """Returns the keys and indexes that lead to the value at a path."""
    steps: list[str | int] = []
    for index, quoted, key in _STEP.findall("" if path == ROOT else path):
        steps.append(int(index) if index else json.loads(quoted) if quoted else key)
    return steps


def value_at(document: object, steps: Sequence[str | int]) -> object:
    """Returns the value that these steps lead to in a JSON document. Raises LookupError without one."""
    for step in steps:
        match document, step:
            case dict(), str():
                document = document[step]
            case list(), int():
                document = document[step]
            case _:
                raise LookupError(step)
    return document
