"""The pages that players meet: the web store at /store, and in demo mode a pretend game at /play.

Both are one element that a script from `app/static` brings to life, under a policy without inline script,
without inline style, and with Trusted Types. The page itself holds nothing personal: its script asks the API.
"""

import functools
import html
import json
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from app.domain.access import Provider
from app.pages.routes import NOTHING_ELSE, STATIC, DemoInfo, json_inside_script, page_response

STORE = "/store"
PLAY = "/play"

# Pictures of catalog items are wherever their studio keeps them. Lit parses its templates through one policy.
STORE_CSP = "; ".join(
    (
        NOTHING_ELSE,
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' https:",
        "connect-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html",
    )
)

_ORDER = (Provider.APPLE, Provider.GOOGLE, Provider.FACEBOOK)


def store_page(providers: Iterable[Provider], demo: DemoInfo | None) -> Response:
    """The web store, with the `providers` that players may sign in with.

    `demo` adds the way to the pretend game.
    """
    offered = set(providers)
    attributes = {"providers": " ".join(provider.lower() for provider in _ORDER if provider in offered)}
    if demo:
        attributes |= {"game": demo.play_game, "play": PLAY}
    written = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
    return page_response(
        _shell("store", "Rewards store", f"<laurel-store{written}></laurel-store>"), "text/html", STORE_CSP
    )


def play_page(demo: DemoInfo) -> Response:
    """A pretend game with the widget, and the studio's desk beside it; the page holds the demo's key."""
    config = {
        "key": demo.key,
        "gameId": demo.play_game,
        "players": [{"playerId": player, "shows": shows} for player, shows in demo.players],
    }
    data = json_inside_script(json.dumps(config))
    body = f'<script type="application/json" id="laurel-config">{data}</script>\n<laurel-play></laurel-play>'
    return page_response(_shell("play", "A pretend game - Laurel", body), "text/html", STORE_CSP)


def _shell(bundle: str, title: str, body: str) -> str:
    script, style = _files(bundle)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="/static/laurel.svg">
<link rel="stylesheet" href="{style}">
<script type="module" src="{script}"></script>
</head>
<body>
{body}
<noscript><p>This page needs JavaScript.</p></noscript>
</body>
</html>
"""


@functools.cache
def _files(bundle: str) -> tuple[str, str]:
    """The addresses of a bundle's script and style sheet, whose names change with their content."""
    entry = json.loads((STATIC / bundle / "manifest.json").read_text("utf-8"))["main.ts"]
    return f"/static/{bundle}/{entry['file']}", f"/static/{bundle}/{entry['css'][0]}"


def store_routes(providers: Iterable[Provider], demo: DemoInfo | None = None) -> list[BaseRoute]:
    """The store at /store and below it, where its sections have their addresses; in the demo /play too."""
    offered = tuple(providers)

    async def store(_request: Request) -> Response:
        return store_page(offered, demo)

    routes: list[BaseRoute] = [Route(STORE, store), Route(STORE + "/{section:path}", store)]
    if demo:

        async def play(_request: Request) -> Response:
            return play_page(demo)

        routes.append(Route(PLAY, play))
    return routes
