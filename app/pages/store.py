"""The pages for players: the web store at /store; in demo mode a pretend game at /play, the kit at /stories.

Each is one element that a script from `app/static` renders, under a policy without inline script, without
inline style, and with Trusted Types. The page itself has no personal data: its script queries the API.
"""

from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from app.domain.access import Provider
from app.pages.render import NOTHING_ELSE, bundle_files, render_page
from app.pages.routes import DemoInfo

STORE = "/store"
PLAY = "/play"
STORIES = "/stories"

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
    """Returns the web store, with the `providers` that players may sign in with.

    `demo` adds a link to the pretend game.
    """
    offered = set(providers)
    return render_page(
        "store.html",
        STORE_CSP,
        files=bundle_files("web", "store/main.ts"),
        providers=" ".join(provider.lower() for provider in _ORDER if provider in offered),
        demo=demo,
        play=PLAY,
    )


def play_page(demo: DemoInfo) -> Response:
    """Returns the pretend game with the widget and the studio's desk; the page contains the demo's key."""
    config = {
        "key": demo.key,
        "gameId": demo.play_game,
        "players": [{"playerId": player, "shows": shows} for player, shows in demo.players],
    }
    return render_page("play.html", STORE_CSP, files=bundle_files("web", "play/main.ts"), config=config)


def stories_page() -> Response:
    """Returns the page of the components that all surfaces share, each in all its states."""
    return render_page("stories.html", STORE_CSP, files=bundle_files("web", "stories/main.ts"))


def store_routes(providers: Iterable[Provider], demo: DemoInfo | None = None) -> list[BaseRoute]:
    """Returns the routes of the store, at /store and below it; in the demo of /play and /stories too."""
    offered = tuple(providers)

    async def store(_request: Request) -> Response:
        return store_page(offered, demo)

    routes: list[BaseRoute] = [Route(STORE, store), Route(STORE + "/{section:path}", store)]
    if demo:

        async def play(_request: Request) -> Response:
            return play_page(demo)

        async def stories(_request: Request) -> Response:
            return stories_page()

        routes += [Route(PLAY, play), Route(STORIES, stories)]
    return routes
