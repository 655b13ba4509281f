"""Gift cards, as one caller may see them."""

import strawberry

from app.domain.gift_cards import GiftCardStatus, status_at
from app.domain.top_ups import to_amount
from app.gift_cards.limits import LINK_KIND
from app.gift_cards.list_queries import cards_of_game
from app.gift_cards.queries import CardRow, waiting_of
from app.infra.link_tokens import token_with
from app.loyalty.queries import MemberRow
from app.loyalty.sides import PlayerRow
from app.studios.queries import GameRow
from resolvers.context import Context
from resolvers.pages import connection_of, encode_cursor, id_place, window_of
from resolvers.view import View
from schema.common import Paging
from schema.gift_cards import GiftCard, GiftCardConnection, GiftCardEdge
from schema.money import Money


def gift_card_of(context: Context, row: CardRow, *, shows_all: bool) -> GiftCard:
    """Returns a card as the caller sees it: who has only its link is shown what it is, and no more.

    `shows_all` is for studios and staff whose access to the card's game was checked.
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
        gift_card_id=strawberry.ID(row.gift_card_id) if shows_all or is_giver else None,
        giver_player_id=_player_id(row.giver) if shows_all else None,
        recipient_player_id=_player_id(row.recipient) if shows_all else None,
        created_at=row.created_at if shows_all else None,
        settled_at=row.settled_at if shows_all else None,
        held_until=row.held_until(row.game.now(context.real_now)) if shows_all else None,
        revoked_at=row.revoked_at if shows_all else None,
        goodwill=row.is_goodwill if shows_all else None,
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


async def gift_card_page(
    context: Context, game: GameRow, paging: Paging, status: GiftCardStatus | None, name: str | None
) -> GiftCardConnection:
    """Returns a page of a game's cards for a studio or the staff. Raises BadUserInput."""
    window = window_of(paging, id_place)
    now = game.now(context.real_now)
    async with context.services.core.database.acquire() as connection:
        rows = await cards_of_game(connection, game.id, window, now, status=status, name=name)
    return connection_of(
        GiftCardConnection,
        GiftCardEdge,
        window,
        rows,
        cursor_of=lambda row: encode_cursor(row.id.hex),
        nodes_of=lambda shown: [gift_card_of(context, row, shows_all=True) for row in shown],
    )


async def waiting_cards(view: View, member: MemberRow) -> list[GiftCard]:
    """Returns the cards that a member gave and that wait to be claimed."""
    context = view.context
    async with context.services.core.database.acquire() as connection:
        rows = await waiting_of(connection, member.game.id, member.id, member.game.now(context.real_now))
    return [gift_card_of(context, row, shows_all=view.show_internal_numbers) for row in rows]


def _player_id(side: PlayerRow | None) -> strawberry.ID | None:
    return None if side is None or side.is_erased else strawberry.ID(side.external_id)


def _status(context: Context, row: CardRow) -> GiftCardStatus:
    return status_at(row.status, row.expires_at, row.game.now(context.real_now))
