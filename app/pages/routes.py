"""The pages a person meets in a browser: the front page, GraphiQL, and the files they load.

They work offline and under a policy that runs no inline script and no inline style: everything
comes from `app/static`. What the server knows reaches GraphiQL as data, never as a program.
"""

import functools
import html
import json
import re
import shlex
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent.parent / "static"
ENDPOINT = "/graphql"

# Nothing is allowed but what is named; frames, forms and <base> do not fall back to default-src.
NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
LANDING_CSP = f"{NOTHING_ELSE}; style-src 'self'; img-src 'self'"
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
class DemoInfo:
    """The demo's addresses; `players` are pairs of a player id and what that player shows.

    `play_game` is the gameId of the pretend game at /play, whose players they are.
    """

    studio: str
    key: str
    games: tuple[str, ...]
    players: tuple[tuple[str, str], ...]
    play_game: str = ""


@dataclass(frozen=True, slots=True)
class LandingInfo:
    """What the front page says about this set-up; `base_url` is how the reader reached it."""

    graphiql: bool
    demo: DemoInfo | None
    base_url: str = "http://127.0.0.1:8000"


def prefers_html(accept: str) -> bool:
    """Whether to answer with HTML: the client names it, and likes plain text no better.

    A bare `*/*`, which is curl and scripts, gets plain text: every browser names text/html.
    """
    wishes = dict(_wishes(accept))
    wanted = wishes.get("text/html", wishes.get("application/xhtml+xml", 0.0))
    plain = wishes.get("text/plain", wishes.get("text/*", wishes.get("*/*", 0.0)))
    return wanted > 0 and wanted >= plain


def _wishes(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        # RFC 9110: 0 to 1 with at most three digits; what is not a number counts as a refusal.
        yield media_type, float(weight) if re.fullmatch(r"[01](\.[0-9]{0,3})?", weight) else 0.0


def graphiql_page(first: FirstQuery | None) -> Response:
    """GraphiQL on our endpoint; with `first`, its credentials and operations are filled in."""
    script, style = _graphiql_files()
    body = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL - Laurel</title>
<link rel="icon" href="/static/laurel.svg">
<link rel="stylesheet" href="{style}">
<script type="application/json" id="laurel-config">{_config_json(first)}</script>
<script type="module" src="{script}"></script>
</head>
<body>
<div id="graphiql"></div>
<noscript>
<p class="laurel-notice">GraphiQL needs JavaScript. The API does not: send a POST to {ENDPOINT}, or
see the <a href="/">front page</a> for a first query.</p>
</noscript>
</body>
</html>
"""
    return page_response(body, "text/html", GRAPHIQL_CSP)


@functools.cache
def _graphiql_files() -> tuple[str, str]:
    """The addresses of the script and the style sheet, whose names change with their content."""
    entry = json.loads((STATIC / "graphiql" / "manifest.json").read_text("utf-8"))["main.ts"]
    return f"/static/graphiql/{entry['file']}", f"/static/graphiql/{entry['css'][0]}"


def _config_json(first: FirstQuery | None) -> str:
    """The page's configuration, safe inside a <script> element."""
    headers = json.dumps({"Authorization": first.authorization}, indent=2) if first else ""
    tabs = [
        {
            "title": tab.title,
            "query": tab.query,
            "variables": json.dumps(dict(tab.variables), indent=2) if tab.variables else "",
        }
        for tab in (first.tabs if first else ())
    ]
    return json_inside_script(json.dumps({"endpoint": ENDPOINT, "headers": headers, "tabs": tabs}))


def json_inside_script(text: str) -> str:
    """JSON that means the same and stays inside its <script> element.

    "</script" and "<!--" end or change the element wherever they stand, strings included.
    """
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def landing_page(info: LandingInfo, accept: str = "text/html") -> Response:
    """What this is and where to go; as plain text for clients whose `Accept` is not a browser's."""
    if prefers_html(accept):
        return page_response(_landing_html(info), "text/html", LANDING_CSP)
    return page_response(_landing_text(info), "text/plain", LANDING_CSP)


def page_response(body: str, media_type: str, policy: str) -> Response:
    """The pages may show a key and depend on Accept: nobody stores them, and no address leaks out."""
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "Vary": "Accept",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(body, media_type=media_type, headers=headers)


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
    """Method, path and what is there."""
    graphiql = (
        "GET",
        ENDPOINT,
        "GraphiQL: write queries in the browser, with completion and the whole schema.",
    )
    return [
        ("POST", ENDPOINT, "The API, for game servers, widgets and stores."),
        *([graphiql] if info.graphiql else []),
        ("GET", "/store", "The web store, where players spend their points."),
        *([("GET", "/play", "A pretend game with the widget, and its studio's desk.")] if info.demo else []),
        ("GET", "/staff", "Where the staff signs in, by invitation."),
        ("GET", "/healthz", "Whether the process is alive."),
        ("GET", "/readyz", "Whether it can serve: the database answers and its tables are up to date."),
        ("GET", "/metrics", "Counters and timings for Prometheus, which needs LAUREL_METRICS_TOKEN."),
    ]


_DOCS = "How to set it up, every command and every setting: README.md, in the project's folder."


def _first_query_command(info: LandingInfo, demo: DemoInfo) -> str:
    """A curl command that works as it stands when it is pasted into a shell."""
    address = shlex.quote(_shown(info.base_url).rstrip("/") + ENDPOINT)
    key = shlex.quote(f"Authorization: Bearer {_shown(demo.key)}")
    query = shlex.quote(json.dumps({"query": _FIRST_QUERY}))
    return f"curl {address} \\\n  -H {key} \\\n  -H 'Content-Type: application/json' \\\n  -d {query}"


def _shown(text: str) -> str:
    """Text without control characters, which could rewrite a terminal, and without lone surrogates."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _landing_text(info: LandingInfo) -> str:
    lines = ["Laurel", "", *textwrap.wrap(_WHAT, 78), "", *textwrap.wrap(_HOW, 78), "", "Where to go"]
    lines += [f"  {method:<4} {path:<9} {what}" for method, path, what in _addresses(info)]
    lines += ["", _DOCS]
    if info.demo:
        demo = info.demo
        lines += ["", "This set-up holds demo data: try anything", f"  Studio: {_shown(demo.studio)}"]
        lines += [f"  Game:   {_shown(game)}" for game in demo.games]
        lines += [f"  Key:    {_shown(demo.key)}", "", "The first query", ""]
        lines += [f"  {line}" for line in _first_query_command(info, demo).splitlines()]
        if demo.players:
            width = max(len(player) for player, _ in demo.players)
            lines += ["", "Players to look at"]
            lines += [f"  {_shown(player):<{width}}  {_shown(what)}" for player, what in demo.players]
    return "\n".join(lines) + "\n"


def _landing_html(info: LandingInfo) -> str:
    rows = "\n".join(_address_row(*address) for address in _addresses(info))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Laurel: a loyalty program for games</title>
<link rel="icon" href="/static/laurel.svg">
<link rel="stylesheet" href="/static/pages.css">
</head>
<body>
<header>
<img src="/static/laurel.svg" alt="" width="56" height="56">
<h1>Laurel</h1>
<p class="lead">{_escaped(_WHAT)}</p>
</header>
<main>
<section aria-labelledby="where">
<h2 id="where">Where to go</h2>
<p>{_escaped(_HOW)}</p>
<ul class="addresses">
{rows}
</ul>
<p>{_escaped(_DOCS)}</p>
</section>
{_demo_html(info, info.demo) if info.demo else ""}
</main>
</body>
</html>
"""


def _address_row(method: str, path: str, what: str) -> str:
    address = f"<code>{method} {path}</code>"
    # A link to POST /graphql would open GraphiQL, or a refusal.
    linked = f'<a href="{path}">{address}</a>' if method == "GET" else address
    return f"<li>{linked}<span>{_escaped(what)}</span></li>"


def _demo_html(info: LandingInfo, demo: DemoInfo) -> str:
    games = "".join(f"<dd>{_escaped(game)}</dd>" for game in demo.games)
    players = "\n".join(
        f"<div><dt><code>{_escaped(player)}</code></dt><dd>{_escaped(what)}</dd></div>"
        for player, what in demo.players
    )
    players_list = f'<h3>Players to look at</h3>\n<dl class="players">\n{players}\n</dl>'
    command = "\n".join(map(_escaped, _first_query_command(info, demo).splitlines()))
    invitation = (
        f'<a class="button" href="{ENDPOINT}">Open GraphiQL with this key</a>' if info.graphiql else ""
    )
    play = '<a class="button" href="/play">Play the pretend game</a>'
    return f"""<section class="demo" aria-labelledby="demo">
<h2 id="demo">The demo</h2>
<p>This set-up holds demo data: try anything.</p>
<dl>
<div><dt>Studio</dt><dd>{_escaped(demo.studio)}</dd></div>
<div><dt>{"Game" if len(demo.games) == 1 else "Games"}</dt>{games}</div>
<div><dt>Studio key</dt><dd><code>{_escaped(demo.key)}</code></dd></div>
</dl>
<p class="buttons">{play}
{invitation}</p>
<h3 id="first">The first query</h3>
<pre role="region" aria-labelledby="first" tabindex="0"><code>{command}</code></pre>
{players_list if demo.players else ""}
</section>"""


def _escaped(text: str) -> str:
    return html.escape(_shown(text))


class _StaticFiles(StaticFiles):
    """Files whose name holds a hash of their content never change; of the others the browser asks again."""

    _HASHED = re.compile(r"-[A-Za-z0-9_-]{8}\.(js|css)\Z")

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        hashed = response.status_code in {200, 304} and self._HASHED.search(path)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


def static_routes() -> list[BaseRoute]:
    """Our own files, under /static."""
    return [Mount("/static", app=_StaticFiles(directory=STATIC), name="static")]
