"""Stored value: the commands of studios and staff, and what a game owes its members."""

from datetime import datetime
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.domain.top_ups import to_amount
from app.gift_cards.liability import liability
from app.stored_value import pay_outs, top_ups
from app.stored_value.queries import TopUpRow
from resolvers.context import Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.presenters import member_by_id_now
from schema.common import GAME_ID
from schema.money import Money
from schema.stored_value import StoredValueLiability
from schema.top_ups import (
    CashOutPayload,
    CashOutStoredValueInput,
    ChargebackTopUpInput,
    RecordTopUpInput,
    RefundTopUpInput,
    RefundTopUpPayload,
    TopUp,
    TopUpPayload,
)
from transport.limits import HEAVY


@strawberry.type
class StoredValueQuery:
    @strawberry.field(
        description="Studio and staff [reports:read]: what a game's members have in stored value and owe, a"
        " row for each currency that was ever topped up or on a gift card, by the codes of these.",
        metadata=HEAVY,
    )
    async def liability(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        at: Annotated[
            datetime | None,
            strawberry.argument(
                description="The instant, by the game's clock: not after its present, which is the default."
            ),
        ] = None,
    ) -> list[StoredValueLiability]:
        """Return the sums. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.REPORTS_READ), game_id)
        return [
            StoredValueLiability(
                currency=row.currency,
                paid=to_amount(row.paid, row.currency),
                bonus=to_amount(row.bonus, row.currency),
                held=to_amount(row.held, row.currency),
                debt=to_amount(row.debt, row.currency),
                gift_cards=to_amount(owed.gift_cards, row.currency),
            )
            for owed in await liability(context.session(game), at)
            for row in [owed.accounts]
        ]


@strawberry.type
class StoredValueMutation:
    @mutation(
        "Record a top-up of stored value, after the studio's provider took the money. It earns no SC and no"
        " P. [value:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def record_top_up(
        self,
        info: Info,
        input: Annotated[RecordTopUpInput, strawberry.argument(description="The payment.")],
    ) -> TopUpPayload:
        context = info.context
        game = context.studio(Scope.VALUE_WRITE).game(input.game_id)
        done = await top_ups.record_top_up(
            context.session(game),
            external_id=input.player_id,
            top_up_id=input.top_up_id,
            amount=input.amount.amount,
            currency=input.amount.currency,
            offer=input.offer,
        )
        return TopUpPayload(
            top_up=_top_up_of(done.top_up),
            member=await member_by_id_now(context, game, done.member_id),
            replayed=done.replayed,
        )

    @mutation(
        "Take back a part of a top-up, or all of it; the payload says what the studio pays out. What stays"
        " with the member is what a top-up of the rest would have given. [value:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.INSUFFICIENT_VALUE,
        UserErrorCode.NOTHING_TO_REFUND,
    )
    async def refund_top_up(
        self,
        info: Info,
        input: Annotated[RefundTopUpInput, strawberry.argument(description="What goes back.")],
    ) -> RefundTopUpPayload:
        context = info.context
        game = context.studio(Scope.VALUE_WRITE).game(input.game_id)
        done = await pay_outs.refund_top_up(
            context.session(game),
            top_up_id=input.top_up_id,
            refund_id=input.refund_id,
            amount=input.amount.amount,
            currency=input.amount.currency,
        )
        return RefundTopUpPayload(
            top_up=None if done.top_up is None else _top_up_of(done.top_up),
            pay_out=_money(done.pay_out, done.currency),
            from_bonus=_money(done.from_bonus, done.currency),
            member=await member_by_id_now(context, game, done.member_id),
            replayed=done.replayed,
        )

    @mutation(
        "Record that the bank took the money of a top-up back. What is left of it and of its bonus is taken"
        " away; what was spent of them becomes debt. A repeat is harmless. [value:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def chargeback_top_up(
        self,
        info: Info,
        input: Annotated[ChargebackTopUpInput, strawberry.argument(description="The payment.")],
    ) -> TopUpPayload:
        context = info.context
        game = context.studio(Scope.VALUE_WRITE).game(input.game_id)
        done = await top_ups.charge_back_top_up(context.session(game), top_up_id=input.top_up_id)
        return TopUpPayload(
            top_up=_top_up_of(done.top_up),
            member=await member_by_id_now(context, game, done.member_id),
            replayed=done.replayed,
        )

    @mutation(
        "Take all that a member has paid and not used in a currency, for the studio to pay out, where it is"
        " no more than the game's rules let out. Bonuses stay. [value:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.NOTHING_TO_REFUND,
    )
    async def cash_out_stored_value(
        self,
        info: Info,
        input: Annotated[CashOutStoredValueInput, strawberry.argument(description="Whose, and what.")],
    ) -> CashOutPayload:
        context = info.context
        game = context.studio_or_staff(Scope.VALUE_WRITE).game(input.game_id)
        done = await pay_outs.cash_out(
            context.session(game),
            external_id=input.player_id,
            currency=input.currency,
            key=input.idempotency_key,
        )
        return CashOutPayload(
            pay_out=_money(done.pay_out, done.currency),
            member=await member_by_id_now(context, game, done.member_id),
            replayed=done.replayed,
        )


def _top_up_of(row: TopUpRow) -> TopUp:
    return TopUp(
        id=strawberry.ID(str(row.id)),
        top_up_id=strawberry.ID(row.top_up_id),
        paid=_money(row.paid, row.currency),
        bonus=_money(row.bonus, row.currency),
        refunded=_money(row.refunded, row.currency),
    )


def _money(minor: int, currency: str) -> Money:
    return Money(amount=to_amount(minor, currency), currency=currency)
