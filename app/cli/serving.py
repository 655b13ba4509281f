"""The commands that run something: `serve`, `worker`, `demo`; and what they need: `migrate`, `schema`."""

import asyncio
import errno
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Annotated

import typer
import uvicorn
from starlette.types import ASGIApp

from app.cli.database import (
    database_url,
    missing_migrations,
    now,
    owners_url,
    read_settings,
    run,
    settings_with_database,
)
from app.cli.demo_mode import check_demo, check_demo_games
from app.cli.failures import CliError
from app.cli.output import AsJson, emit, progress
from app.embedded import postgres as embedded_postgres
from app.infra.bus import Bus
from app.infra.db import BACKGROUND_SECONDS, Database
from app.infra.encryption import Encryptor
from app.infra.garbage import paused_collector, spare_collector
from app.infra.http_protocol import HttpProtocol
from app.infra.logging import configure_logging
from app.infra.metrics import Metrics
from app.infra.socket_protocol import SocketProtocol
from app.infra.tracing import TracingNotInstalled, tracing
from app.settings import Settings
from app.studios.core import Core
from app.studios.rules import RulesCache

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from app.demo.set_up import DemoSetUp

DRAIN_SECONDS = 20
"""How long requests under way may still take when the server stops."""
UNREAD_SECONDS = 30
"""How long a client may leave sent bytes unread before its connection is closed."""

Port = Annotated[int | None, typer.Option(min=1, max=65535, help="Port to listen on; 8000 by default.")]
Host = Annotated[str | None, typer.Option(help="Address to listen on; 127.0.0.1 by default.")]


def serve(port: Port = None, host: Host = None, as_json: AsJson = False) -> None:
    """Serve the API until it is interrupted; with LAUREL_WORKER=true the worker runs inside."""
    settings = _at(read_settings(), port, host)
    if settings.demo:
        check_demo(settings)
    with _listen(settings.host, settings.port) as listener:
        settings = settings_with_database(settings)
        if settings.demo:
            check_demo_games(settings)
        configure_logging(stream=sys.stderr)
        start_tracing(settings, "laurel")
        with paused_collector():
            from app.main import create_app  # noqa: PLC0415 - takes a second, which other commands save

            app = create_app(settings)
        url = _url(settings)
        result = {"url": url, "graphql": f"{url}/graphql"}
        _run_server(
            app,
            listener,
            lambda: emit(result, as_json=as_json, words=f"Laurel serves {url}/graphql"),
            settings.drain_seconds,
        )


def demo(
    *,
    serve: Annotated[bool, typer.Option("--serve", help="Serve it too, with the worker.")] = False,
    port: Port = None,
    host: Host = None,
    as_json: AsJson = False,
) -> None:
    """Make the demo's studio, games and players, where they are not there yet, and print its key."""
    settings = _at(read_settings(), port, host).model_copy(update={"demo": True})
    check_demo(settings)
    with _listen(settings.host, settings.port) if serve else nullcontext() as listener:
        settings = settings_with_database(settings)
        check_demo_games(settings)
        made = _make_demo(settings)
        result, words = _demo_json(made, settings), _demo_words(made, settings, serving=serve)
        if listener is None:
            emit(result, as_json=as_json, words=words)
            return
        configure_logging("console", stream=sys.stderr)
        from app.demo.set_up import first_query  # noqa: PLC0415 - as above

        start_tracing(settings, "laurel-demo")
        with paused_collector():
            from app.main import Demo, create_app  # noqa: PLC0415 - as above

            app = create_app(settings, Demo(made.info, first_query(made)))
        _run_server(
            app,
            listener,
            lambda: emit(result, as_json=as_json, words=words),
            settings.drain_seconds,
        )


def _make_demo(settings: Settings) -> "DemoSetUp":
    from app.demo.set_up import make_demo  # noqa: PLC0415 - as above

    async def work() -> "DemoSetUp":
        database = Database(database_url(settings))
        await database.open()
        try:
            with progress() as bar:
                task = bar.add_task("Setting up the demo", total=None)
                return await make_demo(
                    database,
                    settings.data_dir,
                    now(),
                    on_progress=lambda done, total: bar.update(task, completed=done, total=total),
                )
        finally:
            await database.close()

    return run(work())


def _demo_json(made: "DemoSetUp", settings: Settings) -> dict[str, object]:
    url = _url(settings)
    return {
        "url": url,
        "graphql": f"{url}/graphql",
        "studio": made.info.studio,
        "key": made.info.key,
        "games": made.games,
        "players": [{"playerId": player, "shows": shows} for player, shows in made.info.players],
        "consoles": {name: f"{url}/{name}" for name in ("studio", "program")},
        "staff": [
            {
                "name": person.name,
                "email": person.email,
                "shows": person.shows,
                "console": f"{url}{person.console}",
            }
            for person in made.info.staff
        ],
    }


def _demo_words(made: "DemoSetUp", settings: Settings, *, serving: bool) -> str:
    url, info = _url(settings), made.info
    width = max(len(player) for player, _ in info.players)
    lines = [
        f"GraphiQL    {url}/graphql",
        f"Front page  {url}/",
        f"Studio      {info.studio}",
        f"Studio key  {info.key}",
        *(f"Game        {slug}, gameId {game_id}" for slug, game_id in made.games.items()),
        "",
        "Consoles of the staff; a look-alike of Google signs these people in without a password:",
        *(f"  {url}{person.console:<9} as {person.name}: {person.shows}" for person in info.staff),
        "",
        "Players of the game demo:",
        *(f"  {player:<{width}}  {shows}" for player, shows in info.players),
        "",
        "Stop it with Ctrl-C." if serving else "Serve it: `laurel demo --serve`.",
    ]
    return "\n".join(lines)


def worker(as_json: AsJson = False) -> None:
    """Settle what falls due and send webhooks, until it is interrupted; any number of them may run."""
    settings = read_settings()
    if settings.demo:
        check_demo(settings)
    settings = settings_with_database(settings)
    if settings.demo:
        check_demo_games(settings)
    encryptor = Encryptor(*settings.secret_texts)
    configure_logging(stream=sys.stderr)
    start_tracing(settings, "laurel-worker")
    from app.background import background_work  # noqa: PLC0415 - its HTTP client is slow to import
    from app.infra.targets import Targets  # noqa: PLC0415 - as above

    async def work(listener: socket.socket | None) -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        bus, metrics = Bus(settings.redis_url), Metrics()
        targets = Targets(loopback=settings.demo)
        database = Database(database_url(settings), on_commit=bus.changed, seconds=BACKGROUND_SECONDS)
        await database.open()
        try:
            emit({"worker": "running"}, as_json=as_json, words="The worker runs; stop it with Ctrl-C.")
            spare_collector()
            async with bus.running():
                core = Core(database, RulesCache(), encryptor)
                targets = Targets(loopback=settings.demo)
                works = [*background_work(core, targets, stop, metrics=metrics)]
                if listener is not None:
                    works.append(_answer_operators(settings, database, metrics, listener, stop))
                await asyncio.gather(*works)
        finally:
            await database.close()

    port = settings.worker_port
    with nullcontext() if port is None else _listen(settings.host, port) as listener:
        run(work(listener))


async def _answer_operators(
    settings: Settings, database: Database, metrics: Metrics, listener: socket.socket, stop: asyncio.Event
) -> None:
    """Answer `/healthz`, `/readyz` and `/metrics` of a worker until it stops."""
    from starlette.applications import Starlette  # noqa: PLC0415 - as above

    from app.health import Health  # noqa: PLC0415 - as above

    health = Health(database, metrics, settings.metrics_token)
    server = _SilentServer(server_config(Starlette(routes=health.routes())))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    await stop.wait()
    server.should_exit = True
    await serving


def migrate(as_json: AsJson = False) -> None:
    """Bring the database's schema to its head; safe to run at any time, by any number of processes."""
    settings = read_settings()
    url = owners_url(settings) or embedded_postgres.start(settings.data_dir)

    async def work() -> list[str]:
        applied = await missing_migrations(url)
        if applied:
            from app.infra.migrating import migrate  # noqa: PLC0415 - as above

            await migrate(url)
        return applied

    applied = run(work())
    words = f"Applied {', '.join(applied)}." if applied else "Nothing to do: the schema is at its head."
    emit({"applied": applied}, as_json=as_json, words=words)


def schema(as_json: AsJson = False) -> None:
    """Print the GraphQL schema; with --json as a document with one text in it."""
    from resolvers.root import sdl  # noqa: PLC0415 - as above

    text = sdl().rstrip("\n")
    emit({"sdl": text}, as_json=as_json, words=text)


def start_tracing(settings: Settings, service: str) -> None:
    """Start tracing if the settings say so; what waits is exported when the process ends. Raises CliError."""
    if not settings.tracing:
        return
    try:
        tracing.start(service)
    except TracingNotInstalled:
        raise CliError("LAUREL_TRACING needs packages of its own: install laurel[tracing].") from None


def _at(settings: Settings, port: int | None, host: str | None) -> Settings:
    options = {name: value for name, value in (("port", port), ("host", host)) if value is not None}
    return settings.model_copy(update=options)


def _url(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    # A server on 0.0.0.0 is reachable at 127.0.0.1 too, and a browser cannot open 0.0.0.0.
    return f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{settings.port}"  # noqa: S104 - compared only  # nosec B104


def _listen(host: str, port: int) -> socket.socket:
    """Open the socket to serve on, before anything slow is done. Raises CliError."""
    place = f"{host}:{port}"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CliError(f"{host} is no address to listen on ({error}): choose one with --host.") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux; each accepted connection inherits it
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_SECONDS * 1_000)
        listener.bind(address)
        # From now on the port is taken; clients that connect are answered when the server is ready.
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise CliError(
            f"Port {port} can not be used: {place} {_why(error)}. Choose another one with --port "
            f"(make run PORT={port % 65535 + 1})."
        ) from error
    return listener


def _why(error: OSError) -> str:
    return "is taken" if error.errno == errno.EADDRINUSE else f"is refused ({error.strerror})"


class _Server(uvicorn.Server):
    """The server of an application that `create_app` returns; it calls `on_ready` after its start.

    Asked to stop, it first says so at `/readyz` for `drain_seconds`, in which it answers as before; a second
    signal ends that. Then it ends its streams, and last the answers under way.
    """

    def __init__(
        self, app: "Starlette", config: uvicorn.Config, on_ready: Callable[[], None], drain_seconds: float
    ) -> None:
        super().__init__(config)
        self._state = app.state
        self._on_ready = on_ready
        self._drain_seconds = drain_seconds

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        spare_collector()
        self._on_ready()

    async def main_loop(self) -> None:
        await super().main_loop()
        self._state.drain()
        self.should_exit = False
        with suppress(TimeoutError):
            async with asyncio.timeout(self._drain_seconds):
                await super().main_loop()
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._state.end_streams()
        await super().shutdown(sockets)


class _SilentServer(uvicorn.Server):
    """A server inside a program that handles its signals itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def server_config(app: ASGIApp) -> uvicorn.Config:
    """Returns uvicorn's configuration, for `serve`, tests and benchmarks."""
    from transport.requests import MAX_BODY_BYTES  # noqa: PLC0415 - as above

    return uvicorn.Config(
        app,
        loop="uvloop",
        http=HttpProtocol,
        ws=SocketProtocol,
        ws_max_size=MAX_BODY_BYTES,
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        server_header=False,
        # uvicorn would trust every client of this machine: app/infra/forwarded.py reads the headers.
        proxy_headers=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )


def _run_server(
    app: "Starlette", listener: socket.socket, on_ready: Callable[[], None], drain_seconds: float
) -> None:
    server = _Server(app, server_config(app), on_ready, drain_seconds)
    try:
        run(server.serve(sockets=[listener]))
    except KeyboardInterrupt:
        pass  # uvicorn has stopped regularly, and raises the signal again
    except SystemExit as stopped:
        if stopped.code not in {0, 143}:
            raise CliError("The server could not start: what is wrong stands in the log above.") from None
