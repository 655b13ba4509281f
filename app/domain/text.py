"""What a text may be made of. Pure."""

import unicodedata


def is_one_line(text: str) -> bool:
    """Returns whether a text has no control characters, line ends or half surrogates; emoji are fine."""
    return not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in text)


def with_plain_line_ends(text: str) -> str:
    r"""Returns the text with `\n` for every end of a line, also for those of Windows and of old Macs."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
