"""The packs that a member has or had, as a column holds them."""

from pydantic import TypeAdapter

from app.domain.packs import HeldPacks

_PACKS = TypeAdapter(HeldPacks)
_NONE_JSON = "[]"


def to_json(packs: HeldPacks) -> str:
    """Returns the column's text."""
    return _PACKS.dump_json(packs, exclude_defaults=True).decode() if packs else _NONE_JSON


def from_json(text: str) -> HeldPacks:
    """Returns what `to_json` wrote."""
    return () if text == _NONE_JSON else _PACKS.validate_json(text)
