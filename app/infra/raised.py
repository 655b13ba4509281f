"""What logs say of an exception: its types and where it was raised, never its text.

A database driver quotes rows and parameters in the texts of its errors, others quote what they were given.
"""

import traceback
from collections.abc import Iterator

from structlog.typing import ExcInfo


def raised_types(error: BaseException) -> str:
    """Returns the types of an exception and of its causes, the last raised first."""
    return " <- ".join(_names(error))


def raised_frames(error: BaseException) -> list[str]:
    """Returns the place of each call that the exception went through, the outermost first."""
    return [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]


def describe_raised(exc_info: ExcInfo) -> str:
    """Returns types and places as one text, for a line of the log."""
    error = exc_info[1]
    return "\n".join([raised_types(error), *raised_frames(error)])


def _names(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield f"{type(current).__module__}.{type(current).__qualname__}"
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
