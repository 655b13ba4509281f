"""What a text may be made of. Pure."""

import unicodedata


def is_one_line(text: str) -> bool:
    """No control characters, line ends or halves of surrogate pairs; joined emoji are fine."""
    return not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in text)
