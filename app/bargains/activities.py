"""Activities of bargaining: made and changed by the studio (value.md V4.2)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.audit_log.entries import Entry, Subject, append, changed
from app.bargains import activity_queries
from app.bargains.activity_queries import ActivityRow
from app.bargains.limits import MAX_HELPERS, MAX_HOURS, MAX_OPEN_ACTIVITIES
from app.coupons.inputs import check_amount, check_code, check_currency, check_window
from app.domain.amounts import MAX_POINTS, money
from app.domain.bargaining import Bargain
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.instants import format_instant
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.loyalty.inputs import check_id, invalid
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """An activity as a studio describes it, whole; `stock` None does not limit it."""

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


async def upsert_activity(session: GameSession, draft: ActivityDraft) -> ActivityRow:
    """Make an activity, or change it, by its code, until it has ended. Returns it at the game's present.

    What has been started keeps its terms. Raises DomainError with INVALID, UNKNOWN_CURRENCY, ENDED and
    LIMIT_REACHED.
    """
    activity = checked_activity(draft)

    async def attempt(connection: Connection, session: GameSession) -> ActivityRow:
        game_id, now = session.game.id, session.game_now
        await activity_queries.release_ended(connection, game_id, activity.code, now)
        before = await activity_queries.activity_by_code(connection, game_id, activity.code, now, lock=True)
        if before is None:
            await _check_number(connection, session)
        else:
            _check_change(before, activity, now)
        await activity_queries.upsert_activity(connection, game_id, activity, now)
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
    if draft.stock is not None and not 0 <= draft.stock <= MAX_POINTS:
        faults.add(invalid(f"stock must be 0 to {MAX_POINTS:,}, or be left out.", "stock"))
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
    )


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


async def _check_number(connection: Connection, session: GameSession) -> None:
    counted = await activity_queries.count_open(connection, session.game.id, session.game_now)
    if counted >= MAX_OPEN_ACTIVITIES:
        message = f"The game has {MAX_OPEN_ACTIVITIES} activities that have not ended, the most there can be."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("code",)))


def _check_change(before: ActivityRow, after: ActivityRow, now: datetime) -> None:
    if before.until_at <= now:
        message = "The activity has ended: make another one."
        raise DomainError(Fault(UserErrorCode.ENDED, message, ("code",)))
    faults = Faults()
    if after.sku != before.sku:
        faults.add(invalid(f"sku must stay {before.sku}: make another activity.", "sku"))
    if after.currency != before.currency:
        message = f"The price must stay in {before.currency}: make another activity."
        faults.add(invalid(message, "price", "currency"))
    if after.stock is not None and after.stock < before.taken:
        message = f"stock must not lie below the {before.taken:,} that are sold or held."
        faults.add(invalid(message, "stock"))
    faults.finish()


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
    }
