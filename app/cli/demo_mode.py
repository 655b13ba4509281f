"""Checks of demo mode: anybody can sign in as anybody, so it must not be reachable from other machines."""

import os
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import parse_qs, unquote, urlsplit

from app.cli.database import database_url, run
from app.cli.failures import CliError
from app.domain.access import GameMode
from app.infra.connecting import connect
from app.settings import Settings

_PROVIDERS = ("google_", "facebook_", "apple_", "app_ids")
"""Prefixes of the providers' settings."""


def check_demo(settings: Settings) -> None:
    """Raise CliError, with a sentence for each setting that demo mode does not allow."""
    _refuse(list(_faults(settings)))


def check_demo_games(settings: Settings) -> None:
    """Raise CliError where the database, which has to be migrated, has live games."""

    async def live_games() -> list[str]:
        connection = await connect(database_url(settings))
        try:
            rows = await connection.fetch(
                "SELECT s.slug || '/' || g.slug FROM games g JOIN studios s ON s.id = g.studio_id"
                " WHERE g.mode = $1 ORDER BY 1 LIMIT 5",
                GameMode.LIVE.value,
            )
        finally:
            await connection.close()
        return [row[0] for row in rows]

    games = run(live_games())
    if games:
        _refuse(
            [
                f"The database has live games ({', '.join(games)}): choose another folder with"
                " LAUREL_DATA_DIR, or another database."
            ]
        )


def _refuse(faults: list[str]) -> None:
    if faults:
        lines = "".join(f"\n  {fault}" for fault in faults)
        raise CliError(
            "Demo mode lets anybody sign in as anybody, so it serves this machine alone."
            f" Without it: unset LAUREL_DEMO and use `laurel serve`. With it, change:{lines}"
        )


def _faults(settings: Settings) -> Iterator[str]:
    if not _is_loopback(settings.host):
        yield f"LAUREL_HOST (--host) is {settings.host}: listen on 127.0.0.1."
    if settings.public_url is not None and not _is_loopback(urlsplit(settings.public_url).hostname or ""):
        yield "LAUREL_PUBLIC_URL is no address of this machine: unset it."
    if settings.trusted_proxies:
        yield "LAUREL_TRUSTED_PROXIES names proxies, which bring other machines' requests: unset it."
    for name in Settings.model_fields:
        if name.startswith(_PROVIDERS) and getattr(settings, name):
            yield f"LAUREL_{name.upper()} is set, and real accounts are not for the demo: unset it."
    for host in _database_hosts(settings.database_url) if settings.database_url else ():
        if not host.startswith("/") and not _is_loopback(host):
            yield f"DATABASE_URL leads to another machine ({host}): unset it, or use a database of this one."


def _host_of(place: str) -> str:
    """Returns the host of `host:port`, with IPv6 addresses in brackets; an invalid text unchanged."""
    try:
        return urlsplit(f"//{place}").hostname or ""
    except ValueError:
        return place


def _is_loopback(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return host.lower() == "localhost"
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _database_hosts(url: str) -> list[str]:
    """Returns every host that asyncpg may connect to; a folder is that of a socket of this machine."""
    # Not by urlsplit: some versions of Python refuse brackets where there are several hosts.
    location = url.partition("://")[2].partition("#")[0]
    before, _, query_text = location.partition("?")
    query = parse_qs(query_text)
    if "service" in query or "PGSERVICE" in os.environ:
        return ["a service, whose file is not read here"]
    places = unquote(before.partition("/")[0].rpartition("@")[2]).split(",")
    hosts = [place if place.startswith("/") else _host_of(place) for place in places]
    hosts += ",".join(query.get("host", ())).split(",")
    return list(filter(None, hosts)) or list(filter(None, os.environ.get("PGHOST", "").split(",")))
