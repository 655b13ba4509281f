"""Gift cards, as one caller may see them."""

import strawberry

from app.domain.gift_cards import GiftCardStatus, status_at
from app.domain.top_ups import to_amount
from app.gift_cards.limits import LINK_KIND
from app.gift_cards.queries import CardRow, waiting_of
from app.infra.link_tokens import token_with
from app.loyalty.queries import MemberRow
from resolvers.context import Context
from resolvers.view import View
from schema.gift_cards import GiftCard
from schema.money import Money


def gift_card_of(context: Context, row: CardRow, *, shows_id: bool) -> GiftCard:
    """Returns a card as the caller sees it: who has only its link is shown what it is, and no more.

    `shows_id` is for callers whose access to the card's game was checked.
    """
    player = context.player
    is_giver = player is not None and row.giver is not None and row.giver.member_id == player.member.id
    return GiftCard(
        id=strawberry.ID(str(row.id)),
        status=_status(context, row),
        amount=Money(amount=to_amount(row.amount, row.currency), currency=row.currency),
        message=row.message,
        giver_name=None if row.giver is None else row.giver.display_name,
        expires_at=row.expires_at,
        gift_card_id=strawberry.ID(row.gift_card_id) if shows_id or is_giver else None,
        link=claim_url(context, row) if is_giver else None,
        game_id=strawberry.ID(str(row.game.id)),
        game_name=row.game.name,
    )


def claim_url(context: Context, row: CardRow) -> str | None:
    """Returns where a card is claimed, with its token; None unless it is READY."""
    services = context.services
    token = token_with(services.core.required_encryptor, LINK_KIND, row.id, row.token_hash)
    if token is None or _status(context, row) is not GiftCardStatus.READY:
        return None
    store = row.game.store_url or f"{services.public_url}/store"
    return f"{store}#card={token}"


async def waiting_cards(view: View, member: MemberRow) -> list[GiftCard]:
    """Returns the cards that a member gave and that wait to be claimed."""
    context = view.context
    async with context.services.core.database.acquire() as connection:
        rows = await waiting_of(connection, member.game.id, member.id, member.game.now(context.real_now))
    return [gift_card_of(context, row, shows_id=view.show_internal_numbers) for row in rows]


def _status(context: Context, row: CardRow) -> GiftCardStatus:
    return status_at(row.status, row.expires_at, row.game.now(context.real_now))
