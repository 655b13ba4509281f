"""What a text may be made of. Pure."""

import unicodedata


def is_one_line(text: str) -> bool:
    """No control characters, line ends or halves of surrogate pairs; joined emoji are fine."""
    return not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in text)


def with_plain_line_ends(text: str) -> str:
    r"""The text with `\n` for every end of a line, also where it was written on Windows or an old Mac."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
