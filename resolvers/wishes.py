"""Wishes: check access, call the command or query, shape the answer."""

from typing import Annotated

import strawberry

from app.domain.errors import UserErrorCode
from app.domain.wishes import MAX_WISHES
from app.loyalty.queries import MemberRow
from app.store.eligibility import Buyer, ItemRow, item_eligibility
from app.store.wish_queries import WishRow, wishes_of
from app.store.wishes import Wanted, make_wish, remove_wish
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.store import buyer_of, item_of, visibility_of
from resolvers.view import View, view_of
from schema.wishes import WISH_TEXT, RemoveWishPayload, Wish, WishItemPayload


@strawberry.type
class WishMutation:
    @mutation(
        "Wish for an item of the catalog, also for what is not to be had yet, or in words for what is in"
        f" none: at most {MAX_WISHES} wishes at one time. The player is told once when what stood in the way"
        " has ended. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def wish_item(
        self,
        info: Info,
        item_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="An item that the catalog shows the player; either this or `text`."
            ),
        ] = None,
        text: Annotated[
            str | None, strawberry.argument(description=f"What is in no catalog: {WISH_TEXT}.")
        ] = None,
    ) -> WishItemPayload:
        context = info.context
        player = context.member()
        row = player.member
        view = await view_of(context, row.game)
        visibility = visibility_of(view, player, await buyer_of(view, player))
        core = context.services.core
        wish_id, replayed = await make_wish(core, row, visibility, Wanted(item_id, text), context.real_now)
        made = [wish for wish in await wishes_of_member(view, row) if wish.wish_id == str(wish_id)]
        return WishItemPayload(wish=made[0] if made else None, replayed=replayed)

    @mutation("Remove a wish of the player's own. [GUEST]", UserErrorCode.NOT_FOUND)
    async def remove_wish(
        self,
        info: Info,
        wish_id: Annotated[strawberry.ID, strawberry.argument(description="`wishId` of the wish.")],
    ) -> RemoveWishPayload:
        context = info.context
        removed = await remove_wish(context.services.core, context.member().member, wish_id)
        return RemoveWishPayload(wish_id=strawberry.ID(str(removed)))


async def wishes_of_member(view: View, row: MemberRow) -> list[Wish]:
    """Returns a member's wishes, the latest first."""
    context = view.context
    buyer = None if context.player is None else await buyer_of(view, context.player, row)
    async with context.services.core.database.acquire() as connection:
        rows = await wishes_of(connection, row.game.id, row.id)
    return [_wish(view, wish, buyer) for wish in rows]


def _wish(view: View, wish: WishRow, buyer: Buyer | None) -> Wish:
    shown = wish.item is not None and _is_shown(view, wish.item, buyer)
    return Wish(
        wish_id=strawberry.ID(str(wish.id)),
        item=item_of(view, wish.item, buyer) if wish.item is not None and shown else None,
        text=wish.text,
        created_at=wish.created_at,
        told_at=wish.told_at,
    )


def _is_shown(view: View, item: ItemRow, buyer: Buyer | None) -> bool:
    """Returns whether the caller may see an item: studios and staff each, a player what is visible to it."""
    return buyer is None or item_eligibility(item, buyer, view.book, view.game_now).is_visible
