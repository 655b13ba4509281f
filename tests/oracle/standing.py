"""The standing by the letter of the rules: sections 2 to 6, one step at a time.

This is what the real fold is compared with, so it shares nothing with it: every season boundary and every
promotion is walked, every number is a fraction, nothing is stored between calls. Slow is fine here; clever
would defeat the purpose.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from tests.oracle import earning, growth
from tests.oracle.earning import Diary, Moment
from tests.oracle.growth import Happened
from tests.oracle.past import Event, in_order, remaining_amounts
from tests.oracle.rules import (
    Rules,
    Version,
    World,
    add_months,
    boost_covers,
    in_force,
    last_rank,
    span,
    tier_of,
    usd_rate,
)

# Above this many rounds of one span the loops are divided instead of walked: 10^12 USD would take minutes.
WALKED_LOOPS = 10_000

NOT_YET, NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass
class Member:
    tier: int = 0
    progress: int = 0
    program: int = -1  # the versions the running season is pinned to, as indexes into the lists given
    game: int = -1
    started_at: datetime = NOT_YET
    ends_at: datetime = NOT_YET
    p: int = 0
    p_expires_at: datetime | None = None
    loops: int = 0
    lifetime_sc: int = 0
    lifetime_p: int = 0
    closed: bool = False
    spent: dict[str, datetime] = field(default_factory=dict[str, datetime])
    clocks_over: list[datetime] = field(default_factory=list[datetime])
    absorbed: list[tuple["Member", datetime]] = field(default_factory=list["tuple[Member, datetime]"])
    diary: Diary = field(default_factory=Diary)
    facts: list[Happened] = field(default_factory=list[Happened])
    holds: list[Event] = field(default_factory=list[Event])


def standing(
    programs: Sequence[Version], games: Sequence[Version], events: Sequence[Event], now: datetime
) -> dict[str, Any]:
    """The standing at `now` of the member with these events, given in order of acceptance."""
    world = World(programs, games)
    member = lived(world, events, remaining_amounts(events), now)
    tier = held_by(world, member)
    return {
        "tier": member.tier,
        "tierCode": tier["code"],
        "progress": member.progress,
        "target": span(tier),
        "keepThreshold": tier["keepThreshold"],
        "seasonStartedAt": member.started_at,
        "seasonEndsAt": member.ends_at,
        "p": member.p,
        "pExpiresAt": member.p_expires_at,
        "loops": member.loops,
        "lifetimeSc": member.lifetime_sc,
        "lifetimeP": member.lifetime_p,
        "programVersion": member.program,
        "earning": earning.snapshot(member.diary, world.game_at(now), now),
        "measures": {
            measure["code"]: growth.counted(member.facts, measure, now)
            for measure in world.program(member.program).get("measures", [])
        },
    }


def lived(world: World, events: Sequence[Event], remaining: Mapping[str, Fraction], now: datetime) -> Member:
    history = in_order(events, now)
    if not history or history[0]["kind"] != "JOINED":
        raise ValueError("a history starts with its JOINED")
    member = Member()
    taken_back = {event["purchase"] for event in history if event["kind"] == "INVITE_REVERSED"}
    for number, event in enumerate(history):
        if event["kind"].startswith("INVITE_") and event["id"] in taken_back:
            continue
        if number > 0:
            settle(world, member, event["at"])
        apply(world, member, event, remaining)
    settle(world, member, now)
    return member


def start_season(world: World, member: Member, rank: int, t: datetime, *, promoted: bool = False) -> None:
    """Pin the versions in force at t. A tier the program no longer has becomes its last, by rank."""
    member.program = in_force(world.programs, t)
    member.game = in_force(world.games, t)
    program = world.program(member.program)
    member.tier = min(rank, last_rank(program))
    member.started_at = t
    member.ends_at = growth.season_end(tier_of(program, member.tier), t, promoted=promoted)
    for fact in member.facts:
        fact.in_season = False


def settle(world: World, member: Member, t: datetime) -> None:
    """Every boundary at or before t, each at its own instant; season end first when two fall together."""
    while not member.closed:
        season_is_over = member.ends_at <= t
        p_expires = member.p_expires_at is not None and member.p_expires_at <= t
        held = min((hold["until"] for hold in member.holds), default=NEVER)
        if season_is_over and member.ends_at <= min(member.p_expires_at or NEVER, held):
            end_season(world, member)
        elif p_expires and (member.p_expires_at or NEVER) <= held:
            member.p = min(member.p, 0)  # a debt is not forgiven by time
            member.clocks_over.append(member.p_expires_at or t)
            member.p_expires_at = None
        elif held <= t:
            end_hold(world, member, min(member.holds, key=lambda hold: (hold["until"], hold["id"])))
        else:
            return


def end_hold(world: World, member: Member, hold: Event) -> None:
    """Held P come back by themselves, with the clock that they had."""
    member.holds.remove(hold)
    give_back(world, member, hold["id"], hold["points"], hold["until"], cancelled=True)


def give_back(world: World, member: Member, spend: str, points: int, t: datetime, *, cancelled: bool) -> None:
    member.holds = [hold for hold in member.holds if hold["id"] != spend]
    member.p += points
    if cancelled and expired_since(member, spend):
        # They make up what is owed, and the rest of them expires.
        member.p -= min(points, max(0, member.p))
    else:
        start_clock_if_none(world, member, t)


def end_season(world: World, member: Member) -> None:
    program = world.program(member.program)
    if growth.keeps(held_by(world, member), program, member.facts, member.ends_at, member.progress):
        rank = member.tier
    elif member.tier == 1:
        rank = 1
    else:
        rank = member.tier - 1
    member.progress = 0
    start_season(world, member, rank, member.ends_at)


def apply(world: World, member: Member, event: Event, remaining: Mapping[str, Fraction]) -> None:
    t: datetime = event["at"]
    match event["kind"]:
        case "JOINED":
            if member.tier:
                raise ValueError("joined twice")
            start_season(world, member, event["tier"], t)
        case "PURCHASE":
            purchase(world, member, event, remaining[event["id"]])
        case "SC_GRANTED":
            gain_sc(world, member, event["points"], t)
        case "P_GRANTED":
            gain_p(world, member, event["points"], t)
        case "P_SPENT" | "P_CAPTURED" | "P_RETURNED":
            spend(world, member, event)
        case "MERGED":
            absorb(world, member, lived(world, event["absorbed"], remaining, t), t)
        case "CLOSED":
            close(member)
        case _:
            earn(world, member, event)


def spend(world: World, member: Member, event: Event) -> None:
    """P are spent, perhaps held until an instant; what is held is captured, or given back."""
    match event["kind"]:
        case "P_SPENT":
            member.p -= event["points"]
            if "id" in event:
                member.spent[event["id"]] = event["at"]
            if "until" in event:
                member.holds.append(event)
        case "P_CAPTURED":
            member.holds = [hold for hold in member.holds if hold["id"] != event["id"]]
        case _:
            cancelled = bool(event.get("cancelled"))
            give_back(world, member, event.get("id", ""), event["points"], event["at"], cancelled=cancelled)


def earn(world: World, member: Member, event: Event) -> None:
    """What is done beside purchases (decision 14)."""
    t: datetime = event["at"]
    moment = moment_of(world, member, t)
    match event["kind"]:
        case "MISSION_PROGRESS":
            reward(
                world, member, earning.note_report(member.diary, moment, event["code"], event["points"]), t
            )
        case "ACTIVITY":
            activity = next(one for one in moment.game["activities"] if one["code"] == event["code"])
            done = Happened(t, "ACTIVITY", event["code"], Fraction(1))
            gain(
                world, member, *earning.note_activity(member.diary, activity, event["period"]), t, done=[done]
            )
        case "INVITE_QUALIFIED":
            sc, p = invitation_reward(world, "inviter", t) if event.get("points") else (0, 0)
            gain(world, member, sc, p, t, done=[Happened(t, "INVITATIONS", None, Fraction(1))])
        case "INVITE_REWARDED":
            gain(world, member, *invitation_reward(world, "invitee", t), t)
        case "INVITE_REVERSED":
            pass  # what it takes back never was
        case "BENEFIT_CLAIMED":
            earning.note_claim(member.diary, event["code"], event["period"], event["id"])
            gain(world, member, 0, event["points"], t)
        case "BENEFIT_RETURNED":
            earning.give_back(member.diary, event["id"])
        case unknown:
            raise ValueError(f"unknown kind of event: {unknown}")


def invitation_reward(world: World, side: str, t: datetime) -> tuple[int, int]:
    """SC and P by the rules in force when the invitation qualified (§12)."""
    given = (world.program_at(t).get("invitations") or {}).get(side, {})
    return given.get("sc", 0), given.get("p", 0)


def expired_since(member: Member, spend: str) -> bool:
    """Whether a P expiry lies between the spend and now: of the member that spent, or that it went to."""
    if spend in member.spent:
        return any(over > member.spent[spend] for over in member.clocks_over)
    for other, since in member.absorbed:
        if has_spent(other, spend):
            return expired_since(other, spend) or any(over > since for over in member.clocks_over)
    raise ValueError(f"never spent: {spend}")


def has_spent(member: Member, spend: str) -> bool:
    return spend in member.spent or any(has_spent(other, spend) for other, _ in member.absorbed)


def absorb(world: World, member: Member, other: Member, t: datetime) -> None:
    """All that the other one has, when both are settled to t: its position as SC, its P, its later clock."""
    member.p += other.p
    member.absorbed.append((other, t))
    if member.p_expires_at is None or (other.p_expires_at and other.p_expires_at > member.p_expires_at):
        member.p_expires_at = other.p_expires_at
    member.loops += other.loops
    member.lifetime_p += other.lifetime_p
    member.lifetime_sc += other.lifetime_sc
    member.progress += position_of(world, other)
    member.facts += other.facts
    member.holds += other.holds
    promote(world, member, t, other.facts, moved=position_of(world, other))
    member.diary, completed = earning.joined(member.diary, other.diary, world.game_at(t), t)
    reward(world, member, completed, t)


def position_of(world: World, member: Member) -> int:
    return tier_of(world.program(member.program), member.tier)["scFrom"] + member.progress


def close(member: Member) -> None:
    """Absorbed: the tier stays as a memory, all else is with the other one, and nothing happens any more."""
    member.progress = member.p = member.loops = member.lifetime_sc = member.lifetime_p = 0
    member.p_expires_at = None
    member.ends_at = datetime(2200, 1, 1, tzinfo=UTC)
    member.closed = True
    member.diary = Diary()
    member.facts = []
    member.holds = []


def start_clock_if_none(world: World, member: Member, t: datetime) -> None:
    if member.p_expires_at is None:
        member.p_expires_at = add_months(t, world.program_at(t)["pExpiryMonths"])


def purchase(world: World, member: Member, event: Event, amount: Fraction) -> None:
    t: datetime = event["at"]
    rules = world.program_at(t)
    moment, held = moment_of(world, member, t), held_by(world, member)
    overrides = world.games[member.game][1].get("scMultipliers") or {}
    usd = amount * usd_rate(world, event["currency"], t)
    sc = usd * Fraction(rules["scPerUsd"]) * Fraction(overrides.get(held["code"], held["scMultiplier"]))
    p = usd * Fraction(rules["pPerUsd"]) * Fraction(held["pMultiplier"])
    for boost in rules.get("boosts") or []:
        if boost_covers(boost, t, held["code"]):
            sc *= Fraction(boost["scFactor"])
            p *= Fraction(boost["pFactor"])
    gained_p = math.floor(p)
    member.p += gained_p
    member.lifetime_p += gained_p
    bought = [
        Happened(t, "SPEND_USD", None, usd),
        Happened(t, "PURCHASES", None, Fraction(1 if amount else 0)),
    ]
    gain_sc(world, member, math.floor(sc), t, bought)
    # Also when nothing is left of the amount: a refund must not move the clock back.
    member.p_expires_at = add_months(t, rules["pExpiryMonths"])
    reward(world, member, earning.note_purchase(member.diary, moment, event.get("sku"), amount, usd), t)


def moment_of(world: World, member: Member, t: datetime) -> Moment:
    return Moment(world.game_at(t), t, held_by(world, member)["code"])


def held_by(world: World, member: Member) -> Rules:
    """The tier held, of the ladder that the running season is played by."""
    return tier_of(world.program(member.program), member.tier)


def reward(world: World, member: Member, completed: Sequence[Rules], t: datetime) -> None:
    for mission in completed:
        gain(world, member, mission["rewardSc"], mission["rewardP"], t)


def gain(
    world: World, member: Member, sc: int, p: int, t: datetime, *, done: Sequence[Happened] = ()
) -> None:
    """As a grant of SC, and then one of P; of nothing there is no grant."""
    gain_sc(world, member, sc, t, done)
    if p:
        gain_p(world, member, p, t)


def gain_p(world: World, member: Member, points: int, t: datetime) -> None:
    member.p += points
    member.lifetime_p += points
    start_clock_if_none(world, member, t)


def gain_sc(world: World, member: Member, points: int, t: datetime, added: Sequence[Happened] = ()) -> None:
    member.progress += points
    member.lifetime_sc += points
    member.facts += added
    promote(world, member, t, added, moved=points)


def promote(world: World, member: Member, t: datetime, added: Sequence[Happened], *, moved: int) -> None:
    """The first step is counted by the running season's ladder, all that is entered by the one at t."""
    ladder, in_force = world.program(member.program), world.program_at(t)
    if not moved and not growth.declares(ladder, added, t) and not growth.declares(in_force, added, t):
        return
    rank = member.tier
    stepped = False
    while True:
        width = span(tier_of(ladder, rank))
        if rank < last_rank(ladder):
            above = growth.entered(
                ladder, rank, member.progress, member.facts, t, is_in_force=ladder is in_force
            )
            if above is None:
                break
            position = tier_of(ladder, rank)["scFrom"] + member.progress
            floor = tier_of(ladder, above)["scFrom"]
            member.progress = max(position, floor) - floor
            rank = above
        elif member.progress < width:
            break
        elif stepped and member.progress > width * WALKED_LOOPS:
            # By now the ladder is the one at t and the tier its last: every round left is alike.
            member.loops += member.progress // width
            member.progress %= width
        else:
            member.progress -= width
            member.loops += 1
        stepped = True
        ladder = in_force
        rank = min(rank, last_rank(ladder))
        for fact in member.facts:
            fact.in_season = False
    if stepped:
        start_season(world, member, rank, t, promoted=True)
