"""What operators ask of a process: is it alive, can it serve, what has it done."""

import asyncio
import hmac

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.domain.errors import Unavailable
from app.infra.db import Database
from app.infra.metrics import CONTENT_TYPE, Metrics
from app.infra.schema_version import pending_migrations

READY_SECONDS = 2
"""How long `/readyz` waits for the database before it says that it cannot serve."""


class Health:
    """The answers of one process. `drain` makes it say that it is not ready, for good."""

    def __init__(self, database: Database, metrics: Metrics, token: SecretStr | None) -> None:
        self._database = database
        self._metrics = metrics
        self._expected = f"Bearer {token.get_secret_value()}".encode() if token else b""
        self._drains = False

    def drain(self) -> None:
        """Let balancers send their requests elsewhere: the process is about to stop."""
        self._drains = True

    def routes(self) -> list[BaseRoute]:
        """Returns the routes; `/metrics` is there with a token alone."""
        return [
            Route("/healthz", self._healthz),
            Route("/readyz", self._readyz),
            *([Route("/metrics", self._exposition)] if self._expected else []),
        ]

    async def _healthz(self, _request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def _readyz(self, _request: Request) -> Response:
        if self._drains:
            return JSONResponse({"status": "draining"}, 503)
        try:
            async with asyncio.timeout(READY_SECONDS):
                pending = await self._pending()
        except (Unavailable, TimeoutError):
            return JSONResponse({"status": "unavailable", "database": "unreachable"}, 503)
        if pending:
            return JSONResponse({"status": "unavailable", "pendingMigrations": pending}, 503)
        return JSONResponse({"status": "ok", "database": "ok", "pendingMigrations": []})

    async def _pending(self) -> list[str]:
        if not await self._database.is_reached():
            raise Unavailable
        async with self._database.acquire() as connection:
            return await pending_migrations(connection)

    async def _exposition(self, request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get("authorization", "").encode(), self._expected):
            said = {"code": "UNAUTHENTICATED", "message": "Send LAUREL_METRICS_TOKEN as a bearer token."}
            return JSONResponse({"error": said}, 401, {"www-authenticate": "Bearer"})
        return Response(self._metrics.exposition(), headers={"content-type": CONTENT_TYPE})
