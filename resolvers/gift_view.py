"""Gifts, as one caller may see them."""

from collections.abc import Sequence

import strawberry

from app.domain.gifts import GiftSide, GiftStatus, status_at
from app.domain.inventory import Definition
from app.domain.store import ItemKind
from app.gifts.limits import LINK_KIND
from app.gifts.queries import CatalogGift, GiftRow, OwnedGift, gifts_page
from app.infra.link_tokens import token_with
from app.inventory.definitions import GameInventory
from app.loyalty.queries import MemberRow
from app.pictures.addresses import picture_path
from app.texts.titles import translated
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.view import View
from schema.common import Paging
from schema.gifts import Gift, GiftConnection, GiftEdge
from schema.scalars import Points


async def gifts_of_member(
    view: View, row: MemberRow, paging: Paging, *, side: GiftSide | None
) -> GiftConnection:
    """Returns a page of the gifts of a member, the latest first. Raises BadUserInput."""
    window = window_of(paging, place_in_time)
    async with view.context.services.core.database.acquire() as connection:
        rows = await gifts_page(connection, row.game.id, row.id, side, window)
    inventory = await _inventory(view, rows)
    return connection_of(
        GiftConnection,
        GiftEdge,
        window,
        rows,
        cursor_of=lambda gift: encode_cursor(*time_parts(gift.created_at, gift.id)),
        nodes_of=lambda shown: [_gift(view, gift, row, inventory) for gift in shown],
    )


async def gift_of(view: View, row: GiftRow, member: MemberRow | None) -> Gift:
    """Returns a gift as a member sees it, or somebody without one."""
    return _gift(view, row, member, await _inventory(view, [row]))


async def _inventory(view: View, rows: Sequence[GiftRow]) -> GameInventory | None:
    """Returns the definitions of the game, where one of the gifts is of an owned item."""
    if not any(isinstance(row.what, OwnedGift) for row in rows):
        return None
    services = view.context.services
    async with services.core.database.acquire() as connection:
        return await services.inventories.of(connection, view.game.id)


def _gift(view: View, row: GiftRow, member: MemberRow | None, inventory: GameInventory | None) -> Gift:
    status = status_at(row.status, row.expires_at, row.game.now(view.context.real_now))
    side = _side(row, member)
    is_giver = view.context.player is not None and side is GiftSide.GIVEN
    shows_all, catalog = view.show_internal_numbers, isinstance(row.what, CatalogGift)
    return Gift(
        gift_id=strawberry.ID(str(row.id)),
        status=status,
        side=None if shows_all else side,
        game_id=strawberry.ID(str(row.game.id)),
        game_name=row.game.name,
        title=_title(view, row, inventory),
        quantity=row.quantity,
        days=None if isinstance(row.what, CatalogGift) else row.what.days,
        item=None if isinstance(row.what, CatalogGift) else row.what.item,
        image_url=_image(view, row, inventory),
        needs_address=isinstance(row.what, CatalogGift) and row.what.kind is ItemKind.TANGIBLE,
        message=row.message,
        giver_name=row.giver_name,
        recipient_name=row.recipient_name if side is not None or shows_all else None,
        by_link=row.token_hash is not None,
        link=_link(view, row) if is_giver and status is GiftStatus.READY else None,
        points_spent=Points(row.what.points_spent)
        if isinstance(row.what, CatalogGift) and catalog and (is_giver or shows_all)
        else None,
        giver_blocked=row.is_blocked if side is GiftSide.RECEIVED and not shows_all else None,
        giver_player_id=strawberry.ID(row.giver.external_id)
        if shows_all and not row.giver.is_erased
        else None,
        recipient_player_id=strawberry.ID(row.recipient.external_id)
        if shows_all and row.recipient is not None and not row.recipient.is_erased
        else None,
        created_at=row.created_at,
        expires_at=row.expires_at,
        settled_at=row.expires_at if status is not row.status else row.settled_at,
    )


def _side(row: GiftRow, member: MemberRow | None) -> GiftSide | None:
    if member is None:
        return None
    if row.giver.member_id == member.id:
        return GiftSide.GIVEN
    if row.recipient is not None and row.recipient.member_id == member.id:
        return GiftSide.RECEIVED
    return None


def _definition(row: GiftRow, inventory: GameInventory | None) -> Definition | None:
    if inventory is None or not isinstance(row.what, OwnedGift):
        return None
    return inventory.definitions.get(row.what.item)


def _title(view: View, row: GiftRow, inventory: GameInventory | None) -> str:
    if view.show_internal_numbers:
        return row.title
    definition = _definition(row, inventory)
    owned = None if definition is None else definition.title
    texts = row.what.texts if isinstance(row.what, CatalogGift) else owned
    return translated(row.title, texts, view.locale)


def _image(view: View, row: GiftRow, inventory: GameInventory | None) -> str | None:
    if isinstance(row.what, CatalogGift):
        return None if row.what.picture is None else picture_path(row.game.id, row.what.picture)
    definition = _definition(row, inventory)
    if definition is None or inventory is None:
        return None
    style = definition.styles[0]
    return inventory.stills.get(style.still_url or "", style.asset_url)


def _link(view: View, row: GiftRow) -> str | None:
    """Returns where a gift is claimed, with its token; None for one to a player."""
    services = view.context.services
    token = token_with(services.core.required_encryptor, LINK_KIND, row.id, row.token_hash)
    store = row.game.store_url or f"{services.public_url}/store"
    return None if token is None else f"{store}#gift={token}"
