"""Orders: quotes, and the commands of the studio's server; an order as its studio and its player see it."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, DomainError, NotFound, UserErrorCode
from app.domain.orders import OrderStatus
from app.loyalty.inputs import MAX_ID, invalid
from app.orders import quoting, reserving, returning, settling
from app.orders.commands import OrderDone, read_order
from app.orders.inputs import LineAsked, OrderAsked
from app.orders.list_queries import orders_of_game
from app.orders.reserving import QuoteChanged
from app.orders.returning import ReturnAsked
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.faults import mutation, user_errors
from resolvers.members import named_game
from resolvers.order_view import order_of, order_page, quote_of, return_of
from resolvers.pages import id_place, window_of
from resolvers.presenters import member_by_id_now
from resolvers.view import locale_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.order_inputs import (
    ConfirmOrderInput,
    OrderPayload,
    PreviewReturnInput,
    QuoteOrderInput,
    QuoteOrderPayload,
    ReleaseOrderInput,
    ReserveOrderInput,
    ReturnOrderInput,
    ReturnOrderPayload,
    ReturnPreview,
)
from schema.orders import Order, OrderConnection
from transport.limits import HEAVY


@strawberry.type
class OrderQuery:
    @strawberry.field(
        description="What an order would cost and earn; holds nothing. Players for their own cart, to show"
        " it; studios for a player, to reserve it. [GUEST, or a studio key with orders:write] The first thing"
        " that is in the way is in `userErrors`: INVALID, NOT_FOUND, UNKNOWN_CURRENCY, ENDED,"
        " NOT_PENDING, NOT_ENTITLED, SOLD_OUT, CODE_INVALID, COUPON_NOT_APPLICABLE, INSUFFICIENT_POINTS,"
        " GAME_ARCHIVED.",
        metadata=HEAVY,
    )
    async def quote_order(
        self,
        info: Info,
        input: Annotated[QuoteOrderInput, strawberry.argument(description="The cart.")],
    ) -> QuoteOrderPayload:
        """Return the quote. Raises Unauthenticated, and Forbidden for staff."""
        context = info.context
        try:
            game, external_id = _buyer(context, input)
            is_by_key = context.player is None
            view = await quoting.quote_order(
                context.session(game), external_id, _asked(input), is_by_key=is_by_key
            )
        except DomainError as refused:
            return QuoteOrderPayload(user_errors=user_errors(refused.faults))
        return QuoteOrderPayload(quote=quote_of(view, locale_of(context)))

    @strawberry.field(
        description="One order, by the studio's id of it; players their own. Null for an unknown one, and for"
        " somebody else's. [GUEST, a studio key or a staff session]"
    )
    async def order(
        self,
        info: Info,
        order_id: Annotated[strawberry.ID, strawberry.argument(description="The studio's id of it.")],
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> Order | None:
        """Return an order. Raises NotFound for another game than the caller's, and BadUserInput."""
        context, own = info.context, None
        if isinstance(context.caller, StudioOrStaff):
            game = named_game(context.caller, game_id)
        else:
            own = context.member().member
            game = own.game
            if game_id is not None and game_id.lower() != str(game.id):
                raise NotFound("There is no such game.", ("gameId",))
        found = await read_order(context.session(game), order_id)
        if found is None or (own is not None and found.order.member_id != own.id):
            return None
        return order_of(context, game, found)

    @strawberry.field(
        description="Studio and staff [members:read]: a game's orders, the latest to be reserved first."
    )
    async def orders(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        status: Annotated[
            OrderStatus | None, strawberry.argument(description="In this state alone, at the game's present.")
        ] = None,
        search: Annotated[
            str | None,
            strawberry.argument(
                description="The studio's id of an order, or the game's id of the player whose orders they"
                f" are, whole; at most {MAX_ID} characters."
            ),
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> OrderConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id)
        window = window_of(Paging(first, after, last, before), id_place)
        if search is not None and len(search) > MAX_ID:
            raise BadUserInput(f"`search` must have at most {MAX_ID} characters.", ("search",))
        found = await orders_of_game(context.session(game), window, status=status, name=search or None)
        return order_page(context, game, window, found)

    @strawberry.field(
        description="What `returnOrder` would give back: its own count, and nothing is stored. [orders:write]"
    )
    async def preview_return(
        self,
        info: Info,
        input: Annotated[PreviewReturnInput, strawberry.argument(description="What would go back.")],
    ) -> ReturnPreview:
        """Return what would go back. Raises Unauthenticated and Forbidden."""
        context = info.context
        caller = context.studio_or_staff(Scope.ORDERS_WRITE)
        try:
            session = context.session(caller.game(input.game_id))
            done = await returning.preview_return(
                session, order_id=input.order_id, asked=_return_asked(input)
            )
        except DomainError as refused:
            return ReturnPreview(user_errors=user_errors(refused.faults))
        back = None if done.returned is None else return_of(done.order, done.returned)
        return ReturnPreview(return_=back, status=done.status)


@strawberry.type
class OrderMutation:
    @mutation(
        "Hold what a quote takes: P, stored value, coupons, stock of flash sales and free shipping, all of it"
        " or nothing. Where it comes out"
        " differently now, nothing is held, and `quote` is the new one. [orders:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.INSUFFICIENT_POINTS,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.QUOTE_CHANGED,
        UserErrorCode.COUPON_NOT_APPLICABLE,
        UserErrorCode.BUDGET_SPENT,
        UserErrorCode.ENDED,
        UserErrorCode.NOT_PENDING,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.SOLD_OUT,
    )
    async def reserve_order(
        self,
        info: Info,
        input: Annotated[ReserveOrderInput, strawberry.argument(description="The quote.")],
    ) -> OrderPayload:
        context = info.context
        game = context.studio(Scope.ORDERS_WRITE).game(input.game_id)
        done = await reserving.reserve_order(
            context.session(game),
            order_id=input.order_id,
            quote_id=input.quote_id,
            taxes=input.taxes,
            shipping_tax=input.shipping_tax,
            ttl_seconds=input.ttl_seconds,
        )
        if isinstance(done, QuoteChanged):
            quote = quote_of(done.quote, locale_of(context))
            return OrderPayload(quote=quote, user_errors=user_errors([done.fault]))
        return await _payload(context, game, done)

    @mutation(
        "Record that the money of an order was paid. What it holds is taken, and its goods earn as a purchase"
        " with its id. After the end of the hold the same things are taken again, where all are there."
        " [orders:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.AMOUNT_MISMATCH,
        UserErrorCode.RESERVATION_EXPIRED,
    )
    async def confirm_order(
        self,
        info: Info,
        input: Annotated[ConfirmOrderInput, strawberry.argument(description="The payment.")],
    ) -> OrderPayload:
        context = info.context
        game = context.studio(Scope.ORDERS_WRITE).game(input.game_id)
        done = await settling.confirm_order(
            context.session(game),
            order_id=input.order_id,
            amount=input.paid.amount,
            currency=input.paid.currency,
        )
        return await _payload(context, game, done)

    @mutation(
        "Give up a reserved order: what it holds is free again, and its id is spent. One whose hold has ended"
        " is answered as it is, EXPIRED. [orders:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.ALREADY_CONFIRMED,
    )
    async def release_order(
        self,
        info: Info,
        input: Annotated[ReleaseOrderInput, strawberry.argument(description="The order.")],
    ) -> OrderPayload:
        context = info.context
        game = context.studio(Scope.ORDERS_WRITE).game(input.game_id)
        done = await settling.release_order(
            context.session(game), order_id=input.order_id, reason=input.reason or ""
        )
        return await _payload(context, game, done)

    @mutation(
        "Return a part of a confirmed order, as often as there is something left: stored value and P go home,"
        " the purchase is refunded, and `return.money` is what the studio pays back. [orders:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.REFUND_EXCEEDS_PURCHASE,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def return_order(
        self,
        info: Info,
        input: Annotated[ReturnOrderInput, strawberry.argument(description="What goes back.")],
    ) -> ReturnOrderPayload:
        context = info.context
        game = context.studio_or_staff(Scope.ORDERS_WRITE).game(input.game_id)
        done = await returning.return_order(
            context.session(game),
            order_id=input.order_id,
            return_id=input.return_id,
            asked=_return_asked(input, input.reason or ""),
        )
        return ReturnOrderPayload(
            order=order_of(context, game, done),
            return_=None if done.returned is None else return_of(done.order, done.returned),
            member=await member_by_id_now(context, game, done.order.member_id),
            replayed=done.replayed,
        )


def _buyer(context: Context, input: QuoteOrderInput) -> tuple[GameRow, str]:
    """Returns the game, and its id of the player that a cart is for.

    Raises DomainError; Unauthenticated, and Forbidden for staff.
    """
    player = context.player
    if player is None:
        game = context.studio(Scope.ORDERS_WRITE).game(input.game_id)
        if input.player_id is None:
            raise DomainError(invalid("Name the player that the cart is of.", "playerId"))
        return game, input.player_id
    game = player.member.game
    if input.game_id is not None and input.game_id.lower() != str(game.id):
        raise DomainError(invalid("A player's cart is of its own game: leave `gameId` out.", "gameId"))
    if input.player_id not in {None, player.member.external_id}:
        raise DomainError(invalid("A player asks for its own cart: leave `playerId` out.", "playerId"))
    return game, player.member.external_id


def _asked(input: QuoteOrderInput) -> OrderAsked:
    return OrderAsked(
        currency=input.currency,
        lines=[
            LineAsked(
                sku=line.sku,
                quantity=line.quantity,
                unit_price=line.unit_price,
                category=line.category,
                choice=line.price,
                bargain_id=line.bargain_id,
                title=line.title,
            )
            for line in input.lines
        ],
        coupons=input.coupons or (),
        auto_coupons=input.auto_coupons,
        use_points=input.use_points,
        use_points_max=input.use_points_max,
        use_stored_value=input.use_stored_value,
        shipping=input.shipping,
    )


def _return_asked(input: ReturnOrderInput | PreviewReturnInput, reason: str = "") -> ReturnAsked:
    return ReturnAsked(
        lines=None if input.lines is None else [(each.line, each.quantity) for each in input.lines],
        amount=None if input.amount is None else input.amount.amount,
        currency="" if input.amount is None else input.amount.currency,
        has_shipping=bool(input.shipping),
        reason=reason,
    )


async def _payload(context: Context, game: GameRow, done: OrderDone) -> OrderPayload:
    return OrderPayload(
        order=order_of(context, game, done),
        member=await member_by_id_now(context, game, done.order.member_id),
        replayed=done.replayed,
    )
