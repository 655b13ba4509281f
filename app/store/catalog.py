"""Commands about the catalog: create and change items, archive them, correct their stock.

A redemption keeps its title and price: no command here changes it.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from app.audit_log.entries import Entry, Subject, append, changed
from app.coupons.queries import known_templates
from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.locales import canonical
from app.domain.rules import RuleBook
from app.domain.store import ItemKind
from app.infra.db import Connection, Database
from app.infra.ids import time_ordered_id
from app.inventory.definitions import grantable
from app.inventory.inputs import check_code
from app.loyalty.inputs import check_country, check_id, check_points, fingerprint, invalid
from app.loyalty.text_inputs import Texts, check_filled, check_https, check_texts
from app.pictures.addresses import parse_picture_path
from app.pictures.service import request_pictures
from app.store import queries, writes
from app.store.eligibility import ItemRow
from app.store.inputs import check_key
from app.stored_value.inputs import check_amount
from app.studios.queries import GameRow

MAX_CATEGORY = 64
MAX_COUNTRIES = 250
MAX_PRIORITY = 1_000_000
MAX_PER_MEMBER = 1_000_000
AT_A_TIME = 250
"""Items of one statement; between two of them the event loop serves other requests."""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """A whole item as a studio describes it: what is left out is not set. `price` in P.

    Redeeming one of it grants at once, at most one of the three: `grants`, an item by its code;
    `grants_coupon`, a coupon by its template's code; `grants_value`, a bonus in its currency.
    """

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
    grants: str | None = None
    grants_coupon: str | None = None
    grants_value: tuple[Decimal, str] | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """An item as it is stored, and whether it is new."""

    item: ItemRow
    created: bool


def check_draft(draft: ItemDraft, book: RuleBook, game_now: datetime) -> list[Fault]:
    """Returns every fault of an item, with its path; its tier must be one of the ladder at `game_now`."""
    faults = Faults()
    faults.check(check_id, (), draft.sku, "sku")
    check_texts(faults, draft.title, "title")
    check_texts(faults, draft.description, "description")
    faults.check(check_points, (), draft.price, "price")
    _check_grants(draft, faults)
    if draft.category is not None:
        faults.check(check_filled, (), draft.category, "category", MAX_CATEGORY)
    if draft.image_url is not None and parse_picture_path(draft.image_url) is None:
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


def _check_grants(draft: ItemDraft, faults: Faults) -> None:
    given = {
        name: value
        for name, value in (
            ("grants", draft.grants),
            ("grantsCoupon", draft.grants_coupon),
            ("grantsValue", draft.grants_value),
        )
        if value is not None
    }
    if draft.kind is not ItemKind.DIGITAL:
        for name in given:
            faults.add(invalid(f"{name} is for digital items: what is sent by post grants nothing.", name))
    for name in list(given)[1:]:
        faults.add(invalid(f"An item grants one thing: leave out {name}, or {next(iter(given))}.", name))
    for name, code in (("grants", draft.grants), ("grantsCoupon", draft.grants_coupon)):
        if code is not None:
            faults.check(check_code, (), code, name)
    if draft.grants_value is not None:
        faults.check(check_amount, (), *draft.grants_value, "grantsValue")


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
    """Rolls back the transaction of a dry run."""


async def store_items(
    database: Database,
    game: GameRow,
    drafts: Sequence[ItemDraft],
    real_now: datetime,
    *,
    keep_stock: bool,
    operation: str = "upsertCatalogItem",
    dry_run: bool = False,
) -> list[Stored]:
    """Create these items, or change existing ones, all in one transaction; archived ones come back.

    The caller has checked them. With `keep_stock`, existing items keep their stock, which may be sold from
    meanwhile. Their pictures are fetched later. `operation` is the audit log's name of it. With `dry_run`,
    returns the same and stores nothing. Raises UnknownPictures, and UnknownItems.
    """
    # The first one gets the newest id, so that a catalog shows a file's items in their order.
    ids = [time_ordered_id(real_now - timedelta(microseconds=place)) for place in range(len(drafts))]
    # Always in the same order, so that two transactions do not wait for each other.
    ordered = sorted(zip(drafts, ids, strict=True), key=lambda pair: pair[0].sku)

    async def attempt() -> list[Stored]:
        by_sku: dict[str, Stored] = {}
        with suppress(_DryRun):
            async with database.transaction() as connection:
                # Addresses come before items in every transaction that locks both.
                addresses = {draft.image_url for draft in drafts if draft.image_url is not None}
                pictures = await request_pictures(connection, game.id, addresses, real_now)
                await _check_granted(connection, game, drafts)
                for start in range(0, len(ordered), AT_A_TIME):
                    part = ordered[start : start + AT_A_TIME]
                    before = await queries.lock_items(connection, game.id, [draft.sku for draft, _ in part])
                    sent = [
                        _columns(draft, pictures)
                        | {"id": new_id, "price_risen_at": _risen_at(before.get(draft.sku), draft, real_now)}
                        for draft, new_id in part
                    ]
                    rows = await writes.upsert_items(
                        connection, game.id, sent, game.now(real_now), keep_stock=keep_stock
                    )
                    by_sku |= {item.sku: Stored(item, created) for item, created in rows}
                    entries = [_entry(operation, game, before.get(item.sku), item) for item, _ in rows]
                    await append(connection, entries)
                if dry_run:
                    raise _DryRun
        return [by_sku[draft.sku] for draft in drafts]

    return await database.retrying(attempt)


class UnknownItems(Exception):
    """Codes of items, or of templates of coupons, to be granted that the game does not define, or not any
    more."""

    def __init__(self, items: Collection[str], templates: Collection[str]) -> None:
        super().__init__(f"{len(items)} unknown items, {len(templates)} unknown templates")
        self.items, self.templates = frozenset(items), frozenset(templates)

    def fault_of(self, draft: ItemDraft) -> Fault | None:
        """Returns the refusal of what an item is to grant; None where that is known."""
        if draft.grants in self.items:
            return invalid(
                "grants must be the code of an item of the game (upsertItemDefinition), not an archived one.",
                "grants",
            )
        if draft.grants_coupon in self.templates:
            message = "grantsCoupon must be the code of a template of the game (upsertCouponTemplate)."
            return invalid(message, "grantsCoupon")
        return None


async def _check_granted(connection: Connection, game: GameRow, drafts: Sequence[ItemDraft]) -> None:
    items = {draft.grants for draft in drafts if draft.grants is not None}
    templates = {draft.grants_coupon for draft in drafts if draft.grants_coupon is not None}
    if items:
        items -= await grantable(connection, game.id, items)
    if templates:
        templates -= await known_templates(connection, game.id, templates)
    if items or templates:
        raise UnknownItems(items, templates)


def unknown_picture() -> Fault:
    """Returns the refusal of a path at which there is no picture of the game."""
    return invalid(
        "imageUrl names no picture of this game: upload it with uploadPicture, or give an https address.",
        "imageUrl",
    )


def _columns(draft: ItemDraft, pictures: Mapping[str, bytes | None]) -> dict[str, object]:
    title, description = (
        {canonical(locale): text for locale, text in texts} for texts in (draft.title, draft.description)
    )
    picture = None if draft.image_url is None else pictures[draft.image_url]
    value, currency = draft.grants_value or (None, None)
    return asdict(draft) | {
        "grants_value": None if value is None or currency is None else check_amount(value, currency),
        "grants_currency": currency,
        "title": title,
        "description": description or None,
        "picture": None if picture is None else f"\\x{picture.hex()}",
    }


def _risen_at(before: ItemRow | None, draft: ItemDraft, real_now: datetime) -> datetime | None:
    """Returns when the price last rose, by the real clock: by that people look at prices."""
    if before is None:
        return None
    return real_now if draft.price > before.price else before.price_risen_at


async def archive_item(database: Database, game: GameRow, sku: str, real_now: datetime) -> ItemRow:
    """Archive an item: no player sees or redeems it any more, and its redemptions go on.

    Archiving it again changes nothing. Raises DomainError with NOT_FOUND.
    """
    async with database.transaction() as connection:
        before = (await queries.lock_items(connection, game.id, [sku])).get(sku)
        if before is None:
            raise DomainError(_no_item())
        if before.archived_at is not None:
            return before
        await writes.archive(connection, game.id, sku, game.now(real_now))
        item = (await queries.lock_items(connection, game.id, [sku]))[sku]
        await append(connection, [_entry("archiveCatalogItem", game, before, item)])
    return item


_NOT_LOGGED = {"id", "redeemed", "created_at", "updated_at", "price_risen_at", "version"}


def _entry(operation: str, game: GameRow, before: ItemRow | None, item: ItemRow) -> Entry:
    """Returns the audit log's entry of a change of an item; it always has the item's version."""
    was, became = (
        None if row is None else {k: v for k, v in asdict(row).items() if k not in _NOT_LOGGED}
        for row in (before, item)
    )
    was, became = changed(was, became or {})
    return Entry(
        *(operation, Subject.ITEM, item.id, game.id), before=was, after={**became, "version": item.version}
    )


def _no_item() -> Fault:
    return Fault(UserErrorCode.NOT_FOUND, "The game's catalog has no such item.", ("sku",))


@dataclass(frozen=True, slots=True)
class Adjusted:
    """An item with its stock after the adjustment."""

    item: ItemRow
    replayed: bool


async def adjust_stock(
    database: Database, game: GameRow, *, sku: str, by: int, key: str, real_now: datetime
) -> Adjusted:
    """Change an item's stock by a number, once for each key of the game.

    Raises DomainError with INVALID, NOT_FOUND and IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    faults.check(check_id, (), sku, "sku")
    faults.check(check_key, (), key)
    if by == 0:
        faults.add(invalid("by must not be 0.", "by"))
    faults.finish()
    input_fingerprint = fingerprint(sku, by)

    async def attempt() -> Adjusted:
        async with database.transaction() as connection:
            item = await queries.item_by_sku(connection, game.id, sku)
            earlier = await queries.adjustment(connection, game.id, key)
            if earlier is not None:
                if earlier.fingerprint != input_fingerprint or item is None:
                    raise DomainError(idempotency_conflict("idempotencyKey"))
                return Adjusted(replace(item, stock=earlier.stock), replayed=True)
            if item is None:
                raise DomainError(_no_item())
            stock = await writes.adjust_stock(connection, game.id, item.id, by)
            if stock is None:
                raise DomainError(_not_adjustable(item, by))
            adjustment = writes.Adjustment(item.id, key, input_fingerprint, by, stock)
            await writes.insert_adjustment(connection, game.id, adjustment, game.now(real_now))
            entry = Entry(
                *("adjustStock", Subject.ITEM, item.id, game.id),
                before={"stock": stock - by},
                after={"stock": stock},
            )
            await append(connection, [entry])
            return Adjusted(replace(item, stock=stock), replayed=False)

    return await database.retrying(attempt)


def _not_adjustable(item: ItemRow, by: int) -> Fault:
    if item.stock is None:
        return invalid("The item's stock is not counted: give it one with upsertCatalogItem first.", "sku")
    if by < 0:
        return invalid(f"Only {item.stock:,} are left: fewer than none cannot be.", "by")
    return invalid(f"There can be at most {MAX_POINTS:,} in stock.", "by")
