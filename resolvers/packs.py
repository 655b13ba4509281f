"""Packs: the commands of studios."""

from dataclasses import replace
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.identity.erased import is_erased_id
from app.packs import service
from app.packs.service import PackChanged
from app.studios.queries import GameRow
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.pack_memberships import pack_of
from resolvers.presenters import member_by_id_now, recorded_member
from resolvers.view import view_of
from schema.money import Money
from schema.packs import (
    CancelPackInput,
    ChargebackPackPaymentInput,
    PackPayload,
    RecordPackPaymentInput,
    RefundPackPaymentInput,
    RefundPackPaymentPayload,
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
        " harmless. [packs:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def cancel_pack(
        self,
        info: Info,
        input: Annotated[CancelPackInput, strawberry.argument(description="Whose, and which.")],
    ) -> PackPayload:
        context = info.context
        game = context.studio(Scope.PACKS_WRITE).game(input.game_id)
        done = await service.cancel_pack(context.session(game), external_id=input.player_id, pack=input.pack)
        return await _payload(context, game, done)

    @mutation(
        "Take a payment for a pack back, which ends its period at once; one that has not begun is taken away."
        " Of several, the last one goes back first. The payload says what the studio pays out."
        " [packs:write, keys]",
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
        game = context.studio(Scope.PACKS_WRITE).game(input.game_id)
        done = await service.refund_pack_payment(
            context.session(game), payment_id=input.pack_payment_id, refund_id=input.refund_id
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
        pack=pack_of(replace(view, game_now=recorded.game_now), recorded.standing, done.pack),
        # It is booked even when the player was erased; the answer does not say which player it was.
        member=None if is_erased_id(recorded.external_id) else recorded_member(view, recorded),
        replayed=recorded.replayed,
    )
