"""What a price costs: `python -m benchmarks.pricing` measures CPU, and prints it for docs/performance.md.

The counting alone is measured for a quote of 100 lines, and for one that chooses from 50 coupons. Then whole
orders are quoted, reserved and confirmed over HTTP, one after another, by documents as a shop has them. A
bare handler (Starlette, asyncpg, orjson) sends what Laurel sent, with the same values, to a copy of the same
database, and answers the same bytes; it decides nothing.
"""

import argparse
import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.cli.serving import server_config
from app.domain.access import GameMode, Scope
from app.domain.events import Joined
from app.domain.pricing.cart import (
    Cart,
    Coupon,
    CouponClass,
    Line,
    Percents,
    Points,
    PointsRate,
    Shipping,
    StoredValue,
    Taxes,
)
from app.domain.pricing.quote import quote, with_best_coupons
from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.loyalty.record import record
from app.loyalty.service import recorded as recorded_outcome
from app.loyalty.state import EventRequest
from app.stored_value.top_ups import record_top_up
from app.studios.core import Core, GameSession
from app.studios.keys import create_key
from app.studios.rules import RulesCache
from benchmarks.bare import HEADERS, bare_pool
from benchmarks.crowd import found, game_of
from benchmarks.run import LAUREL
from benchmarks.serve import application
from benchmarks.stage import STUDIO, with_database

ORDERS, WARM, COUNTS = 200, 20, 100
LINES, COUPONS = 100, 50
START_SECONDS = 60.0
NAME = "laurel_pricing"
COPIES = (f"{NAME}_laurel", f"{NAME}_bare")
_SENDING = ("execute", "fetch", "fetchrow", "fetchval")

Statement = tuple[str, str, tuple[object, ...]]
"""As it was sent: by which method, the SQL, its values."""
Sent = list[Statement]
Exchange = tuple[Sequence[Statement], object]
"""What a request sent to the database, and the JSON of its answer."""

_QUOTE = "{ id expiresAt currency lines { sku quantity list price net } due earns { sc p } explanation }"
_ORDER = "order { orderId status due { amount currency } reservedUntil }"
_ERRORS = "userErrors { code message path }"
QUOTE = f"query($input: QuoteOrderInput!) {{ quoteOrder(input: $input) {{ quote {_QUOTE} {_ERRORS} }} }}"
RESERVE = (
    "mutation($input: ReserveOrderInput!) { reserveOrder(input: $input)"
    f" {{ {_ORDER} quote {_QUOTE} replayed {_ERRORS} }} }}"
)
CONFIRM = (
    "mutation($input: ConfirmOrderInput!) { confirmOrder(input: $input)"
    f" {{ {_ORDER} member {{ points {{ balance }} }} replayed {_ERRORS} }} }}"
)


def cart_of(lines: int) -> Cart:
    """Returns a cart of so many lines that uses points, stored value, a discount, shipping and taxes."""
    return Cart(
        [Line(f"item-{number}", number % 7 + 1, 999 + number, "gems") for number in range(lines)],
        Percents(tier=500),
        points=Points(50_000, 20_000, PointsRate(100, 100, 5_000)),
        shipping=Shipping(990),
        taxes=Taxes(list(range(lines)), 90),
        stored=StoredValue(((False, 5_000), (True, 20_000))),
    )


def coupons_of(count: int) -> list[Coupon]:
    """Returns so many coupons of all classes, for some items or for all."""
    return [
        Coupon(
            id=str(number),
            kind=list(CouponClass)[number % 3],
            percent=None if number % 2 else 100 + number * 10,
            amount=100 + number if number % 2 else None,
            skus=frozenset({f"item-{number % 10}"}) if number % 5 == 0 else None,
        )
        for number in range(count)
    ]


def counted(work: Callable[[], object]) -> float:
    """Returns the milliseconds of CPU that the work takes, as the median of many."""
    spent: list[float] = []
    for _ in range(COUNTS):
        before = time.process_time()
        work()
        spent.append(time.process_time() - before)
    return median(spent) * 1e3


@contextmanager
def recorded(sent: Sent) -> Iterator[None]:
    """Note what connections of asyncpg send."""
    originals = {name: getattr(asyncpg.Connection, name) for name in _SENDING}

    def noting(name: str) -> Callable[..., Awaitable[object]]:
        original = originals[name]

        async def send(self: asyncpg.Connection, query: str, *values: object, **named: object) -> object:
            sent.append((name, query, values))
            return await original(self, query, *values, **named)

        return send

    for name in _SENDING:
        setattr(asyncpg.Connection, name, noting(name))
    try:
        yield
    finally:
        for name, original in originals.items():
            setattr(asyncpg.Connection, name, original)


@contextmanager
def serving(app: ASGIApp) -> Iterator[HTTPConnection]:
    """Serve in a thread of this process, as production does; yields a connection that is kept alive."""
    config = server_config(app)
    server, listener = uvicorn.Server(config), socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
            runner.run(server.serve(sockets=[listener]))

    thread = Thread(target=serve)
    thread.start()
    connection = HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=START_SECONDS)
    try:
        yield connection
    finally:
        connection.close()
        server.should_exit = True
        thread.join()


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: the seconds of CPU of all threads but the client's, and the answer."""

    seconds: float
    answer: bytes


def shop(connection: HTTPConnection, key: str, player: str) -> Iterator[Asked]:
    """Quote, reserve and confirm an order of five lines, as a studio's server does; yields each request."""
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}

    def ask(document: str, **given: object) -> Asked:
        body = orjson.dumps({"query": document, "variables": {"input": given}})
        before = time.process_time() - time.thread_time()
        connection.request("POST", "/graphql", body, headers)
        response = connection.getresponse()
        answer = response.read()
        spent = time.process_time() - time.thread_time() - before
        assert response.status == 200, answer
        assert b'"userErrors":[]' in answer, answer
        return Asked(spent, answer)

    def data(asked: Asked) -> Any:  # noqa: ANN401 - of whichever root field
        (payload,) = orjson.loads(asked.answer)["data"].values()
        return payload

    lines = [{"sku": f"item-{number}", "quantity": 2, "unitPrice": "9.99"} for number in range(5)]
    yield (quoted := ask(QUOTE, playerId=player, currency="USD", lines=lines, shipping="4.90"))
    order = f"order-{player}"
    yield (reserved := ask(RESERVE, orderId=order, quoteId=data(quoted)["quote"]["id"]))
    yield ask(CONFIRM, orderId=order, paid=data(reserved)["order"]["due"])


def measured(connection: HTTPConnection, key: str, players: Sequence[str]) -> Mapping[str, float]:
    """Returns the milliseconds of CPU of a quote, and of a reservation with its confirmation, as medians.

    The first orders are not counted: what a document needs is made when it is new.
    """
    spent = [[asked.seconds for asked in shop(connection, key, player)] for player in players][WARM:]
    return {
        "quote": median(quoted for quoted, _, _ in spent) * 1e3,
        "reserve and confirm": median(reserved + confirmed for _, reserved, confirmed in spent) * 1e3,
    }


def taped(connection: HTTPConnection, key: str, players: Sequence[str]) -> list[Exchange]:
    """Returns what each request of the players' orders sent to the database, and its answer."""
    tape: list[Exchange] = []
    sent: Sent = []
    with recorded(sent):
        for player in players:
            for asked in shop(connection, key, player):
                answer = orjson.loads(asked.answer)
                assert orjson.dumps(answer) == asked.answer
                tape.append((tuple(sent), answer))
                sent.clear()
    return tape


def create_replaying(url: str, tape: Sequence[Exchange]) -> Starlette:
    """Returns an application that sends the taped statements and answers as was taped, request by request."""
    exchanges = iter(tape)
    pool: asyncpg.Pool

    async def answer(request: Request) -> Response:
        orjson.loads(await request.body())
        sent, data = next(exchanges)
        async with pool.acquire() as connection:
            for method, query, values in sent:
                await getattr(connection, method)(query, *values)
        return Response(orjson.dumps(data), 200, HEADERS)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        nonlocal pool
        async with bare_pool(url) as pool:
            yield

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)


async def prepared(url: str, players: Sequence[str]) -> str:
    """Make a database whose players have stored value, and two copies of it; returns a key of the studio."""
    real_now = datetime.now(UTC)
    database = Database(await found(url, NAME, real_now))
    await database.open()
    try:
        session = GameSession(Core(database, RulesCache()), await game_of(database), real_now)
        for outcome in await record(session, [EventRequest(Joined(), player) for player in players]):
            recorded_outcome(outcome)
        for player in players:
            await record_top_up(
                session,
                external_id=player,
                top_up_id=player,
                amount=Decimal(5_000),
                currency="USD",
                offer=None,
            )
        key = await create_key(database, STUDIO, [*Scope], GameMode.LIVE, real_now)
    finally:
        await database.close()
    admin = await asyncpg.connect(url)
    for copy in COPIES:
        await admin.execute(f"CREATE DATABASE {copy} TEMPLATE {NAME}")
    await admin.close()
    return key.secret


def compare_orders(url: str) -> None:
    """Measure orders over HTTP, and print their table."""
    players = [f"shopper-{number}" for number in range(WARM + ORDERS)]
    key = asyncio.run(prepared(url, players))
    with serving(application(LAUREL, with_database(url, NAME))) as connection:
        tape = taped(connection, key, players)
    ours_at, bare_at = (with_database(url, copy) for copy in COPIES)
    with serving(application(LAUREL, ours_at)) as connection:
        ours = measured(connection, key, players)
    with serving(create_replaying(bare_at, tape)) as connection:
        bare = measured(connection, key, players)
    quotes, reserved, confirmed = (median(len(sent) for sent, _ in tape[start::3]) for start in range(3))
    counts = {"quote": quotes, "reserve and confirm": reserved + confirmed}
    print("| What | Laurel's CPU, ms | bare, ms | x bare | statements |\n| --- | ---: | ---: | ---: | ---: |")
    for name, our in ours.items():
        least = bare[name]
        print(f"| {name}, 5 lines | {our:.2f} | {least:.2f} | {our / least:.1f} | {counts[name]:g} |")


def main() -> None:
    """Measure it, and print the result."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    hundred, fifty = cart_of(LINES), coupons_of(COUPONS)
    print("| The counting alone | CPU, ms |\n| --- | ---: |")
    print(f"| a quote of {LINES} lines | {counted(lambda: quote(hundred)):.2f} |")
    for lines in (5, LINES):
        cart = cart_of(lines)
        took = counted(lambda cart=cart: quote(with_best_coupons(cart, fifty)))
        print(f"| {lines} lines, the best of {COUPONS} coupons | {took:.2f} |")
    with tempfile.TemporaryDirectory() as folder:
        server = Path(folder)
        try:
            compare_orders(embedded_postgres.start(server))
        finally:
            embedded_postgres.stop(server)


if __name__ == "__main__":
    main()
