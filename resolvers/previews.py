"""What a purchase or a refund would do to a member: the recorder's own answer, rolled back."""

from datetime import datetime
from typing import Annotated
from uuid import uuid4

import strawberry

from app.domain.access import Scope
from app.domain.errors import DomainError
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow
from app.loyalty.service import known_player, recorded
from app.purchases.service import Payment, buyer_of_purchase, record_purchases, refund_purchase
from app.studios.core import GameSession
from resolvers.context import Context, Info
from resolvers.faults import user_errors
from resolvers.members import named_game
from resolvers.presenters import entries_of, present_of, recorded_at
from resolvers.view import view_of
from schema.common import GAME_ID
from schema.previews import Preview
from schema.purchases import MoneyInput

_GameId = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class PreviewQuery:
    @strawberry.field(
        description="Studio and staff [members:read]: what a purchase would do to a known player. Nothing is"
        " stored."
    )
    async def preview_purchase(
        self,
        info: Info,
        player_id: Annotated[strawberry.ID, strawberry.argument(description="The game's id of the player.")],
        amount: Annotated[MoneyInput, strawberry.argument(description="What would be paid.")],
        occurred_at: Annotated[
            datetime | None,
            strawberry.argument(
                description="When it was paid, as of `recordPurchase`; the present by default."
            ),
        ] = None,
        sku: Annotated[
            str | None, strawberry.argument(description="What would be bought, 1 to 128 characters.")
        ] = None,
        game_id: _GameId = None,
    ) -> Preview:
        """Return what it would do. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        session = context.session(named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id))
        payment = Payment(player_id, _new_id(), amount.amount, amount.currency, occurred_at, sku)
        try:
            member = await known_player(session.core.database, session.game, player_id)
            (outcome,) = await record_purchases(session, [payment], dry_run=True)
            return await _preview(context, session, member, recorded(outcome))
        except DomainError as refused:
            return Preview(user_errors=user_errors(refused.faults))

    @strawberry.field(
        description="Studio and staff [members:read]: what a refund would do to who made the purchase."
        " Nothing is stored."
    )
    async def preview_refund(
        self,
        info: Info,
        purchase_id: Annotated[strawberry.ID, strawberry.argument(description="The studio's id of it.")],
        amount: Annotated[
            MoneyInput | None,
            strawberry.argument(description="In the purchase's currency; all that is left of it by default."),
        ] = None,
        game_id: _GameId = None,
    ) -> Preview:
        """Return what it would do. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        session = context.session(named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id))
        try:
            buyer = await buyer_of_purchase(session, purchase_id)
            member = await known_player(session.core.database, session.game, buyer)
            refund = await refund_purchase(
                session,
                purchase_id=purchase_id,
                refund_id=_new_id(),
                amount=None if amount is None else amount.amount,
                currency="" if amount is None else amount.currency,
                reason="",
                dry_run=True,
            )
            return await _preview(context, session, member, refund)
        except DomainError as refused:
            return Preview(user_errors=user_errors(refused.faults))


def _new_id() -> str:
    return f"preview-{uuid4().hex}"


async def _preview(context: Context, session: GameSession, member: MemberRow, done: Recorded) -> Preview:
    view = await view_of(context, session.game)
    entries = entries_of(view, done.member_id, done.changes, done.applied.tier)
    return Preview(
        before=await present_of(view, member),
        after=recorded_at(view, done),
        explanations=[entry.explanation for entry in entries],
    )
