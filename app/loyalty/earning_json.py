"""The tallies of a member as a column holds them."""

from pydantic import TypeAdapter

from app.domain.tallies import NOTHING, Earning

_EARNING = TypeAdapter(Earning)
_NOTHING_JSON = "{}"


def to_json(earning: Earning) -> str:
    """Returns the column's text; `{}` where nothing was done."""
    return (
        _NOTHING_JSON if earning == NOTHING else _EARNING.dump_json(earning, exclude_defaults=True).decode()
    )


def from_json(text: str) -> Earning:
    """Returns what `to_json` wrote."""
    return NOTHING if text == _NOTHING_JSON else _EARNING.validate_json(text)
