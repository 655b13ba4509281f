"""Activities of bargaining: made and changed by the studio (value.md V4.2)."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.audit_log.entries import Entry, Subject, append, changed
from app.bargains import activity_queries
from app.bargains.activity_queries import ActivityRow
from app.bargains.limits import MAX_HELPERS, MAX_HOURS, MAX_OPEN_ACTIVITIES, MAX_TITLE
from app.coupons.inputs import check_amount, check_code, check_currency, check_window
from app.coupons.offers import check_change, check_number, check_stock
from app.domain.amounts import money
from app.domain.bargaining import Bargain
from app.domain.errors import DomainError, Faults
from app.domain.instants import format_instant
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.loyalty.inputs import check_id, invalid
from app.loyalty.text_inputs import check_filled, check_https
from app.pictures.addresses import parse_picture_path
from app.pictures.service import UnknownPictures, request_pictures
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """An activity as a studio describes it, whole; `stock` None does not limit it.

    `title` None names it by its item; `image_url` is where its picture is.
    """

    code: str
    sku: str
    first_price: Decimal
    currency: str
    floor_price: Decimal
    floor_currency: str
    helpers: int
    least_cut: Decimal
    least_currency: str
    hours: int
    stock: int | None
    buy_early: bool
    starts: datetime
    until: datetime
    title: str | None = None
    image_url: str | None = None


async def upsert_activity(session: GameSession, draft: ActivityDraft) -> ActivityRow:
    """Make an activity, or change it, by its code, until it has ended. Returns it at the game's present.

    What has been started keeps its terms. Raises DomainError with INVALID, UNKNOWN_CURRENCY, ENDED and
    LIMIT_REACHED.
    """
    activity = checked_activity(draft)

    async def attempt(connection: Connection, session: GameSession) -> ActivityRow:
        game_id, now = session.game.id, session.game_now
        picture = await _picture(connection, session, activity.image_url)
        await activity_queries.release_ended(connection, game_id, activity.code, now)
        before = await activity_queries.activity_by_code(connection, game_id, activity.code, now, lock=True)
        if before is None:
            counted = await activity_queries.count_open(connection, game_id, now)
            check_number(counted, MAX_OPEN_ACTIVITIES, "activities")
        else:
            check_change(before, activity, before.taken, now, "activity")
        await activity_queries.upsert_activity(connection, game_id, replace(activity, picture=picture), now)
        was, became = changed(None if before is None else _logged(before), _logged(activity))
        entry = Entry(
            *("upsertBargainActivity", Subject.GAME, game_id, game_id),
            before=was,
            after={"activity": activity.code, **became},
        )
        await append(connection, [entry])
        stored = await activity_queries.activity_by_code(connection, game_id, activity.code, now)
        if stored is None:
            raise LookupError(activity.code)
        return stored

    return await in_transaction(session, attempt)


def checked_activity(draft: ActivityDraft) -> ActivityRow:
    """Returns the activity of a draft. Raises DomainError with every fault of it."""
    faults = Faults()
    faults.check(check_code, (), draft.code, "code")
    faults.check(check_id, (), draft.sku, "sku")
    faults.check(check_window, (), draft.starts, draft.until)
    for number, most, name in ((draft.helpers, MAX_HELPERS, "helpers"), (draft.hours, MAX_HOURS, "hours")):
        if not 1 <= number <= most:
            faults.add(invalid(f"{name} must be 1 to {most}.", name))
    faults.check(check_stock, (), draft.stock)
    if draft.title is not None:
        faults.check(check_filled, (), draft.title, "title", MAX_TITLE)
    if draft.image_url is not None and parse_picture_path(draft.image_url) is None:
        faults.check(check_https, (), draft.image_url, "imageUrl")
    terms = _terms_of(draft, faults)
    faults.finish()
    if terms is None:
        raise LookupError(draft.code)
    return ActivityRow(
        code=draft.code,
        sku=draft.sku,
        currency=draft.currency,
        terms=terms,
        hours=draft.hours,
        stock=draft.stock,
        buy_early=draft.buy_early,
        starts_at=draft.starts,
        until_at=draft.until,
        taken=0,
        title=draft.title,
        image_url=draft.image_url,
        picture=None,
    )


async def _picture(connection: Connection, session: GameSession, address: str | None) -> bytes | None:
    """Have a picture fetched; returns the hash of one that is there, None for one that comes later.

    Raises DomainError with INVALID for the path of no picture of the game.
    """
    if address is None:
        return None
    try:
        pictures = await request_pictures(connection, session.game.id, [address], session.real_now)
    except UnknownPictures:
        message = "imageUrl names no picture of this game: upload it with uploadPicture."
        raise DomainError(invalid(message, "imageUrl")) from None
    return pictures[address]


def _terms_of(draft: ActivityDraft, faults: Faults) -> Bargain | None:
    """Returns the prices of a draft; None where `faults` has got more by it."""
    before = len(faults.found)
    faults.check(check_currency, (), draft.currency, "price", "currency")
    for currency, name in ((draft.floor_currency, "floorPrice"), (draft.least_currency, "leastCut")):
        if currency != draft.currency:
            faults.add(invalid(f"{name} must be in the currency of price.", name, "currency"))
    if len(faults.found) > before:
        return None
    minor: list[int] = []
    for amount, name, least in (
        (draft.first_price, "price", 1),
        (draft.floor_price, "floorPrice", 0),
        (draft.least_cut, "leastCut", 1),
    ):
        try:
            minor.append(check_amount(amount, draft.currency, name, "amount", least=least))
        except DomainError as refused:
            faults.add(*refused.faults)
    if len(faults.found) > before or not 1 <= draft.helpers <= MAX_HELPERS:
        return None
    first, floor, least = minor
    try:
        return Bargain(first, floor, draft.helpers, least)
    except ValueError:
        needed = money(to_amount(draft.helpers * least, draft.currency))
        message = (
            f"price must lie above floorPrice by leastCut for each of {draft.helpers} helpers: by"
            f" {needed} {draft.currency} or more."
        )
        faults.add(invalid(message, "leastCut", "amount"))
        return None


def _logged(activity: ActivityRow) -> dict[str, object]:
    return {
        "sku": activity.sku,
        "price": activity.terms.first,
        "floorPrice": activity.terms.floor,
        "currency": activity.currency,
        "helpers": activity.terms.helpers,
        "leastCut": activity.terms.least,
        "hours": activity.hours,
        "stock": activity.stock,
        "buyEarly": activity.buy_early,
        "from": format_instant(activity.starts_at),
        "until": format_instant(activity.until_at),
        "title": activity.title,
        "imageUrl": activity.image_url,
    }
