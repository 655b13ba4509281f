"""The composition root: what the server is made of, and the life of its parts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.infra.db import Database, pending_migrations
from app.infra.metrics import CONTENT_TYPE, Metrics
from app.infra.request_id import RequestIds
from app.infra.sealing import Sealer
from app.pages import DemoInfo, FirstQuery, LandingInfo, graphiql_page, landing_page, static_routes
from app.settings import Settings
from app.studios.rules import RuleBooks
from app.worker import run_worker
from auth.callers import identify
from resolvers.context import Context, Services
from resolvers.endpoint import GraphQLEndpoint
from resolvers.ladder import Ladders
from resolvers.root import make_schema

READY_SECONDS = 2
"""How long `/readyz` waits for the database before it says that it cannot serve."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the pages show of the demo: its names and key, and GraphiQL's first tabs."""

    info: DemoInfo
    first_query: FirstQuery


def create_app(settings: Settings, demo: Demo | None = None) -> Starlette:
    """The server for a database that is at the head of the migrations.

    `settings.database_url` and `settings.secret` must be set; the worker runs inside it where the settings
    say so. Raises ValueError without a database, WeakSecret without a good secret.
    """
    if settings.database_url is None:
        raise ValueError("create_app needs settings.database_url")
    database, books, metrics = Database(settings.database_url), RuleBooks(), Metrics()
    services = Services(database, books, Ladders(), Sealer(settings.secret_text), settings.origin)

    async def build_context(request: Request) -> Context:
        clock = datetime.now(UTC)
        return Context(services, await identify(request.headers, database, clock), clock)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await database.open()
        stop = asyncio.Event()
        worker = None
        if settings.worker or settings.demo:
            worker = asyncio.create_task(run_worker(database, books, stop, metrics=metrics))
        try:
            yield
        finally:
            stop.set()
            if worker is not None:
                await worker
            await database.close()

    show_graphiql = settings.graphiql or settings.demo
    graphql = GraphQLEndpoint(
        make_schema(),
        build_context,
        render_page=(lambda _request: graphiql_page(demo.first_query if demo else None))
        if show_graphiql
        else None,
        observe=metrics.request,
    )
    routes: list[BaseRoute] = [
        Route("/graphql", graphql),
        *_about(database, metrics),
        *_pages(demo, graphiql=show_graphiql),
    ]
    return Starlette(routes=routes, middleware=[Middleware(RequestIds)], lifespan=lifespan)


def _pages(demo: Demo | None, *, graphiql: bool) -> list[BaseRoute]:
    async def front(request: Request) -> Response:
        info = LandingInfo(
            graphiql=graphiql, demo=demo.info if demo else None, base_url=str(request.base_url).rstrip("/")
        )
        return landing_page(info, request.headers.get("accept", ""))

    return [Route("/", front), *static_routes()]


def _about(database: Database, metrics: Metrics) -> list[BaseRoute]:
    """What operators ask: is the process alive, can it serve, what has it done."""

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        try:
            async with asyncio.timeout(READY_SECONDS), database.acquire() as connection:
                pending = await pending_migrations(connection)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
            return JSONResponse({"status": "unavailable", "database": "unreachable"}, 503)
        if pending:
            return JSONResponse({"status": "unavailable", "pendingMigrations": pending}, 503)
        return JSONResponse({"status": "ok", "database": "ok", "pendingMigrations": []})

    async def exposition(_request: Request) -> Response:
        return Response(metrics.exposition(), headers={"content-type": CONTENT_TYPE})

    return [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", exposition),
    ]
