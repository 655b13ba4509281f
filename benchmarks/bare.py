"""A minimal implementation to compare with: Starlette, asyncpg, orjson and Laurel's own SQL.

It knows one game with one version of the rules, handles neither seasons nor promotions, and checks no input.
Its answers are the same as Laurel's, byte for byte.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil
from uuid import UUID

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.infra.db import POOL_SIZE, SERVER_SETTINGS
from app.infra.secrets import hash_secret
from app.loyalty.columns import array_text
from app.loyalty.event_columns import EVENTS
from app.loyalty.notifications import NOTICES
from app.loyalty.queries import _LOCK_PLAYERS
from app.loyalty.session_queries import _TOKEN_OF_GAME
from app.loyalty.writes import _HISTORY, _LEDGER, _MEMBERS, _WRITE
from app.studios.queries import _BY_KEY
from benchmarks.stage import RULES

HEADERS = {"content-type": "application/json; charset=utf-8", "cache-control": "no-store"}

# Of the size of the details that Laurel stores with each change.
_DETAILS = {
    "amount": "",
    "currency": "USD",
    "tier": "",
    "scPerUsd": "10",
    "pPerUsd": "10",
    "scMultiplier": "1",
    "pMultiplier": "1.1",
    "boosts": "",
}

_TYPES = [kind for table in (_MEMBERS, EVENTS, _HISTORY, _LEDGER, NOTICES) for kind in table.types]


async def _no_reset(_connection: asyncpg.Connection) -> None:
    """Do nothing on release, as in `app.infra.db`."""


def bare_pool(url: str) -> asyncpg.Pool:
    """Returns a pool as Laurel has it, to be awaited or entered."""
    return asyncpg.create_pool(
        url, min_size=1, max_size=POOL_SIZE, reset=_no_reset, server_settings=SERVER_SETTINGS
    )


def create_bare(url: str) -> Starlette:
    """Returns the application; it reads the rules from the benchmark's own file."""
    bare = _Bare(url)

    async def answer(request: Request) -> Response:
        parameters = orjson.loads(await request.body())
        credential = request.headers["authorization"][7:]
        data = await (
            bare.purchase(credential, parameters["variables"]["input"])
            if "variables" in parameters
            else bare.widget(credential)
        )
        return Response(orjson.dumps({"data": data}), 200, HEADERS)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await bare.open()
        yield
        await bare.pool.close()

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)


class _Bare:
    pool: asyncpg.Pool

    def __init__(self, url: str) -> None:
        self._url = url
        program, game = RULES["program"], RULES["game"]
        self._tiers = program["tiers"]
        self._short = [
            {"code": tier["code"], "name": tier["name"], "rank": rank}
            for rank, tier in enumerate(self._tiers, 1)
        ]
        self._ladder: list[dict[str, object]] = []
        benefits: dict[str, dict[str, object]] = {}
        for short, tier in zip(self._short, self._tiers, strict=True):
            for benefit in game["benefits"][tier["code"]]:
                benefits[benefit["code"]] = _benefit(benefit)
            self._ladder.append(
                {
                    **short,
                    "seasonDays": tier["seasonDays"],
                    "benefits": [_on(tier, benefit) for benefit in benefits.values()],
                }
            )
        self._sc = [
            Decimal(program["scPerUsd"])
            * Decimal(game["scMultipliers"].get(tier["code"], tier["scMultiplier"]))
            for tier in self._tiers
        ]
        self._p = [Decimal(program["pPerUsd"]) * Decimal(tier["pMultiplier"]) for tier in self._tiers]

    async def open(self) -> None:
        self.pool = await bare_pool(self._url)

    async def widget(self, token: str) -> dict[str, object]:
        async with self.pool.acquire() as connection:
            row = await connection.fetchrow(
                _TOKEN_OF_GAME, [_hash(token)], datetime.now(UTC), hash_secret(token).game_id
            )
        assert row is not None
        now, rank = row["sandbox_now"], row["tier"]
        seconds = ceil((row["season_ends_at"] - now).total_seconds())
        met = row["progress"] >= self._tiers[rank - 1]["keepThreshold"]
        return {
            "me": {
                "displayName": row["display_name"],
                "isGuest": True,
                "tier": self._short[rank - 1],
                "nextTier": self._short[rank] if rank < len(self._short) else None,
                "progress": {
                    **self._progress(rank, row["progress"]),
                    "keepThreshold": self._tiers[rank - 1]["keepThreshold"],
                    "keepThresholdMet": met,
                },
                "season": {
                    "startedAt": _instant(row["season_started_at"]),
                    "endsAt": _instant(row["season_ends_at"]),
                    "secondsLeft": seconds,
                    "daysLeft": ceil(seconds / 86_400),
                    "outlook": "KEEP" if met else "RESTART" if rank == 1 else "DEMOTE",
                },
                "points": {"balance": row["p"], "expiresAt": _instant(row["p_expires_at"])},
                "game": {
                    "name": row["game_name"],
                    "now": _instant(now),
                    "storeUrl": row["store_url"],
                    "tiers": self._ladder,
                },
            }
        }

    def _progress(self, rank: int, progress: int) -> dict[str, object]:
        tier = self._tiers[rank - 1]
        span = tier["scTo"] - tier["scFrom"]
        return {
            "current": progress,
            "target": span,
            "remaining": span - progress,
            "fraction": progress / span,
        }

    async def purchase(self, key: str, purchase_input: dict[str, object]) -> dict[str, object]:
        async with self.pool.acquire() as connection:
            game = (await connection.fetch(_BY_KEY, _hash(key)))[0]
        async with self.pool.acquire() as connection, connection.transaction(isolation="read_committed"):
            row = (await connection.fetch(_LOCK_PLAYERS, game["game_id"], [purchase_input["playerId"]]))[0]
            amount = Decimal(purchase_input["amount"]["amount"])  # type: ignore[index]
            rank = row["tier"]
            sc, p = int(amount * self._sc[rank - 1]), int(amount * self._p[rank - 1])
            arrays = _arrays(row, purchase_input, amount, (sc, p), game["sandbox_now"])
            await connection.fetchrow(
                _WRITE, game["game_id"], game["program_version"], game["game_version"], *arrays
            )
        return self._recorded(row, purchase_input, game["sandbox_now"], sc, p)

    def _recorded(
        self, row: asyncpg.Record, purchase_input: dict[str, object], now: datetime, sc: int, p: int
    ) -> dict[str, object]:
        rank, member = row["tier"], row["id"]
        progress = row["progress"] + sc
        return {
            "recordPurchase": {
                "purchase": {
                    "id": f"{member.hex}-{row['event_seq'] + 1}",
                    "purchaseId": purchase_input["purchaseId"],
                    "effectiveAt": _instant(now),
                    "amountUsd": purchase_input["amount"]["amount"],  # type: ignore[index]
                    "sc": sc,
                    "p": p,
                },
                "member": {
                    "id": str(member),
                    "tier": self._short[rank - 1],
                    "progress": {
                        **self._progress(rank, progress),
                        "keepThresholdMet": progress >= self._tiers[rank - 1]["keepThreshold"],
                    },
                    "points": {"balance": row["p"] + p, "expiresAt": _instant(_in_a_year(now))},
                },
                "changes": [{"kind": "PURCHASE", "scDelta": sc, "pDelta": p}],
                "replayed": False,
                "userErrors": [],
            }
        }


def _arrays(
    row: asyncpg.Record,
    purchase_input: dict[str, object],
    amount: Decimal,
    earned: tuple[int, int],
    now: datetime,
) -> list[str]:
    """Returns the parameters of the statement of `app.loyalty.writes`, for one member and one purchase."""
    member, rank, key, (sc, p) = row["id"], row["tier"], purchase_input["purchaseId"], earned
    event, history, entry = row["event_seq"] + 1, row["history_seq"] + 1, row["ledger_seq"]
    progress, points, expires = row["progress"] + sc, row["p"] + p, _in_a_year(now)
    details = _DETAILS | {"amount": str(amount), "tier": RULES["program"]["tiers"][rank - 1]["name"]}
    movements = [("SC", sc, progress), ("P", p, points)]
    ledger = [
        (member, entry + number, unit, delta, balance, "PURCHASE", now, key)
        for number, (unit, delta, balance) in enumerate(((u, d, b) for u, d, b in movements if d), 1)
    ]
    standing = (
        *(member, row["joined_at"], rank, progress, row["season_started_at"], row["season_ends_at"]),
        *(points, expires, row["loops"], row["lifetime_sc"] + sc, row["lifetime_p"] + p),
        *(row["ltv_usd"] + amount, now, "{}", "[]", "[]", min(expires, row["season_ends_at"])),
        *(event, history, entry + len(ledger)),
    )
    event_row = (
        *(
            member,
            event,
            "PURCHASE",
            key,
            hashlib.sha256(str(purchase_input).encode()).digest(),
            now,
            now,
            None,
        ),
        *(amount, "USD", 0, 1, "", purchase_input["sku"], "", "", None, False, None, ""),
    )
    text = orjson.dumps(details).decode()
    change = (member, history, now, "PURCHASE", rank, 1, 1, sc, p, text, event, key)
    columns = [
        *([value] for value in (*standing, *event_row, *change)),
        *([list(column) for column in zip(*ledger, strict=True)] or [[] for _ in range(8)]),
        *([value] for value in _notification(member, history, now, p, points)),
    ]
    return list(map(array_text, _TYPES, columns))


def _notification(member: UUID, entry: int, now: datetime, p: int, points: int) -> tuple[object, ...]:
    """Returns the row of the player's notification about the points of the purchase."""
    params = orjson.dumps({"delta": p, "balance": points, "reason": "PURCHASE"}).decode()
    return member, f"POINTS_CHANGED/{entry}", "POINTS_CHANGED", now, params


def _on(tier: dict[str, object], benefit: dict[str, object]) -> dict[str, object]:
    """Returns a benefit as the tier has it: a multiplier, inherited or not, is the tier's own."""
    return benefit | {"value": tier["pMultiplier"]} if benefit["kind"] == "MULTIPLIER" else benefit


def _benefit(benefit: dict[str, object]) -> dict[str, object]:
    texts = {name: benefit[name]["en"] for name in ("title", "summary", "rule")}  # type: ignore[index]
    return {"code": benefit["code"], "kind": benefit["kind"], **texts, "value": benefit.get("value")}


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _instant(value: datetime) -> str:
    text = value.isoformat()[:-6]
    return (text.rstrip("0") if value.microsecond else text) + "Z"


def _in_a_year(now: datetime) -> datetime:
    leap_day = now.month == 2 and now.day == 29
    return now.replace(year=now.year + 1, day=28 if leap_day else now.day)
