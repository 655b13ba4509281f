"""Redeeming, taking back, and what a studio does about it."""

from collections.abc import Awaitable, Callable, Sequence

from app.domain.access import GameId, Scope
from app.domain.errors import UserErrorCode, UserFault
from app.domain.store import RedemptionStatus
from app.loyalty.queries import member_by_player
from app.store.inputs import Address
from app.store.queries import RedemptionRow, game_redemptions
from app.store.redeeming import Order, PriceChanged, redeem
from app.store.service import cancel, fail, fulfil
from resolvers.context import Context
from resolvers.faults import user_errors
from resolvers.members import named_game
from resolvers.pages import place_in_time, window_of
from resolvers.presenters import member_of, recorded_member
from resolvers.store import buyer_of, redemption_of, redemption_page
from resolvers.view import view_of
from schema.common import Paging
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


async def redeem_item(context: Context, given: RedeemInput) -> RedeemPayload:
    """`redeem`. Raises Unauthenticated, or Forbidden for who is no player."""
    player = context.member()
    services = context.services
    order = Order(
        item_id=given.item_id,
        quantity=given.quantity,
        key=given.idempotency_key,
        expected_price=given.expected_price,
        email=given.email,
        address=_address(given.shipping_address),
    )
    try:
        done = await redeem(
            services.database,
            services.rules_cache,
            services.encryptor,
            player.member,
            order,
            has_store_session=player.session is not None,
            real_now=context.real_now,
        )
    except UserFault as refused:
        prices = [Points(fault.price) for fault in refused.faults if isinstance(fault, PriceChanged)]
        return RedeemPayload(
            redemption=None,
            member=None,
            replayed=False,
            current_price=prices[0] if prices else None,
            user_errors=user_errors(refused),
        )
    view = await view_of(context, done.redemption.game, locale=player.member.profile.locale)
    return RedeemPayload(
        redemption=redemption_of(view, done.redemption, done.buyer),
        member=recorded_member(view, done.recorded),
        replayed=done.replayed,
        current_price=None,
        user_errors=[],
    )


def _address(given: ShippingAddressInput | None) -> Address | None:
    if given is None:
        return None
    return Address(
        name=given.name,
        line1=given.line1,
        line2=given.line2,
        city=given.city,
        region=given.region,
        postal_code=given.postal_code,
        country=given.country,
        phone=given.phone,
    )


async def cancel_redemption(context: Context, redemption_id: str) -> RedemptionPayload:
    """`cancelRedemption`: one's own, at the store. Raises as `redeem_item` does."""
    player = context.member()
    services = context.services
    try:
        if player.session is None:
            raise UserFault(
                UserErrorCode.STORE_SESSION_REQUIRED,
                "Open the store by a link of `createStoreLink`, or sign in there.",
            )
        row = await cancel(
            services.database, services.rules_cache, player.member.id, redemption_id, context.real_now
        )
    except UserFault as fault:
        return _refused(fault)
    return await _ended(context, row)


async def fulfill_redemption(context: Context, given: FulfillRedemptionInput) -> RedemptionPayload:
    """`fulfillRedemption`."""
    services = context.services
    return await _by_studio_or_staff(
        context,
        "fulfillRedemption",
        lambda game_ids: fulfil(
            services.database,
            services.rules_cache,
            game_ids,
            given.redemption_id,
            tracking_url=given.tracking_url,
            real_now=context.real_now,
        ),
    )


async def fail_redemption(context: Context, given: FailRedemptionInput) -> RedemptionPayload:
    """`failRedemption`."""
    services = context.services
    return await _by_studio_or_staff(
        context,
        "failRedemption",
        lambda game_ids: fail(
            services.database,
            services.rules_cache,
            game_ids,
            given.redemption_id,
            reason=given.reason,
            real_now=context.real_now,
        ),
    )


async def _by_studio_or_staff(
    context: Context, action: str, command: Callable[[Sequence[GameId]], Awaitable[RedemptionRow]]
) -> RedemptionPayload:
    studio_or_staff = context.studio_or_staff(Scope.REDEMPTIONS_WRITE)
    try:
        row = await command(studio_or_staff.game_ids)
    except UserFault as fault:
        return _refused(fault)
    context.audit_log(action, redemption=row.id)
    return await _ended(context, row)


def _refused(fault: UserFault) -> RedemptionPayload:
    return RedemptionPayload(redemption=None, member=None, user_errors=user_errors(fault))


async def _ended(context: Context, row: RedemptionRow) -> RedemptionPayload:
    """The redemption, and its member as it is now."""
    player = context.player
    view = await view_of(context, row.game, locale=player.member.profile.locale if player else None)
    async with context.services.database.acquire() as connection:
        member = await member_by_player(connection, row.game.id, row.external_id)
    if member is None:
        raise LookupError(row.id)
    buyer = None if player is None else buyer_of(view, player, member)
    return RedemptionPayload(
        redemption=redemption_of(view, row, buyer), member=member_of(view, member), user_errors=[]
    )


async def redemptions(
    context: Context, *, game_id: str | None, status: RedemptionStatus | None, paging: Paging
) -> RedemptionConnection:
    """`redemptions`, the oldest first. Raises BadUserInput, and NotFound for another's game."""
    studio_or_staff = context.studio_or_staff(Scope.REDEMPTIONS_WRITE)
    window = window_of(paging, place_in_time)
    view = await view_of(context, named_game(studio_or_staff, game_id))
    async with context.services.database.acquire() as connection:
        rows = await game_redemptions(connection, view.game.id, status, window)
    return redemption_page(view, rows, None, window)
