"""Countries by their ISO 3166-1 codes. Pure."""

from functools import cache
from importlib.resources import files

from babel.core import get_global


@cache
def countries() -> frozenset[str]:
    """Returns the codes that are officially assigned, as IANA's time zone data list them."""
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    return frozenset(line.partition("\t")[0] for line in table.splitlines() if not line.startswith("#"))


def country_meant(text: str) -> str | None:
    """Returns the code meant by a wrong one, such as UK, gb or USA; None if that is unclear."""
    code = text.upper() if text.isascii() else ""
    meant = [code, *get_global("territory_aliases").get(code, ())]
    assigned = [candidate for candidate in meant if candidate in countries()]
    return assigned[0] if len(assigned) == 1 else None
