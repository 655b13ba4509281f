"""Reads of a game's gift cards: pages of them, in a state, of one id or of a player."""

from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.gift_cards import GiftCardStatus
from app.gift_cards.queries import CARD, CardRow, card_row
from app.infra.db import Connection
from app.infra.keyset import Order, Window, uuid

# The end is a matter of time: what is stored as READY has come back from its end on.
_IN_STATE = {None: ""} | {status: f" AND c.status = '{status}'" for status in GiftCardStatus}
_IN_STATE[GiftCardStatus.READY] += " AND c.expires_at > $3"
_IN_STATE[GiftCardStatus.RETURNED] = (
    f" AND (c.status = '{GiftCardStatus.RETURNED}'"
    f" OR (c.status = '{GiftCardStatus.READY}' AND c.expires_at <= $3))"
)
_PLAYERS = """ARRAY(
    SELECT pl.id FROM players pl WHERE pl.game_id = $1 AND pl.member_id = (
        SELECT one.member_id FROM players one
        WHERE one.game_id = $1 AND one.external_id = $6 AND one.erased_at IS NULL))
"""
_NAMED = f" AND (c.gift_card_id = $6 OR c.giver_id = ANY({_PLAYERS}) OR c.recipient_id = ANY({_PLAYERS}))"
_LATEST_FIRST = Order((uuid("c.id"),))


def _page(status: GiftCardStatus | None, *, named: bool, backward: bool) -> str:
    # The state is a part of the text: each is then served by the index that is for it.
    return (
        f"{CARD} WHERE c.game_id = $1 AND $3::timestamptz IS NOT NULL{_IN_STATE[status]}"
        f" AND {_LATEST_FIRST.between(4)}{_NAMED if named else ''}"
        f" ORDER BY {_LATEST_FIRST.by(backward=backward)} LIMIT $2"
    )


CARDS_PAGE = {
    (status, named, way): _page(status, named=named, backward=way)
    for status in _IN_STATE
    for named in (False, True)
    for way in (False, True)
}


async def cards_of_game(
    connection: Connection,
    game_id: GameId,
    window: Window[tuple[UUID]],
    game_now: datetime,
    *,
    status: GiftCardStatus | None,
    name: str | None,
) -> list[CardRow]:
    """Returns a page of a game's cards at its instant, the latest first; from the end where it is backward.

    `name` is the studio's id of a card, or the game's id of a player who gave or has claimed cards.
    """
    statement = CARDS_PAGE[status, name is not None, window.backward]
    named = () if name is None else (name,)
    rows = await connection.fetch(
        statement, game_id, window.limit, game_now, *_LATEST_FIRST.bounds(window), *named
    )
    return [card_row(row) for row in rows]
