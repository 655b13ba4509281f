"""The sentence of a notification, in a locale. Pure but for the catalogs, which are read once."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from app.domain.events import ChangeDetails, ChangeKind
from app.domain.instants import parse_instant
from app.domain.invitations import InvitationState
from app.domain.milestones import MilestoneKind
from app.domain.notifications import NotificationKind
from app.texts.renderer import (
    Days,
    Earned,
    Gifts,
    Money,
    Names,
    Percent,
    Points,
    Progress,
    Purchases,
    Value,
    Years,
    renderer,
)

_NAMED = {"RECEIVED", "CLAIMED"}
"""News of gifts that name the other side, where it shows its name."""
_OF_THEIR_OWN = {ChangeKind.PROMOTED, ChangeKind.LOOPED, ChangeKind.DEMOTED}
"""Reasons of a tier that changed with a sentence of their own."""

_MILESTONES: Mapping[str, tuple[str, Callable[[str | int], Value]]] = {
    MilestoneKind.PURCHASES: ("number", Purchases),
    MilestoneKind.STREAK: ("days", Days),
    MilestoneKind.ANNIVERSARY: ("number", Years),
    MilestoneKind.GIFTS: ("number", Gifts),
}
"""The placeholder of each milestone's number, and what that is counted in; a tier is named."""


def message(
    kind: NotificationKind,
    params: ChangeDetails,
    locale: str,
    lost_items: Sequence[str] = (),
    missing: str | None = None,
) -> str:
    """Returns the sentence of a notification in a locale, ready to show to a player, without absolute SC.

    `lost_items` are the titles of what the player owns by its tier or by the pack, and loses with it: a
    second sentence.
    `missing` is what the nearest path lacks to keep the tier, where that is not SC alone.
    """
    texts = renderer(locale)
    values = _values(kind, params)
    if missing is not None:
        values["remaining"] = missing
    sentence = texts.render(message_id(kind, params), values)
    if not lost_items:
        return sentence
    when = "now" if kind in {NotificationKind.TIER_CHANGED, NotificationKind.PACK_EXPIRED} else "ahead"
    second = texts.render(f"items_lost.{when}", {"items": Names(lost_items)})
    return texts.render("sentences", {"first": sentence, "second": second})


_SAID_BY: Mapping[NotificationKind, str] = {
    NotificationKind.SEASON_ENDING: "outlook",
    NotificationKind.POINTS_CHANGED: "reason",
    NotificationKind.REWARD_EARNED: "source",
    NotificationKind.STORED_VALUE_EXPIRING: "outcome",
    NotificationKind.MILESTONE_REACHED: "milestone",
    NotificationKind.PACK_ENDING: "outcome",
}
"""The parameter that says which of a kind's messages it is."""


def message_id(kind: NotificationKind, params: ChangeDetails) -> str:
    """Returns the id of a message in the catalogs: the kind, and where it has several, which of them."""
    name = kind.value.lower()
    which = params[_SAID_BY[kind]] if kind in _SAID_BY else _which(kind, params)
    return name if which is None else f"{name}.{str(which).lower()}"


def _which(kind: NotificationKind, params: ChangeDetails) -> object:
    """Returns which of a kind's messages it is, None where the kind has one."""
    which: object = None
    match kind:
        case NotificationKind.KEEP_THRESHOLD:
            which = "part" if params["remaining"] else "reached"
        case NotificationKind.TIER_CHANGED:
            which = params["reason"] if params["reason"] in _OF_THEIR_OWN else "other"
        case NotificationKind.REDEMPTION_UPDATED:
            gift = {"CLAIM": "gift_", "GIVER": "given_"}.get(str(params.get("back")), "")
            expired = "_expired" if "expired" in params else ""
            which = f"{gift}{params['status']}{expired}"
        case NotificationKind.INVITATION_UPDATED:
            which = _of_invitation(params)
        case NotificationKind.GIFT_UPDATED:
            which = _of_gift(params)
        case NotificationKind.GIFT_CARD_UPDATED:
            which = str(params["news"])
        case NotificationKind.COUPON_ISSUED:
            which = "until" if "expiresAt" in params else "lasting"
        case _:
            pass
    return which


def _of_gift(params: ChangeDetails) -> str:
    nameless = "_nameless" if params["news"] in _NAMED and "name" not in params else ""
    return f"{params['news']}{nameless}"


def _of_invitation(params: ChangeDetails) -> str:
    state = InvitationState(str(params["state"]))
    if "invitee" in params:
        return "rewarded" if state is InvitationState.QUALIFIED else "withdrawn"
    return "beyond" if "beyond" in params else state.value


_OF_MONEY = frozenset(
    {
        NotificationKind.STORED_VALUE_EXPIRING,
        NotificationKind.GIFT_CARD_UPDATED,
        NotificationKind.BARGAIN_REACHED,
    }
)


def _values(kind: NotificationKind, params: ChangeDetails) -> dict[str, Value]:
    """Returns what the placeholders of the sentence stand for."""
    values: dict[str, Value] = dict(params)
    for name in ("endsAt", "expiresAt"):
        if name in params:
            values[name] = parse_instant(str(params[name]))
    for name, unit in (("daysLeft", Days), ("days", Days), ("percent", Percent), ("remaining", Progress)):
        if name in params:
            values[name] = unit(params[name])
    if kind in _OF_MONEY:
        values["amount"] = Money(Decimal(params["value"]), str(params["currency"]))
    if kind is NotificationKind.PACK_ENDING:
        values["price"] = Money(Decimal(params["value"]), str(params["currency"]))
    if kind is NotificationKind.P_EXPIRING:
        values["amount"] = Points(params["amount"])
    if kind is NotificationKind.POINTS_CHANGED:
        # What was added or taken, as a positive number.
        values |= {"points": Points(abs(int(params["delta"]))), "balance": Points(params["balance"])}
    if kind is NotificationKind.MILESTONE_REACHED and params["milestone"] in _MILESTONES:
        name, unit = _MILESTONES[str(params["milestone"])]
        values[name] = unit(params["number"])
    if kind in {NotificationKind.REWARD_EARNED, NotificationKind.INVITATION_UPDATED}:
        # What was earned or taken, as positive numbers.
        values["earned"] = Earned(abs(int(params["sc"])), abs(int(params["p"])))
    return values
