"""Countries by their ISO 3166-1 codes. Pure."""

from functools import cache
from importlib.resources import files

from babel.core import get_global


@cache
def countries() -> frozenset[str]:
    """The codes that are officially assigned, as IANA's time zone data list them."""
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    return frozenset(line.partition("\t")[0] for line in table.splitlines() if not line.startswith("#"))


def country_meant(text: str) -> str | None:
    """Returns the code for a wrong one, such as UK, gb or USA; None where it means not one country."""
    code = text.upper() if text.isascii() else ""
    meant = [code, *get_global("territory_aliases").get(code, ())]
    known = [one for one in meant if one in countries()]
    return known[0] if len(known) == 1 else None
