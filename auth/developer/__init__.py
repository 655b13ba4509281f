"""The developer identity provider: look-alikes of Google, Apple and Facebook, for demo mode alone.

They keep the originals' manners, so that the code that signs people in is the same; only their addresses,
their keys, made at each start, and their people are made up.
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
    """Whoever reaches a look-alike may be anybody: outside demo mode there must be none."""


class LookAlikes:
    """All three, as one ASGI application that is mounted at /developer."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] | None = None) -> None:
        """Raises NotInDemoMode."""
        if not settings.demo:
            raise NotInDemoMode("the developer identity provider exists in demo mode only")
        self.google = GoogleLookAlike(settings.origin, clock)
        self.apple = AppleLookAlike(settings.origin, clock)
        self.facebook = FacebookLookAlike(settings.origin, clock)
        self._app = Starlette(routes=[*self.google.routes(), *self.apple.routes(), *self.facebook.routes()])
        # Starlette's redirects name the host that the request named.
        self._app.router.redirect_slashes = False

    def routes(self) -> list[BaseRoute]:
        """For the server, where browsers meet them."""
        return [Mount("/developer", self._app)]

    def transport(self) -> httpx2.ASGITransport:
        """For our own calls, which stay in the process."""
        return httpx2.ASGITransport(self._app)
