"""Packs: those that a game sells, who has them, and the commands of studios."""

from dataclasses import replace
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import NotFound, UserErrorCode
from app.domain.packs import PackState
from app.identity.erased import is_erased_id
from app.loyalty import pack_queries
from app.loyalty.pack_queries import HolderRow, holders_page
from app.packs import service
from app.packs.service import PackChanged
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.pack_memberships import pack_of, pack_titles, sold_pack_of
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.presenters import member_by_id_now, recorded_member
from resolvers.view import view_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.money import Money
from schema.pack import Pack, PackCounts, PackHolder, PackHolderConnection, PackHolderEdge
from schema.packs import (
    CancelPackInput,
    ChargebackPackPaymentInput,
    PackPayload,
    RecordPackPaymentInput,
    RefundPackPaymentInput,
    RefundPackPaymentPayload,
)

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class PackQuery:
    @strawberry.field(
        description="The packs that a game sells now, by its rules, at most 20. Players see those of their"
        " own game. [GUEST, a studio key or a staff session]"
    )
    async def packs(self, info: Info, game_id: GameIdArgument = None) -> list[Pack]:
        """Return the packs of a game. Raises NotFound for another one than the caller's."""
        context = info.context
        if isinstance(context.caller, StudioOrStaff):
            game = named_game(context.caller, game_id)
        else:
            game = context.member().member.game
            if game_id is not None and game_id.lower() != str(game.id):
                raise NotFound("There is no such game.", ("gameId",))
        view = await view_of(context, game)
        packs = view.book.game_at(view.game_now).packs.values()
        titles = await pack_titles(view, packs)
        return [sold_pack_of(view, pack, titles) for pack in packs]

    @strawberry.field(
        description="How many members have each pack of a game, by the packs' codes. [members:read]"
    )
    async def pack_counts(self, info: Info, game_id: GameIdArgument = None) -> list[PackCounts]:
        """Return the counts of every pack that a member has or had."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id)
        async with context.services.core.database.acquire() as connection:
            found = await pack_queries.pack_counts(connection, game.id, game.now(context.real_now))
        return [
            PackCounts(code=code, **{state.value.lower(): counts.get(state, 0) for state in PackState})
            for code, counts in sorted(found.items())
        ]

    @strawberry.field(
        description="The members that have or had a pack, the first to end first. [members:read]"
    )
    async def pack_holders(  # noqa: PLR0917 - the arguments of a connection
        self,
        info: Info,
        pack: Annotated[str, strawberry.argument(description="Its code.")],
        state: Annotated[
            PackState | None, strawberry.argument(description="Those in this state alone.")
        ] = None,
        game_id: GameIdArgument = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> PackHolderConnection:
        """Return a page of members. Raises BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id)
        window = window_of(Paging(first, after, last, before), place_in_time)
        now = game.now(context.real_now)
        async with context.services.core.database.acquire() as connection:
            rows = await holders_page(connection, game.id, window, pack=pack, state=state, game_now=now)
        return connection_of(
            PackHolderConnection,
            PackHolderEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.until, row.member_id)),
            nodes_of=lambda shown: [_holder_of(row) for row in shown],
        )


def _holder_of(row: HolderRow) -> PackHolder:
    return PackHolder(
        member_id=strawberry.ID(str(row.member_id)),
        player_id=strawberry.ID(row.external_id),
        state=row.state,
        until=row.until,
        auto_renew=row.renews,
    )


@strawberry.type
class PackMutation:
    @mutation(
        "Record a payment for a period of a pack, after the studio's provider took the money. Before the"
        " pack's end, and in its days of grace, the period goes on from that end; later, it begins when it"
        " was paid. The fee earns no SC and no P. [packs:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.OCCURRED_IN_FUTURE,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def record_pack_payment(
        self,
        info: Info,
        input: Annotated[RecordPackPaymentInput, strawberry.argument(description="The payment.")],
    ) -> PackPayload:
        context = info.context
        game = context.studio(Scope.PACKS_WRITE).game(input.game_id)
        payment = service.PackPayment(
            external_id=input.player_id,
            payment_id=input.pack_payment_id,
            pack=input.pack,
            amount=input.price.amount,
            currency=input.price.currency,
            paid_at=input.paid_at,
            is_renewing=input.auto_renew,
        )
        done = await service.record_pack_payment(context.session(game), payment)
        return await _payload(context, game, done)

    @mutation(
        "Stop the renewal of a pack: it gives until its end, and not in days of grace. A repeat is"
        " harmless. [packs:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def cancel_pack(
        self,
        info: Info,
        input: Annotated[CancelPackInput, strawberry.argument(description="Whose, and which.")],
    ) -> PackPayload:
        context = info.context
        game = context.studio_or_staff(Scope.PACKS_WRITE).game(input.game_id)
        done = await service.cancel_pack(
            context.session(game), external_id=input.player_id, pack=input.pack, reason=input.reason or ""
        )
        return await _payload(context, game, done)

    @mutation(
        "Take a payment for a pack back, which ends its period at once; one that has not begun is taken away."
        " Of several, the last one goes back first. The payload says what the studio pays out."
        " [packs:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.NOTHING_TO_REFUND,
    )
    async def refund_pack_payment(
        self,
        info: Info,
        input: Annotated[RefundPackPaymentInput, strawberry.argument(description="What goes back.")],
    ) -> RefundPackPaymentPayload:
        context = info.context
        game = context.studio_or_staff(Scope.PACKS_WRITE).game(input.game_id)
        done = await service.refund_pack_payment(
            context.session(game),
            payment_id=input.pack_payment_id,
            refund_id=input.refund_id,
            reason=input.reason or "",
        )
        answer = await _payload(context, game, done)
        return RefundPackPaymentPayload(
            pack=answer.pack,
            pay_out=Money(amount=done.amount, currency=done.currency),
            member=answer.member,
            replayed=answer.replayed,
        )

    @mutation(
        "Record that the bank took a payment for a pack back. It counts as if it had not been made: purchases"
        " since then earn without it. A repeat is harmless. [packs:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def chargeback_pack_payment(
        self,
        info: Info,
        input: Annotated[ChargebackPackPaymentInput, strawberry.argument(description="The payment.")],
    ) -> PackPayload:
        context = info.context
        game = context.studio(Scope.PACKS_WRITE).game(input.game_id)
        done = await service.charge_back_pack_payment(context.session(game), payment_id=input.pack_payment_id)
        return await _payload(context, game, done)


async def _payload(context: Context, game: GameRow, done: PackChanged) -> PackPayload:
    """Returns the pack and its member as they were right after the command, or as they are where it did
    nothing."""
    if done.recorded is None:
        member = await member_by_id_now(context, game, done.member_id)
        packs = [] if member is None else member.pages.packs()
        return PackPayload(
            pack=next((pack for pack in packs if pack.code == done.pack), None), member=member, replayed=True
        )
    recorded = done.recorded
    view = await view_of(context, game)
    return PackPayload(
        pack=pack_of(
            replace(view, game_now=recorded.game_now), recorded.member_id, recorded.standing, done.pack
        ),
        # It is booked even when the player was erased; the answer does not say which player it was.
        member=None if is_erased_id(recorded.external_id) else recorded_member(view, recorded),
        replayed=recorded.replayed,
    )
