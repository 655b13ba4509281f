"""The pages of the staff: the studio console at /studio, the product owner's console at /program.

Each is one element, as the store is, and has no personal data: its script queries the API by the session of
the staff.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from app.pages.render import bundle_files, render_page
from app.pages.routes import DemoInfo
from app.pages.store import STORE_CSP

CONSOLES = {"studio": "Studio console", "program": "Product owner's console"}
"""The titles by the name of the bundle, which is the address as well."""


def console_page(name: str, demo: DemoInfo | None, *, can_sign_in: bool) -> Response:
    """Returns a console by its name. `demo` adds the people that can sign in there."""
    return render_page(
        "console.html",
        STORE_CSP,
        files=bundle_files("web", f"{name}/main.ts"),
        title=CONSOLES[name],
        can_sign_in=can_sign_in,
        people=[{"name": person.name, "shows": person.shows} for person in demo.staff] if demo else [],
    )


def console_routes(demo: DemoInfo | None = None, *, can_sign_in: bool) -> list[BaseRoute]:
    """Returns the routes of both consoles: each at its address and below it.

    `can_sign_in` is whether the staff's provider is set up.
    """
    return [route for name in CONSOLES for route in _routes(name, demo, can_sign_in=can_sign_in)]


def _routes(name: str, demo: DemoInfo | None, *, can_sign_in: bool) -> list[BaseRoute]:
    async def show(_request: Request) -> Response:
        return console_page(name, demo, can_sign_in=can_sign_in)

    return [Route(f"/{name}", show), Route(f"/{name}/{{section:path}}", show)]
