"""Games, as the caller may see them."""

import strawberry

from app.domain.amounts import tidy
from app.domain.rules import visible_rank
from resolvers.view import View
from schema.game import Game, GameLook
from schema.invitations import InvitationTerms
from schema.scalars import Points


def game_of(view: View, held: int | None) -> Game:
    """Returns the game; for a player of rank `held`, without the tiers hidden from it (rules.md §8)."""
    tiers = list(view.ladder())
    if held is not None:
        program, game = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
        tiers = tiers[: visible_rank(program, game, held)]
    return Game(
        id=strawberry.ID(str(view.game.id)),
        slug=view.game.slug,
        name=view.game.name,
        mode=view.game.mode,
        now=view.game_now,
        clock_frozen=view.game.clock_frozen,
        tiers=tiers,
        store_url=view.game.store_url,
        look=_look_of(view),
        fulfil_hours=view.game.fulfil_hours,
        invitation_terms=_terms_of(view),
        archived_at=view.game.archived_at,
    )


def _terms_of(view: View) -> InvitationTerms | None:
    terms = view.book.program_at(view.game_now).invitations
    if terms is None:
        return None
    return InvitationTerms(
        min_usd=tidy(terms.min_usd),
        hold_days=terms.hold_days,
        inviter_sc=Points(terms.inviter.sc),
        inviter_p=Points(terms.inviter.p),
        invitee_sc=Points(terms.invitee.sc),
        invitee_p=Points(terms.invitee.p),
        per_month=Points(terms.per_month),
        in_all=Points(terms.in_all),
    )


def _look_of(view: View) -> GameLook:
    look = view.book.game_at(view.game_now).look
    return GameLook(
        accent=look.accent,
        surface=look.surface,
        ink=look.ink,
        points=look.points,
        radius=look.radius,
        stage_image=look.stage_image,
    )
