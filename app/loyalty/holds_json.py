"""The P that a member has held for orders, as a column holds them."""

from pydantic import TypeAdapter

from app.domain.points_holds import PointsHolds

_HOLDS = TypeAdapter(PointsHolds)
_NONE_JSON = "[]"


def to_json(holds: PointsHolds) -> str:
    """Returns the column's text."""
    return _HOLDS.dump_json(holds, exclude_defaults=True).decode() if holds else _NONE_JSON


def from_json(text: str) -> PointsHolds:
    """Returns what `to_json` wrote."""
    return () if text == _NONE_JSON else _HOLDS.validate_json(text)
