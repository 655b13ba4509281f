"""The packs of a member, as one caller reads them."""

from app.domain.events import Standing
from app.domain.packs import HeldPack, PackState, latest, shown
from app.texts.packs import benefits_of
from resolvers.view import View
from schema.pack import PackMembership


def packs_of(view: View, standing: Standing) -> list[PackMembership]:
    """Returns the packs of a standing at the view's present, by their codes."""
    return [_membership_of(view, held) for held in shown(standing.packs)]


def pack_of(view: View, standing: Standing, code: str) -> PackMembership | None:
    """Returns the pack with a code at the view's present; None where there is none."""
    held = latest(standing.packs, code)
    return None if held is None else _membership_of(view, held)


def _membership_of(view: View, held: HeldPack) -> PackMembership:
    state = held.state(view.game_now)
    gives = state in {PackState.ACTIVE, PackState.GRACE}
    period = held.period_at(view.game_now) or held.periods[-1]
    pack = view.book.game_at(period.paid_at).packs.get(held.code)
    return PackMembership(
        code=held.code,
        state=state,
        until=held.until,
        auto_renew=held.is_renewing,
        benefits=benefits_of(pack, view.locale) if gives and pack is not None else [],
    )
