"""A slash too much at the end of a path: on to the route without it, by the path alone.

Starlette's own redirect names the host that the request named, which may be anybody's.
"""

from starlette.datastructures import URL
from starlette.responses import RedirectResponse
from starlette.routing import Match, Router
from starlette.types import Receive, Scope, Send


def redirect_by_path_alone(router: Router) -> None:
    """Let the router answer so, in place of Starlette's own redirects."""
    not_found = router.default
    router.redirect_slashes = False

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].endswith("/"):
            # One slash at the beginning: two would begin a host.
            path = "/" + scope["path"].strip("/")
            if any(route.matches({**scope, "path": path})[0] is not Match.NONE for route in router.routes):
                query = scope["query_string"].decode("latin-1")
                await RedirectResponse(URL(path=path, query=query), 307)(scope, receive, send)
                return
        await not_found(scope, receive, send)

    router.default = answer
