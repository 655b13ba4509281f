"""Redirects from a path with a trailing slash to the route without it.

Starlette's own redirect contains the host of the request, which the client controls; these have the path
only.
"""

from starlette.datastructures import URL
from starlette.responses import RedirectResponse
from starlette.routing import Match, Router
from starlette.types import Receive, Scope, Send


def redirect_by_path_alone(router: Router) -> None:
    """Make the router redirect so, in place of Starlette's own redirects."""
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
