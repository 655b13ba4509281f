"""Redemptions: redeeming and cancelling by players, fulfilling and failing by studios."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated

import strawberry

from app.domain.access import GameId, Scope
from app.domain.errors import BadUserInput, DomainError, Fault, UserErrorCode
from app.domain.store import RedemptionStatus
from app.loyalty.queries import member_by_player
from app.store.inputs import Address
from app.store.redeeming import Order, changed_price, redeem
from app.store.redemption_queries import Own, RedemptionRow, due_redemptions, game_redemptions
from app.store.service import cancel, fail, fulfil
from resolvers.context import Context, Info
from resolvers.faults import mutation, user_errors
from resolvers.members import named_game
from resolvers.pages import place_in_time, window_of
from resolvers.presenters import present_member, recorded_member
from resolvers.store import buyer_of, redemption_of, redemption_page
from resolvers.view import view_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.console_enums import RedemptionSort
from schema.redemptions import (
    FailRedemptionInput,
    FulfillRedemptionInput,
    RedeemInput,
    RedeemPayload,
    RedemptionPayload,
    ShippingAddressInput,
)
from schema.scalars import Points
from schema.store import RedemptionConnection


@strawberry.type
class RedemptionQuery:
    @strawberry.field(
        description="A game's redemptions, by default the oldest first [redemptions:write]. To poll for work,"
        " ask for those that are PENDING without `after` and deliver them: what is fulfilled or failed leaves"
        " the list. `after` pages through one such reading; new ones may come in before it."
    )
    async def redemptions(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        status: Annotated[
            RedemptionStatus | None, strawberry.argument(description="In this state alone.")
        ] = None,
        sort: Annotated[
            RedemptionSort | None, strawberry.argument(description="Their order.")
        ] = RedemptionSort.CREATED,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RedemptionConnection:
        """Return a page. Raises BadUserInput, and NotFound for another studio's game."""
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.REDEMPTIONS_WRITE)
        window = window_of(Paging(first, after, last, before), place_in_time)
        by_due = sort is RedemptionSort.DUE
        if by_due and status is not RedemptionStatus.PENDING:
            raise BadUserInput("Those that are due are PENDING: ask for that `status`.", ("sort",))
        view = await view_of(context, named_game(studio_or_staff, game_id))
        async with context.services.core.database.acquire() as connection:
            if by_due:
                rows = await due_redemptions(connection, view.game.id, window)
            else:
                rows = await game_redemptions(connection, view.game.id, status, window)
        return redemption_page(view, rows, None, window, by_due=by_due)


@strawberry.type
class RedemptionMutation:
    @mutation(
        "Spend P on an item: points, stock and limit are taken together or not at all. Needs a"
        " store session of an identified member. [STORE, IDENTIFIED; CONTACTABLE for tangible items]",
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
        UserErrorCode.EMAIL_REQUIRED,
        UserErrorCode.STORE_SESSION_REQUIRED,
        UserErrorCode.ADDRESS_REQUIRED,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.STACK_FULL,
        UserErrorCode.NOT_ENTITLED,
    )
    async def redeem(
        self,
        info: Info,
        input: Annotated[RedeemInput, strawberry.argument(description="What, and where it is sent.")],
    ) -> RedeemPayload:
        """Redeem an item. Raises Unauthenticated, or Forbidden for a caller that is not a player."""
        context = info.context
        player = context.member()
        services = context.services
        order = Order(
            item_id=input.item_id,
            quantity=input.quantity,
            key=input.idempotency_key,
            expected_price=input.expected_price,
            email=input.email,
            address=address_of(input.shipping_address),
        )
        try:
            redeemed = await redeem(
                services.core,
                player.member,
                order,
                has_store_session=player.session is not None,
                real_now=context.real_now,
            )
        except DomainError as refused:
            price = changed_price(refused)
            if price is None:
                raise
            return RedeemPayload(current_price=Points(price), user_errors=user_errors(refused.faults))
        view = await view_of(context, redeemed.redemption.game)
        return RedeemPayload(
            redemption=redemption_of(view, redeemed.redemption, redeemed.buyer),
            member=recorded_member(view, redeemed.recorded),
            replayed=redeemed.replayed,
            current_price=None,
        )

    @mutation(
        "Cancel a redemption of the player's own while it is PENDING; the points go back, with the expiry"
        " that they had. Cancelled again, it answers the same. [STORE]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.STORE_SESSION_REQUIRED,
        UserErrorCode.NOT_PENDING,
    )
    async def cancel_redemption(
        self,
        info: Info,
        redemption_id: Annotated[
            strawberry.ID, strawberry.argument(description="Laurel's id of the redemption.")
        ],
    ) -> RedemptionPayload:
        """Cancel a redemption of one's own, at the store. Raises as `redeem` does."""
        context = info.context
        player = context.member()
        services = context.services
        if player.session is None:
            raise DomainError(
                Fault(
                    UserErrorCode.STORE_SESSION_REQUIRED,
                    "Open the store by a link of `createStoreLink`, or sign in there.",
                )
            )
        own = Own(player.member.game.id, player.member.id)
        row = await cancel(services.core, own, redemption_id, context.real_now)
        return await _ended(context, row)

    @mutation(
        "Report that a PENDING redemption was delivered or sent. With the same input again, it"
        " answers the same. [redemptions:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_PENDING,
    )
    async def fulfill_redemption(
        self,
        info: Info,
        input: Annotated[
            FulfillRedemptionInput, strawberry.argument(description="Which, and where to follow it.")
        ],
    ) -> RedemptionPayload:
        context = info.context
        services = context.services
        return await _by_studio_or_staff(
            context,
            lambda game_ids: fulfil(
                services.core,
                game_ids,
                input.redemption_id,
                tracking_url=input.tracking_url,
                real_now=context.real_now,
            ),
        )

    @mutation(
        "Report that a PENDING redemption cannot be delivered; points and stock go back. With the"
        " same input again, it answers the same. [redemptions:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_PENDING,
    )
    async def fail_redemption(
        self,
        info: Info,
        input: Annotated[FailRedemptionInput, strawberry.argument(description="Which, and why.")],
    ) -> RedemptionPayload:
        context = info.context
        services = context.services
        return await _by_studio_or_staff(
            context,
            lambda game_ids: fail(
                services.core,
                game_ids,
                input.redemption_id,
                reason=input.reason,
                real_now=context.real_now,
            ),
        )


def address_of(address: ShippingAddressInput | None) -> Address | None:
    """Returns an address as the store takes it."""
    if address is None:
        return None
    return Address(
        name=address.name,
        line1=address.line1,
        line2=address.line2,
        city=address.city,
        region=address.region,
        postal_code=address.postal_code,
        country=address.country,
        phone=address.phone,
    )


async def _by_studio_or_staff(
    context: Context, command: Callable[[Sequence[GameId]], Awaitable[RedemptionRow]]
) -> RedemptionPayload:
    studio_or_staff = context.studio_or_staff(Scope.REDEMPTIONS_WRITE)
    row = await command(studio_or_staff.game_ids)
    return await _ended(context, row)


async def _ended(context: Context, row: RedemptionRow) -> RedemptionPayload:
    """Return the redemption, and its member as of now."""
    player = context.player
    view = await view_of(context, row.game)
    async with context.services.core.database.acquire() as connection:
        member = await member_by_player(connection, row.game.id, row.external_id)
    if member is None:
        raise LookupError(row.id)
    buyer = None if player is None else await buyer_of(view, player, member)
    return RedemptionPayload(
        redemption=redemption_of(view, row, buyer), member=await present_member(view, member)
    )
