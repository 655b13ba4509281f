"""What a text may be made of. Pure."""

import re

# The categories Cc, Cs, Zl and Zp of Unicode: they will not grow.
_BREAKS_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def is_one_line(text: str) -> bool:
    """Returns whether a text has no control characters, line ends or half surrogates; emoji are fine."""
    return _BREAKS_A_LINE.search(text) is None


def with_plain_line_ends(text: str) -> str:
    r"""Returns the text with `\n` for every end of a line, also for those of Windows and of old Macs."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
