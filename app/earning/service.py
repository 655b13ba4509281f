"""Commands about what earns beside purchases: missions, activities and benefits."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.benefits import held_benefit
from app.domain.errors import DomainError, Faults
from app.domain.events import ActivityDone, BenefitClaimed, MissionReported
from app.domain.rules import Benefit
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow
from app.loyalty.record import record, record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest
from app.store.gifts import create_gift_redemption
from app.store.redemption_queries import RedemptionRow
from app.studios.core import Core, GameSession
from app.studios.queries import game_by_id

MAX_CODE = 40
"""Characters of the code of a mission, an activity or a benefit."""


async def report_mission_progress(
    session: GameSession,
    *,
    external_id: str,
    mission: str,
    progress: int,
) -> Recorded:
    """Record how far a known player is in a mission whose progress the game reports.

    Less than before changes nothing. Raises DomainError.
    """
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(_check_code, (), mission, "mission")
    if not 0 <= progress <= inputs.MAX_POINTS:
        faults.add(inputs.invalid(f"progress must be 0 to {inputs.MAX_POINTS:,}.", "progress"))
    faults.finish()
    # Takes no key of the caller: repeating an absolute number is harmless.
    key = str(time_ordered_id(session.real_now))
    event = MissionReported(reference=key, mission=mission, progress=progress)
    request = EventRequest(event, external_id, joins=False)
    return recorded((await record(session, [request]))[0])


async def record_activity(
    session: GameSession,
    *,
    external_id: str,
    activity: str,
    activity_id: str,
) -> Recorded:
    """Record an activity of the game's rules by a known player, once for each id. Raises DomainError."""
    faults = Faults()
    faults.check(inputs.check_player_id, (), external_id)
    faults.check(_check_code, (), activity, "activity")
    faults.check(inputs.check_id, (), activity_id, "activityId")
    faults.finish()
    request = EventRequest(
        ActivityDone(reference=activity_id, activity=activity),
        external_id,
        fingerprint=inputs.fingerprint(external_id, activity),
        joins=False,
    )
    return recorded((await record(session, [request]))[0])


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claimed benefit, its outcome for the member, and the redemption where it gave an item."""

    benefit: Benefit
    recorded: Recorded
    gift: RedemptionRow | None


async def claim_benefit(core: Core, member: MemberRow, code: str, real_now: datetime) -> Claimed:
    """Claim a benefit of the tier held, once a period: P at once, an item as a redemption for 0 P.

    Raises DomainError with NOT_ENTITLED and ALREADY_CLAIMED, and what `app.store.gifts` raises.
    """
    _check_code(code, "code")
    claim_id = str(time_ordered_id(real_now))
    event = BenefitClaimed(reference=claim_id, benefit=code)
    request = EventRequest(event, member.external_id, joins=False)

    async def attempt() -> Claimed:
        async with core.database.transaction() as connection:
            game = await game_by_id(connection, member.game.id)
            session = GameSession(core, game, real_now)
            outcome = recorded((await record_in(connection, session, [request]))[0])
            return await fulfil_claim(connection, session, outcome, code)

    return await core.database.retrying(attempt)


async def fulfil_claim(connection: Connection, session: GameSession, claimed: Recorded, code: str) -> Claimed:
    """Give the item of a claim that was just recorded, in the same transaction.

    Raises what `app.store.gifts` raises, LookupError where no such benefit was claimed.
    """
    # A claim changes no tier: the one held after it is the one that decided about it.
    benefit = held_benefit(claimed.applied, claimed.game_now, claimed.book, code)
    if benefit is None:
        raise LookupError(code)
    gift = None
    if benefit.grants_sku is not None:
        gift = await create_gift_redemption(connection, session, benefit.grants_sku, claimed)
    return Claimed(benefit, claimed, gift)


def _check_code(code: str, name: str) -> None:
    if len(code) > MAX_CODE:
        raise DomainError(
            inputs.invalid(f"{name} must have at most {MAX_CODE} characters, not {len(code):,}.", name)
        )
