"""What the tests of crashes kill. Each runs in a process of its own, and says on standard output when it has
begun."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

import httpx2

from app import background
from app.cli import serving
from app.domain.errors import DomainError
from app.domain.stored_value_account import NotEnoughValue
from app.gifts import giving
from app.infra import db
from app.infra.encryption import Encryptor
from app.infra.targets import Targets
from app.loyalty import service
from app.orders.reserving import QuoteChanged
from app.studios.queries import find_game
from app.webhooks import delivery, jobs
from tests import orders as order_shops
from tests.cards import Cards
from tests.cast import STUDIO, Cast
from tests.coupons import Coupons
from tests.packs import Packs
from tests.possessions import Possessions
from tests.presents import Presents
from tests.shops import Shop
from tests.wallets import Wallet

_run_webhooks = partial(jobs.run_webhooks, pause=0.02, lease=0.4)
"""With short waits: what a dead worker had begun is due again soon."""
_Sender = partial(delivery.Sender, tls=httpx2.create_ssl_context(trust_env=False))
"""The context is slow to make; one serves all forks."""


def _local_sender(_targets: Targets) -> delivery.Sender:
    """A sender to endpoints on this machine, where the tests listen."""
    return _Sender(Targets(loopback=True))


_APPEND = os.O_APPEND | os.O_CREAT | os.O_WRONLY


def named(pid: int) -> str:
    """What the database calls a process's connections."""
    return f"laurel {pid}"


def command(clock: str) -> None:
    """`laurel worker` as it is, but for its waits, its batches, which are small, so that most deaths are
    between two of them, and the clock of live games: that is the instant which the file `clock` holds."""
    db.SERVER_SETTINGS["application_name"] = named(os.getpid())
    run_worker = partial(background.run_worker, clock=partial(held, Path(clock)), pause=0.02)
    with (
        patch.object(background, "run_worker", run_worker),
        patch.object(service, "SWEEP_BATCH", 2),
        patch.object(background, "run_webhooks", _run_webhooks),
        patch.object(background, "Sender", _local_sender),
    ):
        serving.worker()


def held(clock: Path) -> datetime:
    """The instant in the file."""
    return datetime.fromisoformat(clock.read_text())


def hold(clock: Path, to: datetime) -> None:
    """Put it there, so that nobody ever reads half of it."""
    new = clock.with_suffix(".new")
    new.write_text(to.isoformat())
    new.replace(clock)


def webhooks(url: str, secret: str) -> None:
    """The background of webhooks alone."""

    async def work() -> None:
        database = db.Database(url)
        await database.open()
        sys.stdout.write("running\n")
        sys.stdout.flush()
        sender = _Sender(Targets(loopback=True))
        await _run_webhooks(database, Encryptor(secret), sender, asyncio.Event())

    asyncio.run(work())


PLAYERS = ("p0", "p1", "p2")
AMOUNT = "3"
_LANES = 16


async def _in_lanes(url: str, lane: Callable[[Cast, int], Awaitable[None]], lanes: int) -> None:
    """Run so many lanes at once on the game `g`, after saying that it runs."""
    database = db.Database(url)
    await database.open()
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, "g")
    assert game is not None
    sys.stdout.write("running\n")
    sys.stdout.flush()
    cast = Cast(database, game)
    await asyncio.gather(*(lane(cast, number) for number in range(lanes)))


def top_ups(url: str, folder: str) -> None:
    """Top-ups of few players, orders that take some of it and give it back, refunds; and a worker. The file
    `asked` has a line for each top-up before it is recorded, `acknowledged` one after its answer."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        number = 0
        while True:
            number += 1
            wallet = Wallet(cast, PLAYERS[(lane_number + number) % len(PLAYERS)])
            key = f"{wallet.player} {os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            await wallet.top_up(key, AMOUNT)
            os.write(acknowledged, f"{key}\n".encode())
            with suppress(NotEnoughValue):
                hold = await wallet.hold(200)
                await wallet.capture(hold)
                await wallet.give_back(hold, paid=50)
            with suppress(DomainError):
                await wallet.refund(key, f"r {key}", "1")

    asyncio.run(_in_lanes(url, lane, _LANES // 2))


def gifts(url: str, folder: str) -> None:
    """Gifts of few players, of the catalog and of their own, that are claimed, declined and taken back. The
    file `asked` has a line for each before it is given, `acknowledged` one after its answer."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        presents, number = Presents(Shop(cast), Possessions(cast)), 0
        item = await presents.item_id("gem")
        while True:
            number += 1
            giver, other = (PLAYERS[(lane_number + number + step) % len(PLAYERS)] for step in (0, 1))
            key = f"{giver} {os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            given = await presents.give("ticket" if number % 2 else item, key, giver)
            os.write(acknowledged, f"{key}\n".encode())
            with suppress(DomainError):
                await asyncio.gather(presents.claim(given.gift, other), presents.take_back(given.gift, giver))
            with suppress(DomainError):
                await presents.decline(given.gift, other)

    with patch.object(giving, "MAX_A_DAY", 10**6), patch.object(giving, "MAX_OPEN", 10**6):
        asyncio.run(_in_lanes(url, lane, _LANES // 2))


def gift_cards(url: str, folder: str) -> None:
    """Gift cards without a giver that few players claim, that are taken back and charged back. The file
    `asked` has a line for each before it is made, `acknowledged` one after its answer."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        cards, number = Cards.of(cast), 0
        while True:
            number += 1
            key = f"{os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            card = (await cards.create(key, giver=None)).card
            os.write(acknowledged, f"{key}\n".encode())
            player = PLAYERS[(lane_number + number) % len(PLAYERS)]
            await asyncio.gather(cards.claim(card, player), cards.take_back(key), return_exceptions=True)
            if number % 2:
                await cards.charge_back(key)

    asyncio.run(_in_lanes(url, lane, _LANES // 2))


def orders(url: str, folder: str) -> None:
    """Orders of few players that are reserved, confirmed or given up, and returned. The file `asked` has a
    line for each order before it is reserved, `acknowledged` one after the answer to its return."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        number = 0
        while True:
            number += 1
            shop = order_shops.Shop(cast, PLAYERS[(lane_number + number) % len(PLAYERS)])
            key = f"{shop.player} {os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            await whole_order(shop, key)
            os.write(acknowledged, f"{key}\n".encode())

    asyncio.run(_in_lanes(url, lane, _LANES // 2))


async def whole_order(shop: order_shops.Shop, key: str) -> None:
    """Issue a coupon, sell a cart by the best one and take it back, wherever that stopped before; what is
    lacking is left out."""
    with suppress(DomainError):
        await Coupons(shop.cast, shop.player).issue(key)
    with suppress(DomainError):
        quote = await shop.quote(use_points=100, auto_coupons=True)
        reserved = await shop.try_to_reserve(key, quote.id)
        if isinstance(reserved, QuoteChanged):
            reserved = await shop.try_to_reserve(key, reserved.quote.id)
    with suppress(DomainError):
        found = await shop.read(key)
        await shop.confirm(key, f"{found.order.due / 100:.2f}")
        await shop.give_back(key, f"r {key}", (0, 3))


def packs(url: str, folder: str) -> None:
    """Packs of few players that are paid, cancelled, refunded and charged back. The file `asked` has a line
    for each payment before it is recorded, `acknowledged` one after all that follows."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        number = 0
        while True:
            number += 1
            held_packs = Packs(cast, PLAYERS[(lane_number + number) % len(PLAYERS)])
            key = f"{held_packs.player} {os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            await whole_pack(held_packs, key)
            os.write(acknowledged, f"{key}\n".encode())

    asyncio.run(_in_lanes(url, lane, _LANES // 2))


async def whole_pack(held_packs: Packs, key: str) -> None:
    """Pay for a pack, stop its renewal, and take the payment back, wherever that stopped before."""
    await held_packs.pay(key, renews=True)
    await held_packs.cancel()
    with suppress(DomainError):  # another payment goes back first
        await held_packs.refund(key, f"r {key}")
    await held_packs.charge_back(key)


def purchases(url: str, folder: str) -> None:
    """Many concurrent purchases of few players. The file `asked` has a line for each before it is recorded,
    `acknowledged` one after its answer."""
    asked, acknowledged = (os.open(Path(folder, name), _APPEND) for name in ("asked", "acknowledged"))

    async def lane(cast: Cast, lane_number: int) -> None:
        number = 0
        while True:
            number += 1
            player = PLAYERS[(lane_number + number) % len(PLAYERS)]
            key = f"{player} {os.getpid()}-{lane_number}-{number}"
            os.write(asked, f"{key}\n".encode())
            await cast.buy(key, AMOUNT, player=player)
            os.write(acknowledged, f"{key}\n".encode())

    asyncio.run(_in_lanes(url, lane, _LANES))
