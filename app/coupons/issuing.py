"""How members get coupons: issued by the studio, claimed by their codes, revoked.

Each command is one transaction under the member's lock; what the template limits is taken last.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.coupons import queries, writes
from app.coupons.inputs import check_code, typed_code
from app.coupons.limits import (
    MAX_USABLE,
    WRONG_CODES,
    WRONG_CODES_OF_ADDRESS,
    WRONG_CODES_WINDOW,
)
from app.coupons.queries import CodeRow, CouponRow
from app.domain.coupons import (
    CODE_ALPHABET,
    CODE_CHARS,
    CouponSource,
    CouponStatus,
    CouponTemplate,
    TemplateStatus,
)
from app.domain.errors import (
    DomainError,
    Fault,
    Faults,
    RateLimited,
    UserErrorCode,
    game_archived,
    idempotency_conflict,
)
from app.domain.events import season_ladder
from app.domain.notifications import coupon_issued
from app.domain.seasons import settle
from app.events.coupon_events import coupon_issued_event, coupon_revoked_event
from app.events.outbox import append
from app.infra.db import Collision, Connection, mark_changed
from app.infra.ids import parse_uuid, time_ordered_id
from app.infra.limiter import Limiter
from app.loyalty.inputs import (
    MAX_REASON,
    check_id,
    check_player_id,
    check_reason,
    check_text,
    fingerprint,
)
from app.loyalty.measures import standing_with_measures
from app.loyalty.notifications import store_notifications
from app.loyalty.players import unknown_player
from app.loyalty.queries import MemberRow, lock_members, lock_players
from app.loyalty.state import MemberState
from app.studios.core import Core, GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class Issued:
    """A member's coupon after a command; `replayed` where it was issued before."""

    coupon: CouponRow
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A locked member at the game's present: who gets a coupon, and the tier that it holds."""

    session: GameSession
    state: MemberState
    tier: str

    @property
    def now(self) -> datetime:
        return self.session.game_now


async def holder_of(connection: Connection, session: GameSession, state: MemberState) -> Holder:
    """Returns a locked member with its tier at the game's present."""
    book = await session.core.rules.of(connection, session.game)
    now = max(session.game_now, state.standing.applied_to)
    held = await standing_with_measures(
        connection, session.game.id, state.id, state.standing, until=now, book=book
    )
    standing, _ = settle(held, now, book)
    return Holder(session, state, season_ladder(standing, book).tier(standing.tier).code)


async def issue_coupon(
    session: GameSession, *, external_id: str, template: str, key: str, reason: str = ""
) -> Issued:
    """Issue a coupon to a known player, once for each key of the game; `reason` is for the audit log.

    Raises DomainError with INVALID, NOT_FOUND, IDEMPOTENCY_CONFLICT, NOT_STARTED, ENDED, NOT_ENTITLED,
    LIMIT_REACHED, BUDGET_SPENT and GAME_ARCHIVED.
    """
    faults = Faults()
    faults.check(check_player_id, (), external_id)
    faults.check(check_code, (), template, "template")
    faults.check(check_id, (), key, "idempotencyKey")
    faults.check(check_text, (), reason, "reason", MAX_REASON)
    faults.finish()
    hashed = fingerprint(external_id, template)

    async def attempt(connection: Connection, session: GameSession) -> Issued:
        game_id = session.game.id
        states = await lock_players(connection, game_id, [external_id])
        earlier = await queries.coupon_by_key(connection, game_id, CouponSource.STUDIO, key)
        if earlier is not None:
            # The hash of the input is erased with the person.
            if earlier.fingerprint != hashed:
                raise DomainError(idempotency_conflict("idempotencyKey"))
            return Issued(earlier, replayed=True)
        if external_id not in states:
            raise DomainError(unknown_player())
        found = await queries.template_by_code(connection, game_id, template)
        if found is None:
            message = "The game has no such template."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("template",)))
        holder = await holder_of(connection, session, states[external_id])
        check_open(holder, found.template, "template")
        coupon = await issue_in(
            *(connection, holder, found.template, CouponSource.STUDIO),
            key=key,
            fingerprint=hashed,
            path="template",
        )
        after = {"coupon": coupon.id, "template": template}
        entry = Entry(
            *("issueCoupon", Subject.MEMBER, holder.state.id, game_id),
            member_id=holder.state.id,
            after=after,
            reason=reason,
        )
        await append_entries(connection, [entry])
        return Issued(coupon)

    return await in_transaction(session, attempt)


def check_open(holder: Holder, template: CouponTemplate, path: str) -> None:
    """Check that a template issues coupons now, and to this member. Raises DomainError."""
    if holder.session.game.archived_at is not None:
        raise DomainError(game_archived())
    match template.status_at(holder.now):
        case TemplateStatus.SCHEDULED:
            raise DomainError(Fault(UserErrorCode.NOT_STARTED, "The coupon cannot be had yet.", (path,)))
        case TemplateStatus.ENDED:
            raise DomainError(Fault(UserErrorCode.ENDED, "The coupon cannot be had any more.", (path,)))
        case TemplateStatus.PAUSED:
            message = "The coupon cannot be had at present: try again later."
            raise DomainError(Fault(UserErrorCode.ENDED, message, (path,)))
        case TemplateStatus.ACTIVE:
            pass
    if not template.audience.has_tier(holder.tier):
        message = "The coupon is for members on other tiers."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, (path,)))


async def issue_in(
    connection: Connection,
    holder: Holder,
    template: CouponTemplate,
    source: CouponSource,
    *,
    key: str | None = None,
    fingerprint: bytes = b"",
    path: str,
    code: CodeRow | None = None,
    expires_at: datetime | None = None,
) -> CouponRow:
    """Issue a coupon of an open template to a locked member, and return it.

    It has the `code` that was claimed, or a unique one of its own, and ends when the template says, or at
    `expires_at`. Without a key its own id is that. Raises DomainError with LIMIT_REACHED, BUDGET_SPENT.
    """
    session, state, now = holder.session, holder.state, holder.now
    game_id, coupon_id = session.game.id, time_ordered_id(session.real_now)
    counts = await queries.member_counts(connection, game_id, state.id, template.code, now)
    most = template.limits.per_member
    if most is not None and counts.of_template >= most:
        message = "The member has had this coupon as often as it may."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, (path,)))
    if counts.usable >= MAX_USABLE:
        message = f"A member has at most {MAX_USABLE} coupons to use."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, (path,)))
    shown = unique_code() if code is None else code.code
    new = writes.NewCoupon(
        id=coupon_id,
        template=template.code,
        code=shown,
        source=source,
        key=str(coupon_id) if key is None else key,
        fingerprint=fingerprint,
        issued_at=now,
        expires_at=template.expires_at(now) if expires_at is None else expires_at,
    )
    await writes.insert_coupon(connection, game_id, state.id, new)
    if code is None:
        is_new = await writes.insert_unique_code(connection, game_id, shown, template.code, coupon_id)
        if not is_new:
            raise Collision  # the game has that code already: the next attempt makes another one
    elif not code.is_generic and not await writes.claim_code(connection, game_id, shown, coupon_id):
        raise Collision  # another member has claimed it meanwhile
    coupon = await queries.coupon_by_id(connection, game_id, coupon_id)
    if coupon is None:
        raise LookupError(coupon_id)
    await _announce(connection, holder, coupon)
    if not await writes.count_issued(connection, game_id, template.code, now):
        message = "As many of this coupon were issued as there are."
        raise DomainError(Fault(UserErrorCode.BUDGET_SPENT, message, (path,)))
    return coupon


def unique_code() -> str:
    """Returns a code that cannot be guessed, of `CODE_CHARS` letters."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_CHARS))


async def _announce(connection: Connection, holder: Holder, coupon: CouponRow) -> None:
    """Notify a member of a coupon that it did not claim itself, and the game's endpoints of each."""
    game, state = holder.session.game, holder.state
    mark_changed([state.id])
    if state.erased:
        return
    if coupon.source is not CouponSource.CLAIM:
        notice = coupon_issued(coupon.id, coupon.template.title, coupon.expires_at, holder.now)
        await store_notifications(connection, game.id, state.external_id, [notice])
    if game.has_webhook_endpoints:
        await append(connection, game.id, [coupon_issued_event(state.id, state.external_id, coupon)])


# --- claims ---


async def claim_coupon(
    core: Core,
    limiter: Limiter,
    member: MemberRow,
    code: str,
    *,
    has_store_session: bool,
    address: str | None,
    real_now: datetime,
) -> Issued:
    """Give a member the coupon of a code; the same code again answers the same while the coupon is unused.

    Raises DomainError with STORE_SESSION_REQUIRED, CODE_INVALID, NOT_STARTED, ENDED, NOT_ENTITLED,
    LIMIT_REACHED, BUDGET_SPENT and GAME_ARCHIVED. Past `WRONG_CODES` of a member every code, past
    `WRONG_CODES_OF_ADDRESS` of an address every wrong one raises RateLimited for the rest of the hour.
    """
    if not has_store_session:
        message = "Open the store by a link of the game, or sign in."
        raise DomainError(Fault(UserErrorCode.STORE_SESSION_REQUIRED, message))
    tries = f"coupon:member:{member.id}"
    wait = await limiter.hit(tries, WRONG_CODES, WRONG_CODES_WINDOW)
    if wait is not None:
        raise RateLimited(f"At most {WRONG_CODES} wrong codes an hour.", wait)
    session = GameSession(core, member.game, real_now)

    async def attempt(connection: Connection, session: GameSession) -> Issued | None:
        return await _claim(connection, session, member.id, typed_code(code))

    try:
        issued = await in_transaction(session, attempt)
    except DomainError:
        await limiter.forgive(tries)  # there is such a code
        raise
    if issued is None:
        if address is not None:
            await _count_wrong(limiter, address)
        message = "The code is unknown, or it was used."
        raise DomainError(Fault(UserErrorCode.CODE_INVALID, message, ("code",)))
    await limiter.forgive(tries)
    return issued


async def _count_wrong(limiter: Limiter, address: str) -> None:
    wait = await limiter.hit(f"coupon:address:{address}", WRONG_CODES_OF_ADDRESS, WRONG_CODES_WINDOW)
    if wait is not None:
        raise RateLimited(f"At most {WRONG_CODES_OF_ADDRESS} wrong codes an hour from one address.", wait)


async def _claim(connection: Connection, session: GameSession, member_id: UUID, code: str) -> Issued | None:
    """Returns the coupon of a code, None for a code that is unknown or another member's."""
    game_id = session.game.id
    (state,) = await lock_members(connection, game_id, [member_id])
    row = await queries.code_row(connection, game_id, code)
    if row is None:
        return None
    if row.coupon_id is not None:
        coupon = await queries.coupon_by_id(connection, game_id, row.coupon_id)
        return Issued(coupon, replayed=True) if coupon is not None and coupon.member_id == state.id else None
    found = await queries.template_by_code(connection, game_id, row.template)
    if found is None:
        raise LookupError(row.template)
    holder = await holder_of(connection, session, state)
    if row.is_generic:
        unused = await queries.unused_of_template(connection, game_id, state.id, row.template, holder.now)
        if unused is not None:
            return Issued(unused, replayed=True)
    check_open(holder, found.template, "code")
    coupon = await issue_in(connection, holder, found.template, CouponSource.CLAIM, path="code", code=row)
    return Issued(coupon)


# --- revoking ---


async def revoke_coupon(session: GameSession, coupon_id: str, reason: str) -> Issued:
    """Take a coupon away that is ISSUED or has expired; a second time changes nothing.

    Raises DomainError with INVALID, NOT_FOUND, and NOT_PENDING for one that an order has.
    """
    check_reason(reason)
    wanted = parse_uuid(coupon_id)

    async def attempt(connection: Connection, session: GameSession) -> Issued:
        game_id = session.game.id
        row = None if wanted is None else await queries.coupon_by_id(connection, game_id, wanted)
        if row is None:
            message = "The game has no such coupon."
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("couponId",)))
        (state,) = await lock_members(connection, game_id, [row.member_id])
        row = await queries.coupon_by_id(connection, game_id, row.id)
        if row is None or row.member_id != state.id:
            raise Collision  # a merge came first
        return await _revoke(connection, session, state, row, reason)

    return await in_transaction(session, attempt)


async def _revoke(
    connection: Connection, session: GameSession, state: MemberState, row: CouponRow, reason: str
) -> Issued:
    game, now = session.game, session.game_now
    if row.stored is CouponStatus.REVOKED:
        return Issued(row, replayed=True)
    if row.status_at(now) in {CouponStatus.RESERVED, CouponStatus.USED}:
        message = "An order has this coupon: return or release that first."
        raise DomainError(Fault(UserErrorCode.NOT_PENDING, message, ("couponId",)))
    if row.stored is CouponStatus.RESERVED:
        await writes.release_coupon(connection, game.id, row.id, row.template.code, row.discount or 0)
    await writes.revoke_coupon(connection, game.id, row.id, now)
    revoked = await queries.coupon_by_id(connection, game.id, row.id)
    if revoked is None:
        raise LookupError(row.id)
    mark_changed([state.id])
    entry = Entry(
        *("revokeCoupon", Subject.MEMBER, state.id, game.id),
        member_id=state.id,
        after={"coupon": row.id, "template": row.template.code},
        reason=reason,
    )
    await append_entries(connection, [entry])
    if game.has_webhook_endpoints and not state.erased:
        await append(connection, game.id, [coupon_revoked_event(state.id, state.external_id, row, now)])
    return Issued(revoked)
