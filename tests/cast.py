"""The standing cast: rules, a studio, its games and players; and what every test asks of the tables."""

import copy
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import Event, PointsReturned, PointsSpent, SCGranted, Standing
from app.domain.reminders import next_wake_at
from app.domain.rules import ProgramRules, RuleBook
from app.domain.standing import fold
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.loyalty import inputs
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.queries import MEMBER, events_of, member_by_player, standing
from app.loyalty.record import record
from app.loyalty.service import advance_clock, grant_points, onboard
from app.loyalty.state import EventRequest, Profile
from app.purchases.service import Payment, record_purchases, refund_purchase
from app.rules_files.reading import check_program
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, game_by_id
from app.studios.rules import RulesCache, load_book
from app.studios.service import create_game, create_studio, publish_game, publish_program
from tests.conftest import DATA

NOW = datetime(2026, 1, 1, tzinfo=UTC)
STUDIO = "acme"

_EXAMPLE = json.loads((DATA / "rules-example.json").read_text())
OUR_TABLES = r"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '_[0-9]{6,}$'"
"""The tables by the catalog, without the copies that a cluster's coordinator has of some (`games_102009`)."""
TABLES = (
    "studios",
    "games",
    "studio_keys",
    "program_rules",
    "program_rules_delays",
    "game_rules",
    "rules_drafts",
    "players",
    "player_tokens",
    "members",
    "loyalty_events",
    "loyalty_history",
    "loyalty_ledger",
    "standing_snapshots",
    "invite_codes",
    "invitations",
    "fraud_marks",
    "identities",
    "contacts",
    "store_links",
    "store_sessions",
    "connect_codes",
    "merge_offers",
    "sign_ins",
    "staff",
    "staff_sessions",
    "erased_players",
    "catalog_items",
    "redemptions",
    "notifications",
    "notification_opt_outs",
    "stock_adjustments",
    "pictures",
    "picture_sources",
    "report_counts",
    "report_members",
    "report_moves",
    "report_states",
    "item_definitions",
    "inventory_slots",
    "inventory_versions",
    "inventory_grants",
    "inventory_uses",
    "inventory_items",
    "loadouts",
    "gifts",
    "gift_blocks",
    "stored_value_accounts",
    "stored_value_lots",
    "stored_value_entries",
    "stored_value_top_ups",
    "stored_value_pay_outs",
    "stored_value_holds",
    "stored_value_uses",
    "order_quotes",
    "orders",
    "order_parts",
    "order_returns",
    "coupon_templates",
    "coupons",
    "coupon_codes",
    "flash_sales",
    "flash_sale_takes",
    "birthdays",
    "tier_ups",
    "bargain_activities",
    "bargains",
    "bargain_helps",
)


def program_file(**changes: object) -> dict[str, Any]:
    """The program of rules-example.json, without its boost."""
    return copy.deepcopy(_EXAMPLE["program"]) | {"boosts": []} | changes


def game_file(**changes: object) -> dict[str, Any]:
    return copy.deepcopy(_EXAMPLE["game"]) | changes


def ladder(
    *tiers: tuple[int, int, int], codes: Sequence[str] = "ABCDEFGHIJKLMNOPQRST", **changes: object
) -> dict[str, Any]:
    """A program of tiers (span, keep, days), codes A, B, C …; 1 USD is 1 SC and 1 P by default."""
    laid, floor = [], 0
    for code, (span, keep, days) in zip(codes, tiers, strict=False):
        laid.append(
            {
                "code": code,
                "name": f"Tier {code}",
                "scFrom": floor,
                "scTo": floor + span,
                "keepThreshold": keep,
                "seasonDays": days,
                "scMultiplier": "1",
                "pMultiplier": "1",
            }
        )
        floor += span
    return program_file(tiers=laid, scPerUsd="1", pPerUsd="1") | changes


def parsed(document: Mapping[str, object], version: int = 1, applies_from: datetime = NOW) -> ProgramRules:
    return check_program(document, version, applies_from)


@dataclass
class Cast:
    """A game and what a server process holds: its pool, its cached rules, a clock."""

    database: Database
    game: GameRow
    real_now: datetime = NOW
    rules: RulesCache = field(default_factory=RulesCache)
    encryptor: Encryptor | None = None

    @property
    def core(self) -> Core:
        return Core(self.database, self.rules, self.encryptor)

    @property
    def session(self) -> GameSession:
        return GameSession(self.core, self.game, self.real_now)

    def elsewhere(self, database: Database | None = None) -> "Cast":
        """The same game as another process sees it."""
        return replace(self, rules=RulesCache(), database=database or self.database)

    def at(self, real_now: datetime) -> "Cast":
        return replace(self, real_now=real_now)

    async def fresh(self) -> GameRow:
        async with self.database.acquire() as connection:
            self.game = await game_by_id(connection, self.game.id)
        return self.game

    async def join(self, player: str = "p", ltv: Decimal | None = None) -> Recorded:
        return await onboard(
            self.session,
            external_id=player,
            profile=Profile(),
            ltv_usd=ltv,
        )

    async def batch(self, *payments: Payment, dry_run: bool = False, imported: bool = False) -> list[Outcome]:
        return await record_purchases(
            self.session,
            payments,
            dry_run=dry_run,
            imported=imported,
        )

    async def buy(
        self,
        purchase: str,
        amount: str = "10",
        *,
        player: str = "p",
        currency: str = "USD",
        at: datetime | None = None,
        dry_run: bool = False,
    ) -> Recorded:
        payment = Payment(player, purchase, Decimal(amount), currency, at)
        return accepted((await self.batch(payment, dry_run=dry_run))[0])

    async def refund(
        self,
        purchase: str,
        refund: str = "r",
        amount: str | None = None,
        currency: str = "USD",
        reason: str = "",
    ) -> Recorded:
        return await refund_purchase(
            self.session,
            purchase_id=purchase,
            refund_id=refund,
            amount=None if amount is None else Decimal(amount),
            currency=currency,
            reason=reason,
        )

    async def grant(self, key: str, points: int, *, player: str = "p", reason: str = "gift") -> Recorded:
        return await grant_points(
            self.session,
            external_id=player,
            points=points,
            reason=reason,
            idempotency_key=key,
        )

    async def move(
        self,
        event: type[PointsSpent | PointsReturned | SCGranted],
        key: str,
        points: int,
        player: str = "p",
    ) -> Outcome:
        """P spent or returned, SC granted: what later capabilities will send through the recorder."""
        moved = event(reference=key, reason="move", points=points)
        request = EventRequest(moved, player, fingerprint=inputs.fingerprint(player, points))
        return (await record(self.session, [request]))[0]

    async def advance(self, to: datetime, *, freeze: bool | None = None) -> int:
        self.game, settled = await advance_clock(self.session, to, freeze=freeze)
        return settled

    async def publish(self, document: Mapping[str, object], at: datetime | None = None) -> ProgramRules:
        return (await publish_program(self.database, document, at, self.real_now)).rules

    async def standing(self, player: str = "p") -> Standing:
        """As it is stored: not settled to any present."""
        async with self.database.acquire() as connection:
            member = await member_by_player(connection, self.game.id, player)
        assert member is not None
        return member.standing


def accepted(outcome: Outcome) -> Recorded:
    if not isinstance(outcome, Recorded):
        raise DomainError(*outcome)
    return outcome


def refused(outcome: Outcome) -> UserErrorCode:
    assert not isinstance(outcome, Recorded), outcome
    assert all(fault.message for fault in outcome)
    return outcome[0].code


async def sandbox(
    database: Database,
    slug: str = "g",
    *,
    program: Mapping[str, object] | None = None,
    game: Mapping[str, object] | None = None,
    now: datetime = NOW,
    frozen: bool = True,
) -> Cast:
    """A sandbox whose clock stands at `game_now`, in the studio, with the program published."""
    return await _cast(database, slug, program, game, now, frozen=frozen)


async def live(
    database: Database,
    slug: str = "live",
    *,
    program: Mapping[str, object] | None = None,
    game: Mapping[str, object] | None = None,
) -> Cast:
    return await _cast(database, slug, program, game, None)


async def _cast(
    database: Database,
    slug: str,
    program: Mapping[str, object] | None,
    game: Mapping[str, object] | None,
    now: datetime | None,
    *,
    frozen: bool = False,
) -> Cast:
    async with database.acquire() as connection:
        has_studio = await connection.fetchval("SELECT count(*) FROM studios")
        has_rules = await connection.fetchval("SELECT count(*) FROM program_rules")
    if not has_studio:
        await create_studio(database, STUDIO, "Acme", NOW)
    row = await create_game(database, STUDIO, slug, name=slug, real_now=NOW, sandbox_now=now, frozen=frozen)
    if not has_rules:
        await publish_program(database, program or program_file(), None, NOW)
    if game is not None:
        await publish_game(database, row, game, NOW)
    cast = Cast(database, row)
    await cast.fresh()
    return cast


@asynccontextmanager
async def other_process(url: str) -> AsyncIterator[Database]:
    """A pool of its own, as another process has."""
    database = Database(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but when keys were last used: any call may write that."""
    async with database.acquire() as connection:
        tables = {table: await connection.fetch(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}  # noqa: S608
    return {
        table: [tuple(value for name, value in row.items() if name != "last_used_at") for row in rows]
        for table, rows in tables.items()
    }


async def fetch_rows(database: Database, query: str, *arguments: object) -> list[tuple[Any, ...]]:
    async with database.acquire() as connection:
        return [tuple(row) for row in await connection.fetch(query, *arguments)]


async def check_members(database: Database) -> int:
    """Stored standing = fold of the stored events = sums of history and of the ledger, of every member."""
    async with database.acquire() as connection:
        books: dict[UUID, RuleBook] = {}
        rows = await connection.fetch(
            f"SELECT {MEMBER}, m.game_id, m.wake_at FROM members m"  # noqa: S608
            " JOIN players pl ON pl.game_id = m.game_id AND pl.member_id = m.id"
        )
        for row in rows:
            if row["game_id"] not in books:
                books[row["game_id"]] = await load_book(connection, row["game_id"])
            await _check_member(connection, row, books[row["game_id"]])
        return len(rows)


async def _check_member(connection: Connection, row: asyncpg.Record, book: RuleBook) -> None:
    stored = standing(row)
    stored_events = (await events_of(connection, row["game_id"], [row["id"]]))[row["id"]]
    events: list[Event] = [one.event for one in stored_events]
    folded, _ = fold(events, stored.applied_to, book)
    assert stored == folded, (stored, folded)
    assert row["joined_at"] == min(event.effective_at for event in events)
    wake = row["wake_at"]
    published = any(version.applies_from == wake for version in book.programs)
    assert published or wake == next_wake_at(stored, book, wake - timedelta(microseconds=1))
    assert [event.seq for event in events] == list(range(1, row["event_seq"] + 1))
    history = await connection.fetch(
        "SELECT seq, event_seq, sc, p FROM loyalty_history WHERE member_id = $1 ORDER BY seq", row["id"]
    )
    assert [entry["seq"] for entry in history] == list(range(1, row["history_seq"] + 1))
    numbers = [entry["event_seq"] for entry in history if entry["event_seq"] is not None]
    assert numbers == sorted(numbers)  # what an event did is found from the end
    assert (sum(e["sc"] for e in history), sum(e["p"] for e in history)) == (stored.progress, stored.p)
    ledger = await connection.fetch(
        "SELECT seq, unit, delta, balance, kind FROM loyalty_ledger WHERE member_id = $1 ORDER BY seq",
        row["id"],
    )
    assert [entry["seq"] for entry in ledger] == list(range(1, row["ledger_seq"] + 1))
    balances = {"SC": 0, "P": 0}
    for entry in ledger:
        balances[entry["unit"]] += entry["delta"]
        assert entry["balance"] == balances[entry["unit"]]
    assert balances == {"SC": stored.progress, "P": stored.p}
