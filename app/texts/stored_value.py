"""The sentence of an entry of stored value, in a locale."""

from app.domain.stored_value_entries import Cause
from app.texts.renderer import renderer


def entry_sentence(cause: Cause, locale: str) -> str:
    """Returns why something moved, ready to show to a player."""
    return renderer(locale).render(f"stored_value.{cause.value.lower()}", {})
