"""The pages for people in a browser: the front page, GraphiQL, and the files they load.

They work offline, and under a policy without inline scripts and inline styles: all files come from
`app/static`. GraphiQL gets the server's values as data, not as a script.
"""

import json
import re
import shlex
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.pages.render import (
    NOTHING_ELSE,
    STATIC,
    TEXT_CSP,
    bundle_files,
    page_response,
    printable,
    render_page,
)

ENDPOINT = "/graphql"

# img-src data: is for the editor's error markers, which its style sheet carries in itself.
GRAPHIQL_CSP = "; ".join(
    (
        NOTHING_ELSE,
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
    )
)

_FIRST_QUERY = "{ viewer { kind studio { name games { slug name mode now } } } }"


@dataclass(frozen=True, slots=True)
class Tab:
    """One operation that GraphiQL opens ready to run; `variables` are plain JSON values."""

    title: str
    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FirstQuery:
    """What GraphiQL opens with: the whole `Authorization` header and the first tabs."""

    authorization: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A person of the demo's staff, whom the look-alike signs in without a password."""

    name: str
    email: str
    shows: str
    console: str
    """The address where the person begins: /studio or /program."""


@dataclass(frozen=True, slots=True)
class DemoInfo:
    """The demo's addresses; `players` are pairs of a player id and what that player shows.

    `play_game` is the gameId of the pretend game at /play, whose players they are.
    """

    studio: str
    key: str
    games: tuple[str, ...]
    players: tuple[tuple[str, str], ...]
    play_game: str = ""
    staff: tuple[DemoPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class LandingInfo:
    """What the front page says about this set-up; `base_url` is the address at which it was opened."""

    graphiql: bool
    demo: DemoInfo | None
    base_url: str = "http://127.0.0.1:8000"


def prefers_html(accept: str) -> bool:
    """Returns whether to answer with HTML: the client names it, and does not prefer plain text.

    A bare `*/*`, as curl and scripts send it, gets plain text: every browser names text/html.
    """
    weights = dict(_weights(accept))
    html = weights.get("text/html", weights.get("application/xhtml+xml", 0.0))
    plain = weights.get("text/plain", weights.get("text/*", weights.get("*/*", 0.0)))
    return html > 0 and html >= plain


def _weights(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        # RFC 9110: 0 to 1 with at most three digits; other texts count as 0.
        yield media_type, float(weight) if re.fullmatch(r"[01](\.[0-9]{0,3})?", weight) else 0.0


def graphiql_page(first: FirstQuery | None) -> Response:
    """Returns GraphiQL for our endpoint; with `first`, its credentials and operations are filled in."""
    tabs = [
        {
            "title": tab.title,
            "query": tab.query,
            "variables": json.dumps(dict(tab.variables), indent=2) if tab.variables else "",
        }
        for tab in (first.tabs if first else ())
    ]
    headers = json.dumps({"Authorization": first.authorization}, indent=2) if first else ""
    config = {"endpoint": ENDPOINT, "headers": headers, "tabs": tabs}
    return render_page("graphiql.html", GRAPHIQL_CSP, files=bundle_files("graphiql"), config=config)


def landing_page(info: LandingInfo, accept: str = "text/html") -> Response:
    """Returns the front page; as plain text for clients whose `Accept` is not a browser's."""
    if prefers_html(accept):
        return render_page(
            "landing.html",
            TEXT_CSP,
            what=_WHAT,
            how=_HOW,
            docs=_DOCS,
            addresses=_addresses(info),
            graphiql=info.graphiql,
            demo=info.demo,
            command=_first_query_command(info, info.demo) if info.demo else "",
        )
    return page_response(_landing_text(info), "text/plain", TEXT_CSP)


_WHAT = (
    "Laurel is a loyalty program for games. A game's server reports what a player bought; Laurel keeps"
    " the player's tier, the season and its countdown, the points and the benefits that follow, and can"
    " explain every change of them."
)
_HOW = (
    "Everything goes through one GraphQL API. Send the credentials, a studio key or a player token, in the"
    " Authorization header: Bearer, a space, the key."
)


def _addresses(info: LandingInfo) -> list[tuple[str, str, str]]:
    """Returns method, path and description of each address."""
    graphiql = (
        "GET",
        ENDPOINT,
        "GraphiQL: write queries in the browser, with completion and the whole schema.",
    )
    return [
        ("POST", ENDPOINT, "The API, for game servers, widgets and stores."),
        *([graphiql] if info.graphiql else []),
        ("GET", "/widget.js", "The widget, for the pages of games: docs/widget.md."),
        ("GET", "/store", "The web store, where players spend their points."),
        *(_DEMO_PAGES if info.demo else []),
        ("GET", "/studio", "The studio console, for the staff: members, redemptions, catalog, audit."),
        ("GET", "/program", "The product owner's console: ladder, simulation, reports, staff."),
        ("GET", "/staff", "Where the staff signs in, by invitation."),
        ("GET", "/rules.schema.json", "The JSON Schema of rules files, for editors."),
        ("GET", "/healthz", "Whether the process is alive."),
        ("GET", "/readyz", "Whether it can serve: the database answers and its tables are up to date."),
        ("GET", "/metrics", "Counters and timings for Prometheus, which needs LAUREL_METRICS_TOKEN."),
    ]


_DEMO_PAGES = (
    ("GET", "/play", "A pretend game with the widget, its studio's desk and its web shop."),
    ("GET", "/stories", "The components that all pages share, each in all its states."),
)

_DOCS = "How to set it up, every command and every setting: README.md, in the project's folder."


def _first_query_command(info: LandingInfo, demo: DemoInfo) -> str:
    """Returns a curl command for the first query, quoted for a shell."""
    address = shlex.quote(printable(info.base_url).rstrip("/") + ENDPOINT)
    key = shlex.quote(f"Authorization: Bearer {printable(demo.key)}")
    query = shlex.quote(json.dumps({"query": _FIRST_QUERY}))
    return f"curl {address} \\\n  -H {key} \\\n  -H 'Content-Type: application/json' \\\n  -d {query}"


def _landing_text(info: LandingInfo) -> str:
    lines = ["Laurel", "", *textwrap.wrap(_WHAT, 78), "", *textwrap.wrap(_HOW, 78), "", "Where to go"]
    lines += [f"  {method:<4} {path:<18} {what}" for method, path, what in _addresses(info)]
    lines += ["", _DOCS]
    if info.demo:
        demo = info.demo
        lines += ["", "This set-up holds demo data: try anything", f"  Studio: {printable(demo.studio)}"]
        lines += [f"  Game:   {printable(game)}" for game in demo.games]
        lines += [f"  Key:    {printable(demo.key)}", "", "The first query", ""]
        lines += [f"  {line}" for line in _first_query_command(info, demo).splitlines()]
        if demo.players:
            width = max(len(player) for player, _ in demo.players)
            lines += ["", "Players to look at"]
            lines += [f"  {printable(player):<{width}}  {printable(what)}" for player, what in demo.players]
        if demo.staff:
            lines += ["", "Staff to sign in as, at the look-alike of Google"]
            lines += [f"  {person.console:<8}  {person.name}: {person.shows}" for person in demo.staff]
    return "\n".join(lines) + "\n"


class _StaticFiles(StaticFiles):
    """Static files: cached for ever where their name has a hash of the content, else revalidated.

    The widget's scripts are loaded by pages of any origin; all else is for our own.
    """

    _HASHED = re.compile(r"-[A-Za-z0-9_-]{8}\.(js|css)\Z")

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        hashed = response.status_code in {200, 304} and self._HASHED.search(path)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        if path.startswith("web/"):
            response.headers.update(FOR_ANY_PAGE)
        else:
            response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


FOR_ANY_PAGE = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""Headers of what pages of any origin may load: modules are fetched with CORS."""


def static_routes() -> list[BaseRoute]:
    """Returns the routes of our own files, under /static."""
    return [Mount("/static", app=_StaticFiles(directory=STATIC), name="static")]
