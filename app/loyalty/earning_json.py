"""The tallies of a member as a column holds them."""

from pydantic import TypeAdapter

from app.domain.earning_progress import NOTHING, EarningProgress

_EARNING = TypeAdapter(EarningProgress)
_NOTHING_JSON = "{}"


def to_json(earning: EarningProgress) -> str:
    """Returns the column's text; `{}` where nothing was done."""
    return (
        _NOTHING_JSON if earning == NOTHING else _EARNING.dump_json(earning, exclude_defaults=True).decode()
    )


def from_json(text: str) -> EarningProgress:
    """Returns what `to_json` wrote."""
    return NOTHING if text == _NOTHING_JSON else _EARNING.validate_json(text)
