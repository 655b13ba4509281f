"""Many at once, from two processes: the last one is sold once, nothing is oversold, P moves once."""

import asyncio
import base64
import json
import os
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import httpx2

from app.domain.store import ItemKind
from app.identity.realms import realm_of
from app.identity.sessions import SessionKind, create_store_session
from app.infra.db import Database
from app.loyalty.audit import audit
from app.store.audit import audit_store
from app.store.catalog import ItemDraft, store_items
from tests.cast import NOW, STUDIO, Cast, check_members, fetch_rows, sandbox
from tests.conftest import REPO

SECRET = base64.b64encode(bytes(range(32))).decode()
ATTEMPTS = 10_000
STOCK = 40
PRICE = 10


async def shelves(cast: Cast, **stocks: int) -> dict[str, str]:
    """Items by their sku, with so many of each; `limited` is one that a member may have three of."""
    drafts = [
        ItemDraft(
            sku=sku,
            kind=ItemKind.DIGITAL,
            title=[("en", sku)],
            price=PRICE,
            stock=stock,
            per_member_limit=3 if sku == "limited" else None,
        )
        for sku, stock in stocks.items()
    ]
    stored = await store_items(cast.database, cast.game, drafts, NOW, keep_stock=False)
    return {one.item.sku: str(one.item.id) for one in stored}


async def players(cast: Cast, count: int, points: int) -> list[str]:
    """Identified players with so many points."""
    names = [f"p{number}" for number in range(count)]
    for name in names:
        await cast.join(name)
        await cast.grant(f"{name}'s", points, player=name)
    await fetch_rows(
        cast.database,
        "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
        " SELECT $1, 'GOOGLE', 'https://accounts.google.com', gen_random_uuid()::text, member_id, game_id, $2"
        " FROM players",
        *(realm_of(cast.game), NOW),
    )
    return names


async def everything_agrees(database: Database) -> None:
    await check_members(database)
    assert (await audit(database, NOW)).clean
    assert [one.name for one in await audit_store(database) if one.violations] == []


async def buyers(orders: dict[str, Any]) -> Counter[str]:
    """Another process of buyers, to its end; how often what came of it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.buyers"),
        cwd=REPO,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = await process.communicate(json.dumps(orders).encode())
    assert process.returncode == 0, err.decode()
    return Counter(json.loads(out))


async def test_ten_thousand_attempts(database: Database, database_url: str) -> None:
    """4 items, 30 members, two processes; what is given back meanwhile is sold again."""
    cast = await sandbox(database)
    items = await shelves(cast, hot=STOCK, warm=STOCK, limited=STOCK, last=1)
    orders = {
        "url": database_url,
        "secret": SECRET,
        "clock": NOW.isoformat(),
        "game": [STUDIO, cast.game.slug],
        "players": await players(cast, 30, 60 * PRICE),
        "items": list(items.values()),
        "attempts": ATTEMPTS // 2,
        "given_back": 0.8,
        "delivered": 0.3,
    }
    first, second = await asyncio.gather(*(buyers(orders | {"seed": seed}) for seed in (1, 2)))
    ended = first + second
    assert ended.total() == ATTEMPTS
    assert ended["REDEEMED"] > 3 * STOCK
    assert sum(count for codes, count in ended.items() if "SOLD_OUT" in codes) > ATTEMPTS / 4
    assert {code for codes in ended for code in codes.split("+")} <= {
        *("REDEEMED", "SOLD_OUT", "LIMIT_REACHED", "INSUFFICIENT_POINTS"),
    }
    sold = await fetch_rows(
        database,
        "SELECT i.sku, i.stock, coalesce(sum(r.quantity), 0)::int8 FROM catalog_items i"
        " LEFT JOIN redemptions r ON r.item_id = i.id AND r.status IN ('PENDING', 'FULFILLED')"
        " GROUP BY i.id, i.sku, i.stock ORDER BY i.sku",
    )
    assert [(sku, stock + count) for sku, stock, count in sold] == [
        *(("hot", STOCK), ("last", 1), ("limited", STOCK), ("warm", STOCK))
    ]
    made = await fetch_rows(database, "SELECT count(*), count(DISTINCT idempotency_key) FROM redemptions")
    assert made == [(ended["REDEEMED"], ended["REDEEMED"])]
    too_many = (
        "SELECT player_id FROM redemptions r JOIN catalog_items i ON i.id = r.item_id"
        " WHERE i.sku = 'limited' AND r.status IN ('PENDING', 'FULFILLED')"
        " GROUP BY player_id HAVING sum(quantity) > 3"
    )
    assert await fetch_rows(database, too_many) == []
    spent = "SELECT sum(points_spent)::int8 FROM redemptions WHERE status IN ('PENDING', 'FULFILLED')"
    ((points,),) = await fetch_rows(database, spent)
    assert await fetch_rows(database, "SELECT sum(p)::int8 FROM members") == [(30 * 60 * PRICE - points,)]
    await everything_agrees(database)


@contextmanager
def server(url: str) -> Iterator[str]:
    """A server of its own process; its address."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    environment = os.environ | {"DATABASE_URL": url, "LAUREL_SECRET": SECRET}
    with subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--json"],
        cwd=REPO,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            text = ""
            for line in process.stdout:
                text += line
                if line == "}\n":
                    break
            yield json.loads(text)["graphql"]
        finally:
            process.terminate()


async def sessions(cast: Cast, names: list[str]) -> list[str]:
    """A store session for each of these players."""
    rows = await fetch_rows(
        cast.database, "SELECT external_id, id FROM players WHERE game_id = $1", cast.game.id
    )
    numbers = dict(rows)
    async with cast.database.acquire() as connection:
        made = [
            await create_store_session(
                connection,
                kind=SessionKind.BEARER,
                realm=realm_of(cast.game),
                player=(cast.game.id, numbers[name]),
                identity_id=None,
                authenticated_at=None,
                real_now=datetime.now(UTC),
            )
            for name in names
        ]
    return [one.secret for one in made]


REDEEM = """mutation($input: RedeemInput!) { redeem(input: $input) {
  redemption { id } member { points { balance } } replayed userErrors { code }
} }"""


async def test_a_hundred_at_once_for_the_last_one(database: Database, database_url: str) -> None:
    """From two servers: the same member a hundred times, and fifty members twice each."""
    cast = await sandbox(database)
    items = await shelves(cast, mine=1, ours=1)
    names = await players(cast, 51, 500 * PRICE)
    secrets = await sessions(cast, names)
    with server(database_url) as one, server(database_url) as two:
        async with httpx2.AsyncClient(timeout=60, limits=httpx2.Limits(max_connections=100)) as client:

            async def redeem(number: int, secret: str, item: str) -> list[str]:
                given = {"itemId": item, "idempotencyKey": f"k{number}"}
                answer = await client.post(
                    (one, two)[number % 2],
                    json={"query": REDEEM, "variables": {"input": given}},
                    headers={"authorization": f"Bearer {secret}"},
                )
                payload = answer.json()["data"]["redeem"]
                assert payload["replayed"] is False
                return [error["code"] for error in payload["userErrors"]]

            same = [redeem(number, secrets[0], items["mine"]) for number in range(100)]
            others = [redeem(number, secrets[1 + number // 2], items["ours"]) for number in range(100)]
            for work in (same, others):
                ended = Counter("+".join(codes) for codes in await asyncio.gather(*work))
                assert ended == {"": 1, "SOLD_OUT": 99}
    assert await fetch_rows(database, "SELECT stock FROM catalog_items") == [(0,), (0,)]
    made = "SELECT count(*), sum(points_spent)::int8 FROM redemptions"
    assert await fetch_rows(database, made) == [(2, 2 * PRICE)]
    balances = await fetch_rows(database, "SELECT p, count(*) FROM members GROUP BY p ORDER BY p")
    assert balances == [(499 * PRICE, 2), (500 * PRICE, 49)]
    await everything_agrees(database)
