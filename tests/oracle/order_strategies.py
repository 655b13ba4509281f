"""Histories with P that are held for orders, and with invitations of both sides (rules.md §12)."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.oracle.build import game, returned
from tests.oracle.choosing import sampled_from
from tests.oracle.strategies import (
    MAX_EVENTS,
    STARTS,
    History,
    add_event,
    live,
    next_instants,
    programs,
    versions,
)

HOLD_DAYS = [1, 1, 2, 3, 6, 30, 60]


@st.composite
def inviting_programs(draw: st.DrawFn, start: datetime) -> dict[str, Any]:
    """Of a program without invitations, an invitation that qualified before gives nothing under it."""
    document = draw(programs(start))
    if draw(st.integers(0, 3)) == 0:
        return document
    counted = [{"code": "INVITED", "counts": "INVITATIONS", "window": {"kind": "LIFETIME"}}]
    sides = {
        side: {"sc": draw(sampled_from([0, 1, 10, 60])), "p": draw(sampled_from([0, 5, 40]))}
        for side in ("inviter", "invitee")
    }
    return document | {"measures": counted, "invitations": sides}


def add_hold(draw: st.DrawFn, history: History) -> None:
    balance = history.standing()["p"]
    if balance <= 0:
        return
    hold = {
        "kind": "P_SPENT",
        "at": history.now,
        "id": f"{history.name}{len(history.events)}",
        "points": draw(st.just(balance) | st.integers(1, balance)),
        "until": history.now + timedelta(days=draw(sampled_from(HOLD_DAYS))),
    }
    history.held.append(hold)
    history.events.append(hold)


def end_hold(draw: st.DrawFn, history: History) -> None:
    """By the order, before it ends by itself."""
    hold = draw(st.sampled_from(history.held))
    history.held.remove(hold)
    if draw(st.booleans()):
        history.events.append({"kind": "P_CAPTURED", "at": history.now, "id": hold["id"]})
    else:
        history.events.append(returned(history.now, hold["id"], hold["points"], cancelled=True))


def add_invitation(draw: st.DrawFn, history: History) -> None:
    """Of an inviter with or without a reward; of an invitee, which comes by one invitation."""
    kind = draw(sampled_from(["INVITE_QUALIFIED", "INVITE_QUALIFIED", "INVITE_REWARDED"]))
    if kind == "INVITE_REWARDED" and any(event["kind"] == kind for event in history.events):
        kind = "INVITE_QUALIFIED"
    invitation = f"{history.name}i{len(history.events)}"
    history.invited.append(invitation)
    rewarded = {"points": draw(st.integers(0, 1))} if kind == "INVITE_QUALIFIED" else {}
    history.events.append({"kind": kind, "at": history.now, "id": invitation, **rewarded})


def take_back_invitation(draw: st.DrawFn, history: History) -> None:
    invitation = history.invited.pop(draw(st.integers(0, len(history.invited) - 1)))
    number = len(history.events)
    history.events.append(
        {
            "kind": "INVITE_REVERSED",
            "at": history.now,
            "id": f"{history.name}r{number}",
            "purchase": invitation,
        }
    )


def add_order_event(draw: st.DrawFn, history: History) -> None:
    history.held = [hold for hold in history.held if hold["until"] > history.now]
    ways = [add_event, add_event, add_hold, add_hold, add_invitation]
    ways += [end_hold] if history.held else []
    ways += [take_back_invitation] if history.invited else []
    draw(st.sampled_from(ways))(draw, history)


@st.composite
def order_histories(draw: st.DrawFn) -> History:
    start = draw(sampled_from(STARTS))
    history = History(
        programs=draw(versions(start, inviting_programs(start))),
        games=[(None, game())],
        events=[],
        now=start,
    )
    live(draw, history, start, MAX_EVENTS, add_order_event)
    if draw(st.booleans()):
        history.now = draw(next_instants(history, start))
    return history
