"""Commands about the catalog: items made and changed, archived, their stock corrected.

What was redeemed keeps title and price as they were: nothing here touches it.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.locales import canonical
from app.domain.rules import ENGLISH, RuleBook
from app.domain.store import ItemKind
from app.infra.db import Database
from app.infra.ids import time_ordered_id
from app.loyalty.inputs import check_country, check_id, check_locale, check_points, fingerprint, invalid
from app.store import queries, writes
from app.store.eligibility import ItemRow
from app.store.inputs import check_filled, check_https, check_key, check_lines
from app.studios.queries import GameRow

MAX_TITLE = 200
MAX_DESCRIPTION = 2_000
MAX_CATEGORY = 64
MAX_LOCALES = 50
MAX_COUNTRIES = 250
MAX_PRIORITY = 1_000_000
MAX_PER_MEMBER = 1_000_000
AT_A_TIME = 250
"""Items of one statement: others get their turn on the loop between two."""

Texts = Sequence[tuple[str, str]]
"""Pairs of locale and text, as they were sent."""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An item as a studio describes it, whole: what is left out is not set. `price` in P."""

    sku: str
    kind: ItemKind
    title: Texts
    price: int
    description: Texts = ()
    category: str | None = None
    image_url: str | None = None
    min_tier: str | None = None
    available_from: datetime | None = None
    available_until: datetime | None = None
    stock: int | None = None
    per_member_limit: int | None = None
    coming_soon: bool = False
    countries: Sequence[str] = ()
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Stored:
    """An item after it was stored, and whether it is a new one."""

    item: ItemRow
    created: bool


def check_draft(draft: ItemDraft, book: RuleBook, game_now: datetime) -> list[Fault]:
    """Every fault of an item, with its path; the ladder in force at `game_now` knows the tiers."""
    faults = Faults()
    faults.check(check_id, (), draft.sku, "sku")
    _check_texts(faults, draft.title, "title")
    _check_texts(faults, draft.description, "description")
    faults.check(check_points, (), draft.price, "price")
    if draft.category is not None:
        faults.check(check_filled, (), draft.category, "category", MAX_CATEGORY)
    if draft.image_url is not None:
        faults.check(check_https, (), draft.image_url, "imageUrl")
    faults.check(_check_tier, (), draft.min_tier, book, game_now)
    faults.check(_check_window, (), draft)
    faults.check(_check_count, (), draft.stock, "stock", 0, MAX_POINTS)
    faults.check(_check_count, (), draft.per_member_limit, "perMemberLimit", 1, MAX_PER_MEMBER)
    faults.check(_check_count, (), draft.priority, "priority", -MAX_PRIORITY, MAX_PRIORITY)
    faults.check(_check_count, (), len(draft.countries), "countries", 0, MAX_COUNTRIES)
    for index, country in enumerate(draft.countries[:MAX_COUNTRIES]):
        faults.check(check_country, (), country, "countries", str(index))
    return faults.found


def _check_texts(faults: Faults, texts: Texts, name: str) -> None:
    if len(texts) > MAX_LOCALES:
        faults.add(invalid(f"{name} must have at most {MAX_LOCALES} locales.", name))
        return
    found: set[str] = set()
    for index, (locale, text) in enumerate(texts):
        path = (name, str(index))
        faults.check(_check_new_locale, path, locale, found, name)
        if name == "title":
            faults.check(check_filled, path, text, "text", MAX_TITLE)
        else:
            faults.check(check_lines, path, text, "text", MAX_DESCRIPTION)
    if ENGLISH not in found and (texts or name == "title"):
        faults.add(invalid(f"{name} must have an English text, of the locale en.", name))


def _check_new_locale(text: str, found: set[str], name: str) -> None:
    locale = check_locale(text, "locale")
    if locale in found:
        raise DomainError(invalid(f"{name} has the locale {locale} twice.", "locale"))
    found.add(locale)


def _check_tier(code: str | None, book: RuleBook, game_now: datetime) -> None:
    ranks = book.program_at(game_now).ranks
    if code is not None and code not in ranks:
        raise DomainError(invalid(f"minTier must be the code of a tier: {', '.join(ranks)}.", "minTier"))


def _check_window(draft: ItemDraft) -> None:
    starts, until = draft.available_from, draft.available_until
    if starts is not None and until is not None and starts >= until:
        raise DomainError(invalid("availableUntil must lie after availableFrom.", "availableUntil"))


def _check_count(count: int | None, name: str, least: int, most: int) -> None:
    if count is not None and not least <= count <= most:
        raise DomainError(invalid(f"{name} must be {least:,} to {most:,}.", name))


class _DryRun(Exception):
    """Rolls back the transaction of what was stored on trial."""


async def store_items(
    database: Database,
    game: GameRow,
    drafts: Sequence[ItemDraft],
    real_now: datetime,
    *,
    keep_stock: bool,
    dry_run: bool = False,
) -> list[Stored]:
    """Make these items, or change those that there are, all or none; archived ones come back.

    They were checked. With `keep_stock`, the stock of those that there are stays as it is: what is sold
    meanwhile is not sold twice. With `dry_run`, answers the same and stores nothing.
    """
    # The first of several is the newest, so that a catalog shows a file's items in their order.
    ids = [time_ordered_id(real_now - timedelta(microseconds=place)) for place in range(len(drafts))]
    # In one order whoever stores them, so that two files do not wait for each other.
    ordered = sorted(zip(drafts, ids, strict=True), key=lambda one: one[0].sku)

    async def attempt() -> list[Stored]:
        by_sku: dict[str, Stored] = {}
        with suppress(_DryRun):
            async with database.transaction() as connection:
                for start in range(0, len(ordered), AT_A_TIME):
                    part = ordered[start : start + AT_A_TIME]
                    sent = [_columns(draft) | {"id": new_id} for draft, new_id in part]
                    rows = await writes.upsert_items(
                        connection,
                        game.id,
                        sent,
                        game.now(real_now),
                        real_now=real_now,
                        keep_stock=keep_stock,
                    )
                    by_sku |= {item.sku: Stored(item, created) for item, created in rows}
                if dry_run:
                    raise _DryRun
        return [by_sku[draft.sku] for draft in drafts]

    return await database.retrying(attempt)


def _columns(draft: ItemDraft) -> dict[str, object]:
    title, description = (
        {canonical(locale): text for locale, text in texts} for texts in (draft.title, draft.description)
    )
    return asdict(draft) | {"title": title, "description": description or None}


async def archive_item(database: Database, game: GameRow, sku: str, real_now: datetime) -> ItemRow:
    """The item is shown to nobody any more, nor redeemed; what was redeemed goes its way. Repeating it
    changes nothing. Raises DomainError with NOT_FOUND."""
    async with database.acquire() as connection:
        await writes.archive(connection, game.id, sku, game.now(real_now))
        item = await queries.item_by_sku(connection, game.id, sku)
    if item is None:
        raise DomainError(_no_item())
    return item


def _no_item() -> Fault:
    return Fault(UserErrorCode.NOT_FOUND, "The game's catalog has no such item.", ("sku",))


@dataclass(frozen=True, slots=True)
class Adjusted:
    """An item with its stock as the adjustment left it."""

    item: ItemRow
    replayed: bool


async def adjust_stock(
    database: Database, game: GameRow, *, sku: str, by: int, key: str, real_now: datetime
) -> Adjusted:
    """Add to an item's stock, or take from it, relative to what is left; once for each key of the game.

    Raises DomainError with INVALID, NOT_FOUND and IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    faults.check(check_id, (), sku, "sku")
    faults.check(check_key, (), key)
    if by == 0:
        faults.add(invalid("by must not be 0.", "by"))
    faults.finish()
    given = fingerprint(sku, by)

    async def attempt() -> Adjusted:
        async with database.transaction() as connection:
            item = await queries.item_by_sku(connection, game.id, sku)
            known = await queries.adjustment(connection, game.id, key)
            if known is not None:
                if known.fingerprint != given or item is None:
                    raise DomainError(_conflict())
                return Adjusted(replace(item, stock=known.stock), replayed=True)
            if item is None:
                raise DomainError(_no_item())
            left = await writes.adjust_stock(connection, item.id, by)
            if left is None:
                raise DomainError(_not_adjustable(item, by))
            await writes.keep_adjustment(
                connection, game.id, writes.Adjustment(item.id, key, given, by, left), game.now(real_now)
            )
            return Adjusted(replace(item, stock=left), replayed=False)

    return await database.retrying(attempt)


def _conflict() -> Fault:
    return Fault(
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        "This idempotencyKey was used before with other input:"
        " send the same input again, or a new idempotencyKey.",
        ("idempotencyKey",),
    )


def _not_adjustable(item: ItemRow, by: int) -> Fault:
    if item.stock is None:
        return invalid("The item's stock is not counted: give it one with upsertCatalogItem first.", "sku")
    if by < 0:
        return invalid(f"Only {item.stock:,} are left: fewer than none cannot be.", "by")
    return invalid(f"There can be at most {MAX_POINTS:,} in stock.", "by")
