"""What a price costs: `python -m benchmarks.pricing` measures CPU, and prints it for docs/performance.md.

The counting alone is measured for a quote of 100 lines, and for one that chooses from 50 coupons. Then whole
orders are quoted, reserved and confirmed as the API does it, each in transactions of its own; beside them a
bare connection sends the same statements with the same values to a copy of the same database.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from uuid import uuid4

import asyncpg

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
from app.orders.inputs import LineAsked, OrderAsked
from app.orders.quoting import quote_order
from app.orders.reserving import QuoteChanged, reserve_order
from app.orders.settling import confirm_order
from app.stored_value.top_ups import record_top_up
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from benchmarks.crowd import ORIGINALS, found, game_of
from benchmarks.stage import with_database

ORDERS, COUNTS = 200, 100
LINES, COUPONS = 100, 50
_SENDING = ("execute", "fetch", "fetchrow", "fetchval")

Sent = list[tuple[str, str, tuple[object, ...]]]
"""Statements as they were sent: by which method, the SQL, its values."""


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


@dataclass
class Tape:
    """What was sent of each order: first of its quote, then of the rest."""

    quotes: list[Sent] = field(default_factory=list[Sent])
    rests: list[Sent] = field(default_factory=list[Sent])


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


async def orders(session: GameSession, players: Sequence[str], tape: Tape) -> Mapping[str, list[float]]:
    """Quote, reserve and confirm orders of five lines; returns the seconds of CPU of each."""
    spent: dict[str, list[float]] = {"quote": [], "reserve and confirm": []}
    lines = [LineAsked(f"item-{number}", 2, Decimal("9.99")) for number in range(5)]
    for number in range(ORDERS):
        asked = OrderAsked("USD", lines, shipping=Decimal("4.90"))
        player, key = players[number % len(players)], uuid4().hex
        sent: Sent = []
        with recorded(sent):
            before = time.process_time()
            view = await quote_order(session, player, asked, is_by_key=True)
            spent["quote"].append(time.process_time() - before)
        tape.quotes.append(sent)
        rest: Sent = []
        with recorded(rest):
            before = time.process_time()
            done = await reserve_order(
                session, order_id=key, quote_id=view.id, taxes=None, shipping_tax=None, ttl_seconds=None
            )
            if isinstance(done, QuoteChanged):
                raise TypeError(done)
            due = Decimal(done.order.due).scaleb(-2)
            await confirm_order(session, order_id=key, amount=due, currency="USD")
            spent["reserve and confirm"].append(time.process_time() - before)
        tape.rests.append(rest)
    return spent


async def replayed(url: str, tape: Tape) -> Mapping[str, list[float]]:
    """Send what was noted to a copy of the database as it was; returns the seconds of CPU of each."""
    connection = await asyncpg.connect(url)
    spent: dict[str, list[float]] = {"quote": [], "reserve and confirm": []}
    try:
        for quotes, rest in zip(tape.quotes, tape.rests, strict=True):
            for name, sent in (("quote", quotes), ("reserve and confirm", rest)):
                before = time.process_time()
                for method, query, values in sent:
                    await getattr(connection, method)(query, *values)
                spent[name].append(time.process_time() - before)
    finally:
        await connection.close()
    return spent


async def run(url: str) -> None:
    """Measure, and print two tables."""
    own = await found(url, "laurel_pricing", datetime.now(UTC))
    database = Database(own)
    await database.open()
    try:
        session = GameSession(Core(database, RulesCache()), await game_of(database), datetime.now(UTC))
        players = [f"player-{place}" for place in range(len(ORIGINALS))]
        for player in players:
            await record_top_up(
                session,
                external_id=player,
                top_up_id=player,
                amount=Decimal(5_000),
                currency="USD",
                offer=None,
            )
        await orders(session, players, Tape())  # warm
    finally:
        await database.close()
    admin = await asyncpg.connect(url)
    await admin.execute("CREATE DATABASE laurel_pricing_copy TEMPLATE laurel_pricing")
    await admin.close()
    database, tape = Database(own), Tape()
    await database.open()
    try:
        session = GameSession(Core(database, RulesCache()), await game_of(database), datetime.now(UTC))
        ours = await orders(session, players, tape)
    finally:
        await database.close()
    bare = await replayed(with_database(url, "laurel_pricing_copy"), tape)
    print("| What | Laurel's CPU, ms | bare, ms | x bare | statements |\n| --- | ---: | ---: | ---: | ---: |")
    for name, sents in (("quote", tape.quotes), ("reserve and confirm", tape.rests)):
        our, least = median(ours[name]) * 1e3, median(bare[name]) * 1e3
        count = median(len(sent) for sent in sents)
        print(f"| {name}, 5 lines | {our:.2f} | {least:.2f} | {our / least:.1f} | {count:g} |")


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
            asyncio.run(run(embedded_postgres.start(server)))
        finally:
            embedded_postgres.stop(server)


if __name__ == "__main__":
    main()
