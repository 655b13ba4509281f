"""Reads of coupons: templates with what was issued and used of them, codes, and members' coupons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.audience import FOREVER, Audience
from app.domain.coupons import (
    CouponLimits,
    CouponSource,
    CouponStatus,
    CouponTemplate,
    CouponTerms,
    CouponTrigger,
    status_at,
)
from app.domain.instants import BEGINNING
from app.domain.pricing.cart import Coupon, CouponClass
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, integer, uuid


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template, and what was issued, reserved and used of it; discounts are in minor units."""

    template: CouponTemplate
    issued: int = 0
    reserved: int = 0
    used: int = 0
    reserved_discount: int = 0
    used_discount: int = 0


@dataclass(frozen=True, slots=True)
class CouponRow:
    """A member's coupon with its template; `discount` is what an order has reserved or taken by it.

    `withdrawn_at` is when the payment that it came with went back: it is revoked as soon as no order has it.
    """

    id: UUID
    member_id: UUID
    template: CouponTemplate
    code: str
    source: CouponSource
    stored: CouponStatus
    fingerprint: bytes
    issued_at: datetime
    expires_at: datetime | None
    reference: str | None
    discount: int | None
    reserved_until: datetime | None
    withdrawn_at: datetime | None = None

    def status_at(self, now: datetime) -> CouponStatus:
        """Returns what the coupon is at an instant."""
        return status_at(
            *(self.stored, now),
            expires_at=self.expires_at,
            reserved_until=self.reserved_until,
            is_withdrawn=self.withdrawn_at is not None,
        )

    @property
    def priced(self) -> Coupon:
        """Returns the coupon as prices are counted with it."""
        return self.template.terms.priced(str(self.id), self.expires_at)


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code that members can type: of whose template, and for which coupon it was used, if it is unique."""

    code: str
    template: str
    is_generic: bool
    coupon_id: UUID | None


_TEMPLATE = """
    t.code, t.title, t.kind, t.percent, t.amount, t.currency, t.min_spend, t.cap, t.skus, t.categories,
    t.exclusive, t.touches_flash, t.touches_combined, t.tiers, t.generic_code, t.starts_at, t.until_at,
    t.days, t.max_issued, t.max_uses, t.max_discount, t.per_member, t.trigger, t.rechecks_tiers, t.paused
"""
_COUNTS = "t.issued, t.reserved, t.used, t.reserved_discount, t.used_discount"
_TEMPLATES = f"SELECT {_TEMPLATE}, {_COUNTS} FROM coupon_templates t WHERE t.game_id = $1"
_COUPON = f"""
    SELECT c.id, c.member_id, c.code AS coupon_code, c.source, c.status, c.fingerprint, c.issued_at,
        c.expires_at, c.reference, c.discount, c.reserved_until, c.withdrawn_at, {_TEMPLATE}
    FROM coupons c JOIN coupon_templates t ON t.game_id = c.game_id AND t.code = c.template
    WHERE c.game_id = $1
"""
# As `app.domain.coupons.status_at` says it of one.
_COUNTED = """
    SELECT CASE
        WHEN free AND c.expires_at <= $3 THEN 'EXPIRED' WHEN free THEN 'ISSUED' ELSE c.status
    END AS status, count(*)::int8 AS count
    FROM coupons c, LATERAL (SELECT c.status = 'ISSUED'
        OR (c.status = 'RESERVED' AND coalesce(c.reserved_until <= $3, true)) AS free) f
    WHERE c.game_id = $1 AND c.template = $2 GROUP BY 1
"""
# As asyncpg sends FOREVER, so that a place in the list is one in Python too.
_ENDS = "coalesce(c.expires_at, 'infinity')"


def usable(now: str) -> str:
    """Returns the SQL condition for coupons that can be used at an instant."""
    return (
        f"((c.status = 'ISSUED'"
        f" OR (c.status = 'RESERVED' AND c.reserved_until <= {now} AND c.withdrawn_at IS NULL))"
        f" AND (c.expires_at IS NULL OR c.expires_at > {now}))"
    )


_RANK = f"(CASE WHEN {usable('$3')} THEN 0 ELSE 1 END)"
_FIRST_USABLE = Order((integer(_RANK), instant(_ENDS), uuid("c.id")), descending=False)


def _template(row: asyncpg.Record) -> CouponTemplate:
    return CouponTemplate(
        code=row["code"],
        title=row["title"],
        terms=CouponTerms(
            kind=CouponClass(row["kind"]),
            percent=row["percent"],
            amount=row["amount"],
            currency=row["currency"],
            min_spend=row["min_spend"],
            cap=row["cap"],
            skus=None if row["skus"] is None else tuple(row["skus"]),
            categories=None if row["categories"] is None else tuple(row["categories"]),
            is_exclusive=row["exclusive"],
            touches_flash=row["touches_flash"],
            touches_combined=row["touches_combined"],
        ),
        audience=Audience(
            row["starts_at"] or BEGINNING,
            row["until_at"] or FOREVER,
            None if row["tiers"] is None else frozenset(row["tiers"]),
        ),
        generic_code=row["generic_code"],
        days=row["days"],
        limits=CouponLimits(row["max_issued"], row["max_uses"], row["max_discount"], row["per_member"]),
        trigger=None if row["trigger"] is None else CouponTrigger(row["trigger"]),
        rechecks_tiers=row["rechecks_tiers"],
        is_paused=row["paused"],
    )


def _template_row(row: asyncpg.Record) -> TemplateRow:
    return TemplateRow(
        template=_template(row),
        issued=row["issued"],
        reserved=row["reserved"],
        used=row["used"],
        reserved_discount=row["reserved_discount"],
        used_discount=row["used_discount"],
    )


def _coupon(row: asyncpg.Record) -> CouponRow:
    return CouponRow(
        id=row["id"],
        member_id=row["member_id"],
        template=_template(row),
        code=row["coupon_code"],
        source=CouponSource(row["source"]),
        stored=CouponStatus(row["status"]),
        fingerprint=row["fingerprint"],
        issued_at=row["issued_at"],
        expires_at=row["expires_at"],
        reference=row["reference"],
        discount=row["discount"],
        reserved_until=row["reserved_until"],
        withdrawn_at=row["withdrawn_at"],
    )


# --- templates and codes ---


async def templates_of(connection: Connection, game_id: GameId) -> list[TemplateRow]:
    """Returns the templates of a game by their codes."""
    return [_template_row(row) for row in await connection.fetch(f"{_TEMPLATES} ORDER BY t.code", game_id)]


async def counts_by_status(
    connection: Connection, game_id: GameId, code: str, now: datetime
) -> Mapping[CouponStatus, int]:
    """Returns how many coupons of a template have each status at an instant; without those of none."""
    rows = await connection.fetch(_COUNTED, game_id, code, now)
    return {CouponStatus(row["status"]): row["count"] for row in rows}


async def known_templates(connection: Connection, game_id: GameId, codes: Iterable[str]) -> set[str]:
    """Returns those of these codes that are of templates of the game."""
    rows = await connection.fetch(
        "SELECT code FROM coupon_templates WHERE game_id = $1 AND code = ANY($2::text[])",
        *(game_id, sorted(codes)),
    )
    return {row["code"] for row in rows}


async def template_by_code(
    connection: Connection, game_id: GameId, code: str, *, lock: bool = False
) -> TemplateRow | None:
    """Returns a template, None for an unknown code; with `lock`, locked until the transaction ends."""
    statement = f"{_TEMPLATES} AND t.code = $2"
    row = await connection.fetchrow(f"{statement} FOR NO KEY UPDATE" if lock else statement, game_id, code)
    return None if row is None else _template_row(row)


async def triggered_templates(
    connection: Connection, game_id: GameId, trigger: CouponTrigger
) -> list[TemplateRow]:
    """Returns the templates that something issues by itself, by their codes."""
    rows = await connection.fetch(f"{_TEMPLATES} AND t.trigger = $2 ORDER BY t.code", game_id, trigger)
    return [_template_row(row) for row in rows]


async def templates_by_code(
    connection: Connection, game_id: GameId, codes: Iterable[str]
) -> list[TemplateRow]:
    """Returns those of these templates that there are, by their codes."""
    rows = await connection.fetch(
        f"{_TEMPLATES} AND t.code = ANY($2::text[]) ORDER BY t.code", game_id, sorted(set(codes))
    )
    return [_template_row(row) for row in rows]


async def coupons_with_pack(connection: Connection, game_id: GameId, payment: str) -> list[CouponRow]:
    """Returns the coupons that a payment for a pack issued, by their templates."""
    rows = await connection.fetch(
        f"{_COUPON} AND c.source = 'PACK' AND c.key = ANY("
        " SELECT $2 || '/' || n.code FROM coupon_templates n WHERE n.game_id = $1) ORDER BY c.template",
        *(game_id, payment),
    )
    return [_coupon(row) for row in rows]


async def code_row(connection: Connection, game_id: GameId, code: str) -> CodeRow | None:
    """Returns a code as it is stored; None for an unknown one."""
    row = await connection.fetchrow(
        "SELECT code, template, kind = 'GENERIC' AS is_generic, coupon_id FROM coupon_codes"
        " WHERE game_id = $1 AND code = $2",
        *(game_id, code),
    )
    return None if row is None else CodeRow(**row)


async def batch_codes(connection: Connection, game_id: GameId, batch: str) -> list[CodeRow]:
    """Returns the codes that were made under a key."""
    rows = await connection.fetch(
        "SELECT code, template, false AS is_generic, coupon_id FROM coupon_codes"
        " WHERE game_id = $1 AND batch = $2 ORDER BY code",
        *(game_id, batch),
    )
    return [CodeRow(**row) for row in rows]


async def count_free_codes(connection: Connection, game_id: GameId, template: str) -> int:
    """Returns how many unique codes of a template were not claimed yet."""
    counted = (
        "SELECT count(*) FROM coupon_codes"
        " WHERE game_id = $1 AND template = $2 AND kind = 'UNIQUE' AND coupon_id IS NULL"
    )
    return await connection.fetchval(counted, game_id, template) or 0


# --- coupons ---


async def coupon_by_id(connection: Connection, game_id: GameId, coupon_id: UUID) -> CouponRow | None:
    """Returns a coupon; None where the game has none with this id."""
    row = await connection.fetchrow(f"{_COUPON} AND c.id = $2", game_id, coupon_id)
    return None if row is None else _coupon(row)


async def coupon_by_key(
    connection: Connection, game_id: GameId, source: CouponSource, key: str
) -> CouponRow | None:
    """Returns the coupon that was issued under a key; None where none was."""
    row = await connection.fetchrow(f"{_COUPON} AND c.source = $2 AND c.key = $3", game_id, source, key)
    return None if row is None else _coupon(row)


async def coupons_of_order(connection: Connection, game_id: GameId, reference: str) -> list[CouponRow]:
    """Returns the coupons that an order has reserved or used, by the codes of their templates."""
    rows = await connection.fetch(f"{_COUPON} AND c.reference = $2 ORDER BY t.code, c.id", game_id, reference)
    return [_coupon(row) for row in rows]


async def coupons_named(
    connection: Connection, game_id: GameId, member_id: UUID, *, coupon_id: UUID | None, code: str
) -> list[CouponRow]:
    """Returns a member's coupons with this id or code, those that end first before others."""
    rows = await connection.fetch(
        f"{_COUPON} AND c.member_id = $2 AND (c.id = $3 OR c.code = $4) ORDER BY {_ENDS}, c.id",
        *(game_id, member_id, coupon_id, code),
    )
    return [_coupon(row) for row in rows]


async def unused_of_template(
    connection: Connection, game_id: GameId, member_id: UUID, template: str, now: datetime
) -> CouponRow | None:
    """Returns the oldest coupon of a template that a member has claimed and can still use."""
    row = await connection.fetchrow(
        f"{_COUPON} AND c.member_id = $2 AND c.template = $3 AND c.source = 'CLAIM' AND {usable('$4')}"
        " ORDER BY c.issued_at, c.id LIMIT 1",
        *(game_id, member_id, template, now),
    )
    return None if row is None else _coupon(row)


async def usable_coupons(
    connection: Connection, game_id: GameId, member_id: UUID, now: datetime, limit: int
) -> list[CouponRow]:
    """Returns coupons that a member can use at an instant, those that end first before others."""
    rows = await connection.fetch(
        f"{_COUPON} AND c.member_id = $2 AND {usable('$3')} ORDER BY {_ENDS}, c.id LIMIT $4",
        *(game_id, member_id, now, limit),
    )
    return [_coupon(row) for row in rows]


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """How many coupons of a template a member was given, and how many it can use of all templates."""

    of_template: int
    usable: int


async def member_counts(
    connection: Connection, game_id: GameId, member_id: UUID, template: str, now: datetime
) -> MemberCounts:
    """Returns a locked member's counts at an instant; those that were revoked do not count."""
    row = await connection.fetchrow(
        "SELECT count(*) FILTER (WHERE c.template = $3 AND c.status <> 'REVOKED') AS of_template,"
        f" count(*) FILTER (WHERE {usable('$4')}) AS usable"
        " FROM coupons c WHERE c.game_id = $1 AND c.member_id = $2",
        *(game_id, member_id, template, now),
    )
    return MemberCounts(0, 0) if row is None else MemberCounts(**row)


async def had_birthday_coupon(
    connection: Connection, game_id: GameId, member_id: UUID, template: str, year: int
) -> bool:
    """Returns whether a member, or one that it absorbed, was issued this one for a year's birthday."""
    found = await connection.fetchval(
        "SELECT true FROM coupons WHERE game_id = $1 AND member_id = $2 AND template = $3"
        " AND source = 'BIRTHDAY' AND split_part(key, '/', 2) = $4 LIMIT 1",
        *(game_id, member_id, template, str(year)),
    )
    return found is True


# --- pages ---

Place = tuple[int, datetime, UUID]
"""The place of a coupon in a member's list: 0 where it can be used, else 1; its end; its id."""


async def coupons_page(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    window: Window[Place],
    *,
    now: datetime,
    is_usable: bool | None,
) -> list[CouponRow]:
    """Returns a page of a member's coupons, those that can be used first: all, or those that can, or not.

    Those without an end come after those with one. From the end of the list where the window is backward.
    """
    wanted = {None: "", True: f" AND {usable('$3')}", False: f" AND NOT {usable('$3')}"}[is_usable]
    rows = await connection.fetch(
        f"{_COUPON} AND c.member_id = $2{wanted} AND {_FIRST_USABLE.between(5)}"
        f" ORDER BY {_FIRST_USABLE.by(backward=window.backward)} LIMIT $4",
        *(game_id, member_id, now, window.limit, *_FIRST_USABLE.bounds(window)),
    )
    return [_coupon(row) for row in rows]


def place_of(row: CouponRow, now: datetime) -> Place:
    """Returns the place of a coupon in its member's list."""
    is_usable = row.status_at(now) is CouponStatus.ISSUED
    return (0 if is_usable else 1, row.expires_at or FOREVER, row.id)
