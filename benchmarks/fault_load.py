"""The load of `benchmarks.faults`: players' purchases, refunds, gifts of points and redemptions.

Each is sent until it is acknowledged, always under the same key; then what was acknowledged is compared with
what is stored.
"""

import asyncio
import random
import time
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx2
import orjson

from app.domain.store import ItemKind
from app.identity.realms import realm_of
from app.identity.sessions import SessionKind, create_store_session
from app.infra.db import Database
from app.store.catalog import ItemDraft, store_items
from app.studios.queries import GameRow, find_game
from benchmarks.stage import GAME, STUDIO, Stage

PAUSE_SECONDS = 0.03
"""Before a request is sent again; a client in earnest would wait as long as `Retry-After` says."""
CLIENT_SECONDS = 10.0
STOCK = 1_000_000
PRICE = 1
_ERRORS = "userErrors { code message }"
_RECORD = (
    "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) {"
    f" purchase {{ purchaseId }} {_ERRORS} }} }}"
)
_REFUND = (
    "mutation($input: RefundPurchaseInput!) { refundPurchase(input: $input) {"
    f" purchase {{ purchaseId }} {_ERRORS} }} }}"
)
_GRANT = f"mutation($input: GrantPointsInput!) {{ grantPoints(input: $input) {{ replayed {_ERRORS} }} }}"
_REDEEM = (
    f"mutation($input: RedeemInput!) {{ redeem(input: $input) {{ redemption {{ id quantity }} {_ERRORS} }} }}"
)
_STORED = {
    "purchase": "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE' AND key LIKE 'f-%'",
    "refund": "SELECT key FROM loyalty_events WHERE kind = 'REFUND'",
    "grant": "SELECT key FROM loyalty_events WHERE kind = 'P_GRANTED' AND key LIKE 'f-%'",
    "redemption": "SELECT idempotency_key FROM redemptions",
}
_FINAL = {"INSUFFICIENT_POINTS", "ALREADY_REFUNDED"}
"""The refusals that are final."""


def _kind(status: int, answer: dict[str, Any]) -> str:
    """Returns "ok", the code of the refusal, or the status and code of the error."""
    if "errors" in answer:
        return f"{status} {answer['errors'][0]['extensions']['code']}"
    (payload,) = answer["data"].values()
    refused = payload.get("userErrors")
    return refused[0]["code"] if refused else "ok"


@dataclass
class Shop:
    """What players redeem, and with which sessions."""

    item_id: str
    sessions: dict[str, str]


async def open_shop(database: Database, stage: Stage) -> Shop:
    """Store an item, and let all players sign in."""
    now = datetime.now(UTC)
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, GAME)
    if game is None:
        raise LookupError(GAME)
    draft = ItemDraft(
        sku="gem",
        kind=ItemKind.DIGITAL,
        title=[("en", "Gem")],
        price=PRICE,
        stock=STOCK,
        per_member_limit=None,
    )
    (stored,) = await store_items(database, game, [draft], now, keep_stock=False)
    sessions = {player: await _session(database, game, player, now) for player in stage.players}
    return Shop(str(stored.item.id), sessions)


async def _session(database: Database, game: GameRow, player: str, now: datetime) -> str:
    async with database.transaction() as connection:
        player_id = await connection.fetchval(
            "SELECT id FROM players WHERE game_id = $1 AND external_id = $2", game.id, player
        )
        assert isinstance(player_id, int)
        await connection.execute(
            "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
            " SELECT $1, 'GOOGLE', 'https://accounts.google.com', $2, member_id, game_id, $3"
            " FROM players WHERE id = $4",
            *(realm_of(game), player, now, player_id),
        )
        session = await create_store_session(
            connection,
            kind=SessionKind.BEARER,
            realm=realm_of(game),
            player=(game.id, player_id),
            identity_id=None,
            authenticated_at=None,
            real_now=now,
        )
    return session.secret


@dataclass
class Load:
    """The players' clients."""

    ports: Sequence[int]
    stage: Stage
    shop: Shop
    acknowledged: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    answers: Counter[str] = field(default_factory=Counter[str])
    """How often each kind of answer came."""
    slowest: float = 0.0
    """Seconds of the slowest request since it was last set to 0."""
    successes: list[float] = field(default_factory=list[float])
    """The instants, by `time.monotonic`, of all acknowledgements."""
    _open: asyncio.Event = field(default_factory=asyncio.Event)
    _busy: int = 0
    _stops: bool = False

    async def run(self, player: str) -> None:
        """Act as one player until `stop`."""
        drawn, number = random.Random(player), 0  # noqa: S311 - no secret
        purchases: list[str] = []
        async with httpx2.AsyncClient(timeout=CLIENT_SECONDS) as http:
            while True:
                await self._open.wait()
                if self._stops:
                    return
                number += 1
                self._busy += 1
                try:
                    await self._act(http, drawn, player, f"f-{player}-{number}", purchases)
                finally:
                    self._busy -= 1

    async def _act(
        self, http: httpx2.AsyncClient, drawn: random.Random, player: str, key: str, purchases: list[str]
    ) -> None:
        kind = drawn.choices(("purchase", "refund", "grant", "redemption"), (6, 1, 1, 3))[0]
        secret = self.stage.key
        if kind == "refund" and purchases:
            query, given = _REFUND, {"purchaseId": purchases.pop(), "refundId": key}
        elif kind == "grant":
            query = _GRANT
            given = {"playerId": player, "points": 5, "reason": "Sorry", "idempotencyKey": key}
        elif kind == "redemption":
            query, secret = _REDEEM, self.shop.sessions[player]
            given = {"itemId": self.shop.item_id, "idempotencyKey": key}
        else:
            kind, query = "purchase", _RECORD
            money = {"amount": "1.99", "currency": "USD"}
            given = {"playerId": player, "purchaseId": key, "amount": money}
        body = {"query": query, "variables": {"input": given}}
        if await self._send(http, body, secret):
            self.acknowledged[kind].append(key)
            if kind == "purchase":
                purchases.append(key)

    async def _send(self, http: httpx2.AsyncClient, body: object, secret: str) -> bool:
        """Send it until there is an answer; returns whether it was acknowledged, and not refused."""
        while True:
            kind, _ = await self._try(http, body, secret)
            self.answers[kind] += 1
            if kind == "ok":
                self.successes.append(time.monotonic())
                return True
            if kind in _FINAL:
                return False
            await asyncio.sleep(PAUSE_SECONDS)

    async def _try(self, http: httpx2.AsyncClient, body: object, secret: str) -> tuple[str, float]:
        """Send it once, to one of the servers; returns the kind of answer, and the seconds that it took."""
        headers = {"authorization": f"Bearer {secret}"}
        port = random.choice(self.ports)  # noqa: S311 - no secret
        began = time.monotonic()
        try:
            response = await http.post(f"http://127.0.0.1:{port}/graphql", json=body, headers=headers)
            answer = response.json()
        except httpx2.TimeoutException:
            kind = "timeout"
        except (httpx2.HTTPError, ValueError):
            kind = "no connection"
        else:
            kind = _kind(response.status_code, answer)
        seconds = time.monotonic() - began
        self.slowest = max(self.slowest, seconds)
        return kind, seconds

    async def flood(self, count: int) -> list[tuple[str, float]]:
        """Send so many queries at once, each once; returns the kind and the seconds of each answer.

        Each has a connection that is open before, and is written as it is: what the clients' own code takes
        for 200 requests at once, a second, is no time of the servers.
        """
        body = orjson.dumps({"query": "{ viewer { kind } }"})
        head = (
            "POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
            f"authorization: Bearer {self.stage.key}\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        ports = [self.ports[number % len(self.ports)] for number in range(count)]
        opened = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for port in ports))

        async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, float]:
            began = time.monotonic()
            writer.write(head.encode() + body)
            try:
                async with asyncio.timeout(CLIENT_SECONDS):
                    answered = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                    length = answered.partition("content-length: ")[2].partition("\r\n")[0]
                    kind = _kind(int(answered[9:12]), orjson.loads(await reader.readexactly(int(length))))
            except TimeoutError:
                kind = "timeout"
            except (OSError, EOFError):
                kind = "no connection"
            finally:
                writer.close()
            return kind, time.monotonic() - began

        return await asyncio.gather(*(one(*connection) for connection in opened))

    async def next_success(self, since: float) -> float:
        """Returns the seconds from an instant to the first acknowledgement after it."""
        while (at := bisect_right(self.successes, since)) == len(self.successes):  # noqa: ASYNC110 - many
            await asyncio.sleep(0.002)
        return self.successes[at] - since

    def ended(self, client: "asyncio.Task[None]") -> None:
        """Note that a client has ended, which it does by itself only by a fault of ours."""
        if not client.cancelled() and (error := client.exception()) is not None:
            self.answers[f"client: {type(error).__name__} {error}"] += 1

    def go_on(self) -> None:
        self._open.set()

    async def rest(self) -> None:
        """Begin nothing new, and return when all that was begun is acknowledged."""
        self._open.clear()
        while self._busy:  # noqa: ASYNC110 - many clients, seldom
            await asyncio.sleep(0.01)

    def stop(self) -> None:
        """Let the clients end; call it while they rest."""
        self._stops = True
        self._open.set()

    async def compare(self, database: Database) -> tuple[int, int]:
        """Returns how many acknowledged writes are not stored, and how many are stored twice or unasked.

        Call it while the clients rest: then all that was sent is acknowledged.
        """
        lost = doubled = 0
        async with database.acquire() as connection:
            for kind, query in _STORED.items():
                stored = Counter(row[0] for row in await connection.fetch(query))
                wanted = Counter(self.acknowledged[kind])
                lost += (wanted - stored).total()
                doubled += (stored - wanted).total()
            stock = await connection.fetchval("SELECT stock FROM catalog_items WHERE sku = 'gem'")
            wanted_sold = len(self.acknowledged["redemption"])
            given = await connection.fetchval(
                "SELECT count(*) FROM redemptions WHERE status IN ('FAILED', 'CANCELLED')"
            )
        sold = STOCK - (stock or 0)
        doubled += max(0, sold - wanted_sold)
        lost += max(0, wanted_sold - sold - (given or 0))
        return lost, doubled
