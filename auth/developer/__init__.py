"""The developer identity provider: imitations of Google, Apple and Facebook, for demo mode only.

They behave as the originals do, so that the code that signs people in is the same; only their addresses,
their keys, which are new at each start, and their people are made up.
"""

from collections.abc import Callable
from datetime import datetime

import httpx2
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from app.settings import Settings
from auth.developer.apple import AppleLookAlike
from auth.developer.facebook import FacebookLookAlike
from auth.developer.google import GoogleLookAlike


class NotInDemoMode(RuntimeError):
    """Anybody can sign in as anybody at a look-alike: outside demo mode there must be none."""


class LookAlikes:
    """The three look-alikes, as one ASGI application that is mounted at /developer."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] | None = None) -> None:
        """Make the look-alikes. Raises NotInDemoMode."""
        if not settings.demo:
            raise NotInDemoMode("the developer identity provider exists in demo mode only")
        self.google = GoogleLookAlike(settings.origin, clock)
        self.apple = AppleLookAlike(settings.origin, clock)
        self.facebook = FacebookLookAlike(settings.origin, clock)
        self._app = Starlette(routes=[*self.google.routes(), *self.apple.routes(), *self.facebook.routes()])
        # Starlette's redirects name the host that the request named.
        self._app.router.redirect_slashes = False

    def routes(self) -> list[BaseRoute]:
        """Returns the routes for browsers."""
        return [Mount("/developer", self._app)]

    def transport(self) -> httpx2.ASGITransport:
        """Returns the transport for our own calls, which do not leave the process."""
        return httpx2.ASGITransport(self._app)
