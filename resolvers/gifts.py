"""Gifts: check access, call the command or query, shape the answer."""

from typing import Annotated

import strawberry

from app.domain.errors import DomainError, Unauthenticated, UserErrorCode
from app.gifts import blocking
from app.gifts.claiming import Delivery, claim_gift
from app.gifts.ending import decline, take_back
from app.gifts.finding import Found, find, find_token
from app.gifts.giving import Wanted, give
from app.gifts.queries import gift_by_id
from app.infra.ids import parse_uuid
from app.infra.link_tokens import TOKEN_CHARS, WRONG_TOKENS
from app.loyalty.queries import MemberRow, member_by_player
from app.store.redeeming import changed_price
from resolvers.claimants import claimant_of, tries_of
from resolvers.context import Context, Info
from resolvers.faults import mutation, user_errors
from resolvers.gift_view import gift_of
from resolvers.presenters import present_member
from resolvers.redemptions import address_of
from resolvers.store import buyer_of, redemption_of
from resolvers.view import View, view_of
from schema.gifts import Gift
from schema.giving import (
    GIVE,
    BlockGiverInput,
    BlockGiverPayload,
    ClaimGiftInput,
    ClaimGiftPayload,
    DeclineGiftInput,
    GiftPayload,
    GiveItemInput,
    GiveItemPayload,
    TakeBackGiftInput,
)
from schema.member import Member
from schema.scalars import Points

_BY_LINK = "GUEST, or a store session without a member"


@strawberry.type
class GiftQuery:
    @strawberry.field(
        name="gift",
        description="The gift that a link opens; null where there is none. Whoever has the link sees it."
        f" After {WRONG_TOKENS} wrong ones within an hour more are RATE_LIMITED, a right one never is.",
    )
    async def gift_of_link(
        self,
        info: Info,
        token: Annotated[
            str,
            strawberry.argument(
                description=f"What stands behind `#gift=` in the link: {TOKEN_CHARS} letters and digits."
            ),
        ],
    ) -> Gift | None:
        """Return a gift. Raises RateLimited."""
        context = info.context
        services = context.services
        try:
            game_id, gift_id = await find_token(
                services.core.database, services.limiter, token, tries_of(context)
            )
        except DomainError:
            return None
        async with services.core.database.acquire() as connection:
            row = await gift_by_id(connection, game_id, gift_id)
        if row is None:
            return None
        return await gift_of(await view_of(context, row.game), row, _member(context))


@strawberry.type
class GiftMutation:
    @mutation(
        GIVE,
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.PRICE_CHANGED,
        UserErrorCode.INSUFFICIENT_POINTS,
        UserErrorCode.TIER_TOO_LOW,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.SOLD_OUT,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.COMING_SOON,
        UserErrorCode.IDENTIFICATION_REQUIRED,
        UserErrorCode.STORE_SESSION_REQUIRED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.NOT_OWNED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def give_item(
        self, info: Info, input: Annotated[GiveItemInput, strawberry.argument(description="The gift.")]
    ) -> GiveItemPayload:
        """Give something. Raises Unauthenticated, or Forbidden for a caller that is not a player."""
        context = info.context
        player = context.member()
        wanted = Wanted(
            item_id=input.item_id,
            item=input.item,
            quantity=1 if input.quantity is None else input.quantity,
            key=input.idempotency_key,
            player_id=input.player_id,
            message=input.message,
            shows_name=input.show_name is not False,
            expected_price=input.expected_price,
        )
        try:
            given = await give(
                context.services.core,
                player.member,
                wanted,
                has_store_session=player.session is not None,
                real_now=context.real_now,
            )
        except DomainError as refused:
            price = changed_price(refused)
            if price is None:
                raise
            return GiveItemPayload(current_price=Points(price), user_errors=user_errors(refused.faults))
        view = await view_of(context, player.member.game)
        return GiveItemPayload(
            gift=await gift_of(view, given.gift, player.member),
            member=await _now(view, player.member),
            replayed=given.replayed,
            current_price=None,
        )

    @mutation(
        "Claim a gift, once, by its link or by the id of one that was given to the player. Somebody who has"
        " signed in at the store and is no member yet becomes one of the gift's game. Its giver cannot claim"
        f" it. [{_BY_LINK}; STORE, IDENTIFIED, CONTACTABLE for what is sent by post]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.ENDED,
        UserErrorCode.STACK_FULL,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.ADDRESS_REQUIRED,
        UserErrorCode.EMAIL_REQUIRED,
        UserErrorCode.IDENTIFICATION_REQUIRED,
        UserErrorCode.STORE_SESSION_REQUIRED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def claim_gift(
        self, info: Info, input: Annotated[ClaimGiftInput, strawberry.argument(description="The claim.")]
    ) -> ClaimGiftPayload:
        """Claim a gift. Raises Unauthenticated, Forbidden for other callers, RateLimited."""
        context = info.context
        claimant = claimant_of(context)
        found = await _find(context, claimant.member, token=input.token, gift_id=input.gift_id)
        delivery = Delivery(
            shows_name=input.show_name is not False,
            country=input.country,
            email=input.email,
            address=address_of(input.shipping_address),
            locale=context.locale,
        )
        claimed = await claim_gift(context.services.core, claimant, found, delivery, context.real_now)
        view = await view_of(context, claimed.gift.game, reader=claimed.member)
        buyer = None if context.player is None else await buyer_of(view, context.player, claimed.member)
        redemption = claimed.redemption
        return ClaimGiftPayload(
            gift=await gift_of(view, claimed.gift, claimed.member),
            redemption=None if redemption is None else redemption_of(view, redemption, buyer),
            member=await present_member(view, claimed.member),
            replayed=claimed.replayed,
        )

    @mutation(
        "Decline a gift, by its link or by the id of one that was given to the player: it goes back to its"
        f" giver. Declined again, it answers the same. [{_BY_LINK}]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.ENDED,
    )
    async def decline_gift(
        self, info: Info, input: Annotated[DeclineGiftInput, strawberry.argument(description="Which.")]
    ) -> GiftPayload:
        """Decline a gift. Raises as `claim_gift` does."""
        context = info.context
        member = claimant_of(context).member
        found = await _find(context, member, token=input.token, gift_id=input.gift_id)
        row = await decline(context.services.core, member, found, context.real_now)
        view = await view_of(context, row.game)
        return GiftPayload(
            gift=await gift_of(view, row, member),
            member=None if member is None or member.game.id != row.game.id else await _now(view, member),
        )

    @mutation(
        "Take back a gift of the player's own that is READY: P, stock or the item are back. One that has come"
        " back already is answered as it is. [GUEST]",
        UserErrorCode.NOT_FOUND,
        UserErrorCode.ALREADY_CLAIMED,
    )
    async def take_back_gift(
        self, info: Info, input: Annotated[TakeBackGiftInput, strawberry.argument(description="Which.")]
    ) -> GiftPayload:
        """Take a gift back. Raises Unauthenticated, or Forbidden for a caller that is not a player."""
        context = info.context
        member = context.member().member
        row = await take_back(context.services.core, member, parse_uuid(input.gift_id), context.real_now)
        view = await view_of(context, row.game)
        return GiftPayload(gift=await gift_of(view, row, member), member=await _now(view, member))

    @mutation(
        "Take no more gifts by name from the giver of one, or take them again; again, it changes nothing."
        " [GUEST]",
        UserErrorCode.NOT_FOUND,
    )
    async def block_giver(
        self, info: Info, input: Annotated[BlockGiverInput, strawberry.argument(description="Whose.")]
    ) -> BlockGiverPayload:
        """Block a giver. Raises Unauthenticated, or Forbidden for a caller that is not a player."""
        context = info.context
        member = context.member().member
        row = await blocking.block_giver(
            context.services.core,
            member,
            parse_uuid(input.gift_id),
            is_blocked=input.blocked is not False,
        )
        return BlockGiverPayload(gift=await gift_of(await view_of(context, row.game), row, member))


def _member(context: Context) -> MemberRow | None:
    return None if context.player is None else context.player.member


async def _find(
    context: Context, member: MemberRow | None, *, token: str | None, gift_id: str | None
) -> Found:
    services = context.services
    return await find(
        *(services.core.database, services.limiter, member),
        token=token,
        gift_id=gift_id,
        tries=tries_of(context),
    )


async def _now(view: View, member: MemberRow) -> Member:
    """Returns the calling player as it is now."""
    async with view.context.services.core.database.acquire() as connection:
        row = await member_by_player(connection, member.game.id, member.external_id)
    if row is None:
        raise Unauthenticated("The player is not known any more.")
    return await present_member(view, row)
