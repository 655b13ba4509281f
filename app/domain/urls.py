"""Addresses that others will open: pictures, tracking pages, stores. Pure."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

MAX_URL = 2_000


def url_fault(url: str, *, loopback: bool = False, fragment: bool = True) -> str | None:
    """Returns what is wrong with an address, to be said after its name; None for a good one.

    Good is https without a user in it, and with `loopback` also http to the machine itself. Without
    `fragment` there may be none.
    """
    if not 1 <= len(url) <= MAX_URL:
        return f"must have 1 to {MAX_URL:,} characters, not {len(url):,}."
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for one that is none
        good = bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return _wanted(loopback=loopback)
    is_readable = url.isprintable() and not any(character in url for character in ' "<>\\`')
    is_secure = parts.scheme == "https" or (loopback and parts.scheme == "http" and _is_loopback(parts))
    if not (good and is_readable and is_secure):
        return _wanted(loopback=loopback)
    if "#" in url and not fragment:
        return "must not have a fragment: leave out the # and what follows it."
    return None


def _wanted(*, loopback: bool) -> str:
    here = ", or http on this machine" if loopback else ""
    return f"must be an https address, such as https://example.com/a{here}, without a user or a password."


def _is_loopback(parts: SplitResult) -> bool:
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
