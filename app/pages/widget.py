"""/widget.js: the stable address of the widget, which imports the scripts that are named by their content."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.pages.render import bundle_files
from app.pages.routes import FOR_ANY_PAGE

WIDGET = "/widget.js"
CACHE_SECONDS = 300
"""How long a browser may use the script without asking: so long a new release may take to reach a player."""


def widget_script() -> Response:
    """Returns the module: it names every script that is needed first, so that all are fetched at once."""
    files = bundle_files("web", "widget/main.ts")
    # Relative to this script, which a proxy may serve below a path.
    lines = [f'import ".{address}";\n' for address in (*files.preloads, files.script)]
    headers = {
        "Cache-Control": f"public, max-age={CACHE_SECONDS}",
        "X-Content-Type-Options": "nosniff",
        **FOR_ANY_PAGE,
    }
    return Response("".join(lines), 200, headers, "text/javascript")


def widget_route() -> Route:
    """Returns the route of the script that games put into their pages."""

    async def script(_request: Request) -> Response:
        return widget_script()

    return Route(WIDGET, script)
