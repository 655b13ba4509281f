"""The composition root: what the server is made of, and the life of its parts."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from app.background import background_work
from app.demo.web_shop import WebShop
from app.domain.countries import countries
from app.domain.errors import Unavailable
from app.domain.periods import time_zones
from app.health import Health
from app.identity.sign_ins import Purpose
from app.identity.staff import STAFF_PROVIDER
from app.infra.bus import Bus
from app.infra.db import BACKGROUND_SECONDS, Database
from app.infra.document_store import DocumentStore
from app.infra.encryption import Encryptor
from app.infra.forwarded import Forwarded, Proxies, client_of
from app.infra.http_protocol import EARLY
from app.infra.limiter import Limiter
from app.infra.metrics import Metrics
from app.infra.request_id import RequestIds
from app.infra.targets import Targets
from app.infra.tracing import tracing
from app.pages.consoles import console_routes
from app.pages.pictures import picture_route
from app.pages.routes import DemoInfo, FirstQuery, LandingInfo, graphiql_page, landing_page, static_routes
from app.pages.slashes import redirect_by_path_alone
from app.pages.store import store_routes
from app.pages.widget import widget_route
from app.pictures.encoding import WAIT_SECONDS, Encoder
from app.rules_files.schema import schema_text
from app.settings import Settings
from app.studios.core import Core
from app.studios.rules import RulesCache
from app.studios.trusted_documents import TrustedDocuments
from app.texts import renderer
from auth.callers import identify
from auth.cross_site import ANY_ORIGIN, for_any_origin, with_cors
from auth.data_deletion import data_deletion_routes
from auth.developer import LookAlikes
from auth.json_errors import unavailable
from auth.providers import close_providers, make_providers
from auth.request_limits import RequestLimits
from auth.routes import auth_routes
from auth.sign_in import Finisher, other_sign_in_routes, sign_in_routes
from auth.staff_page import staff_routes
from auth.staff_sign_in import finish_staff_sign_in
from auth.store_sign_in import finish_store_sign_in
from resolvers.context import Context, Services, has_credentials, may_introspect
from resolvers.documents import DocumentCallers
from resolvers.ladder import Ladders
from resolvers.live import Live
from resolvers.picture_states import PictureSources
from resolvers.root import make_schema, sdl
from transport.direct_route import DirectRoute
from transport.early_refusals import EarlyRefusals
from transport.endpoint import GraphQLEndpoint, cookies_to_set
from transport.event_stream import EventStream
from transport.persisted import PersistedDocuments
from transport.text_route import text_route

_GRAPHQL, _EVENTS = "/graphql", "/graphql/stream"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the pages show of the demo: its names and key, and GraphiQL's first tabs."""

    info: DemoInfo
    first_query: FirstQuery


def create_app(settings: Settings, demo: Demo | None = None) -> Starlette:
    """Returns the server for a database that has all migrations.

    `settings.database_url` and `settings.secret` must be set; the worker runs inside it where the settings
    say so. Raises ValueError without a database, WeakSecret without a good secret.
    """
    if settings.database_url is None:
        raise ValueError("create_app needs settings.database_url")
    encryptor = Encryptor(*settings.secret_texts)
    bus, metrics = Bus(settings.redis_url), Metrics()
    database = Database(settings.database_url, on_commit=bus.changed, seconds=settings.request_seconds)
    health = Health(database, metrics, settings.metrics_token)
    core, live = Core(database, RulesCache(), encryptor), Live(database, bus, metrics)
    targets, look_alikes = Targets(loopback=settings.demo), LookAlikes(settings) if settings.demo else None
    providers = make_providers(settings, look_alikes)
    limiter, store = Limiter(settings.redis_url), DocumentStore(settings.redis_url)
    services = Services(
        *(core, Ladders(), settings.origin, providers, limiter, targets, live),
        encoder=Encoder(WAIT_SECONDS),
        picture_sources=PictureSources(database),
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        _load()
        await database.open()
        # Of its own: its statements may take longer than those that a player waits for.
        background = Database(database.url, on_commit=bus.changed, seconds=BACKGROUND_SECONDS)
        worker = _working(replace(core, database=background), targets, metrics)
        works = settings.worker or settings.demo
        try:
            async with worker if works else nullcontext(), bus.running(live.versions):
                yield
        finally:
            await close_providers(providers)
            await limiter.close()
            await store.close()
            await database.close()

    show_graphiql = settings.graphiql or settings.demo
    page = (lambda _: graphiql_page(demo.first_query if demo else None)) if show_graphiql else None
    limits, proxies = RequestLimits(settings.key_rate), Proxies(settings.trusted_proxies)
    graphql = _graphql(settings, services, metrics, store, limits, render_page=page)
    asked, streamed = _graphql_routes(graphql)
    routes: list[BaseRoute] = [
        *(asked, streamed),
        *_texts(settings),
        *auth_routes(database, limiter, settings.origin, settings.store_origins),
        *sign_in_routes(database, limiter, providers, settings.origin, _finishers(database, encryptor)),
        *data_deletion_routes(database, providers, settings.origin),
        *other_sign_in_routes(providers),
        *staff_routes(database, providers, settings.origin, graphiql=show_graphiql),
        *(look_alikes.routes() if look_alikes else ()),
        *health.routes(),
        *_pages(demo, database, graphiql=show_graphiql),
        *store_routes(providers, demo.info if demo else None),
        *console_routes(demo.info if demo else None, can_sign_in=STAFF_PROVIDER in providers),
    ]
    app = Starlette(
        routes=routes,
        middleware=_middleware(proxies, asked, graphql),
        exception_handlers={Unavailable: _unavailable},
        lifespan=lifespan,
    )
    redirect_by_path_alone(app.router)
    # Whoever runs it calls these when it is to stop: a server waits for answers, and a stream has no end.
    app.state.drain, app.state.end_streams = health.drain, live.stop
    setattr(app.state, EARLY, _early_refusals(limits, proxies, metrics).answer)
    return app


def _graphql(
    settings: Settings,
    services: Services,
    metrics: Metrics,
    store: DocumentStore,
    limits: RequestLimits,
    *,
    render_page: Callable[[Request], Response] | None,
) -> GraphQLEndpoint:
    """Returns the endpoint with the schema, the callers behind requests, and their limits."""
    database = services.core.database

    async def build_context(
        connection: HTTPConnection, authorization: str | None = None, locale: str | None = None
    ) -> Context:
        real_now = datetime.now(UTC)
        caller = await identify(connection, database, real_now, settings.origin, authorization)
        limits.identified(connection, authorization, caller)
        return Context(
            *(services, caller, real_now, cookies_to_set(connection), connection.headers),
            locale=locale,
            address=client_of(connection.scope),
        )

    schema = make_schema(None if settings.introspection else may_introspect)
    return GraphQLEndpoint(
        schema,
        build_context,
        has_credentials=has_credentials,
        render_page=render_page,
        observe=metrics.request,
        admit=limits.admit,
        persisted=PersistedDocuments(schema.documents, store, DocumentCallers(TrustedDocuments(database))),
    )


def _load() -> None:
    """Read what takes a fifth of a second, which no player is to wait for."""
    renderer.load()
    time_zones()
    countries()


@asynccontextmanager
async def _working(core: Core, targets: Targets, metrics: Metrics) -> AsyncIterator[None]:
    """The worker runs inside, and endpoints are told; both leave after what they have at hand."""
    stop = asyncio.Event()
    await core.database.open()
    works = background_work(core, targets, stop, metrics=metrics)
    workers = [asyncio.ensure_future(work) for work in works]
    try:
        yield
    finally:
        stop.set()
        await asyncio.gather(*workers)
        await core.database.close()


async def _unavailable(_request: Request, _error: Exception) -> Response:
    return unavailable()


def _middleware(proxies: Proxies, route: Route, graphql: GraphQLEndpoint) -> list[Middleware]:
    """Returns what each request passes, from the outside in."""
    return [
        *([Middleware(tracing.spans.requests)] if tracing.spans else ()),
        Middleware(RequestIds),
        Middleware(Forwarded, proxies),
        Middleware(DirectRoute, route=route, sockets=graphql),
    ]


def _early_refusals(limits: RequestLimits, proxies: Proxies, metrics: Metrics) -> EarlyRefusals:
    paths = frozenset({_GRAPHQL, _EVENTS})
    return EarlyRefusals(limits.admit, paths, proxies, for_any_origin(), metrics.request)


def _graphql_routes(graphql: GraphQLEndpoint) -> tuple[Route, Route]:
    """Two ways to the same schema: a request, a stream of events; the third are sockets.

    Pages of any origin may use them, with a bearer token: games show the widget wherever they are.
    """
    return (
        Route(_GRAPHQL, with_cors(graphql, ANY_ORIGIN)),
        Route(_EVENTS, with_cors(EventStream(graphql), ANY_ORIGIN)),
    )


def _finishers(database: Database, encryptor: Encryptor) -> dict[Purpose, Finisher]:
    """What a sign-in ends in, by what it was begun for."""
    return {
        Purpose.STORE: partial(finish_store_sign_in, database, encryptor),
        Purpose.STAFF: partial(finish_staff_sign_in, database),
    }


def _pages(demo: Demo | None, database: Database, *, graphiql: bool) -> list[BaseRoute]:
    async def front(request: Request) -> Response:
        info = LandingInfo(
            graphiql=graphiql, demo=demo.info if demo else None, base_url=str(request.base_url).rstrip("/")
        )
        return landing_page(info, request.headers.get("accept", ""))

    shop = WebShop(demo.info.key, demo.info.play_game).routes() if demo else ()
    return [Route("/", front), widget_route(), *static_routes(), picture_route(database), *shop]


def _texts(settings: Settings) -> list[BaseRoute]:
    """What tools read: the schemas of the API and of rules files."""
    api = text_route("/schema.graphql", sdl, "text/plain")
    rules = text_route("/rules.schema.json", schema_text, "application/schema+json")
    return [api, rules] if settings.introspection else [rules]
