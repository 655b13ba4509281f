"""Recording purchases and refunds: check access, call the command, shape the answer."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import strawberry

from app.domain.access import GameId, Scope
from app.domain.errors import BadUserInput, DomainError, UserErrorCode
from app.identity.erased import is_erased_id
from app.loyalty.outcomes import Outcome, Recorded
from app.purchases.service import (
    MAX_BATCH,
    Payment,
    purchase_view,
    record_purchases,
    refund_purchase,
)
from app.studios.queries import GameRow
from auth.callers import StudioCaller
from resolvers.context import Context, Info
from resolvers.faults import mutation, user_errors
from resolvers.member_purchases import purchase_of
from resolvers.presenters import entries_of, recorded_member
from resolvers.view import View, view_of
from schema.purchases import (
    RecordPurchaseInput,
    RecordPurchasePayload,
    RecordPurchasesPayload,
    RefundPurchaseInput,
    RefundPurchasePayload,
)
from transport.rows import Misfit, Rows


def _stand_in(misfit: Misfit) -> dict[str, object]:
    return {"playerId": misfit, "purchaseId": "", "amount": {"amount": "0", "currency": ""}}


PURCHASE_ROWS = Rows("recordPurchases", "RecordPurchaseInput", MAX_BATCH, _stand_in)
"""A row that is malformed fails alone, not with its batch."""


@strawberry.type
class PurchaseMutation:
    @mutation(
        "Record a purchase. With dryRun: what it would do, nothing stored. [purchases:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.OCCURRED_IN_FUTURE,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def record_purchase(
        self,
        info: Info,
        input: Annotated[RecordPurchaseInput, strawberry.argument(description="The purchase.")],
        dry_run: Annotated[bool, strawberry.argument(description="Answer the same, store nothing.")] = False,
    ) -> RecordPurchasePayload:
        context = info.context
        studio = context.studio(Scope.PURCHASES_WRITE)
        return (await _record(context, studio, [input], dry_run=dry_run))[0]

    @mutation(
        f"Record up to {MAX_BATCH} purchases, each judged on its own:"
        " one bad row fails that row. [purchases:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.OCCURRED_IN_FUTURE,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def record_purchases(
        self,
        info: Info,
        input: Annotated[
            list[RecordPurchaseInput],
            strawberry.argument(description="The purchases, of one player or many."),
        ],
    ) -> RecordPurchasesPayload:
        """Record each purchase. Raises BadUserInput for more than MAX_BATCH."""
        context = info.context
        studio = context.studio(Scope.PURCHASES_WRITE)
        if len(input) > MAX_BATCH:
            raise BadUserInput(f"At most {MAX_BATCH} purchases in one call, not {len(input):,}.", ("input",))
        return RecordPurchasesPayload(results=await _record(context, studio, input, dry_run=False))

    @mutation(
        "Take a purchase back, whole or in part: refund or chargeback. [purchases:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.ALREADY_REFUNDED,
        UserErrorCode.REFUND_EXCEEDS_PURCHASE,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def refund_purchase(
        self,
        info: Info,
        input: Annotated[RefundPurchaseInput, strawberry.argument(description="What goes back.")],
    ) -> RefundPurchasePayload:
        context = info.context
        studio = context.studio(Scope.PURCHASES_WRITE)
        game = studio.game(input.game_id)
        recorded = await refund_purchase(
            context.session(game),
            purchase_id=input.purchase_id,
            refund_id=input.refund_id,
            amount=None if input.amount is None else input.amount.amount,
            currency="" if input.amount is None else input.amount.currency,
            reason=input.reason or "",
        )
        return _answer(RefundPurchasePayload, await view_of(context, game), recorded)


async def _record(
    context: Context, studio: StudioCaller, inputs: Sequence[RecordPurchaseInput], *, dry_run: bool
) -> list[RecordPurchasePayload]:
    answers: dict[int, RecordPurchasePayload] = {}
    by_game: dict[GameId, tuple[GameRow, list[int]]] = {}
    for index, purchase in enumerate(inputs):
        if isinstance(purchase.player_id, Misfit):
            answers[index] = RecordPurchasePayload(user_errors=user_errors(purchase.player_id.faults))
            continue
        try:
            game = studio.game(purchase.game_id)
        except DomainError as refused:
            answers[index] = RecordPurchasePayload(user_errors=user_errors(refused.faults))
        else:
            by_game.setdefault(game.id, (game, []))[1].append(index)
    for game, indices in by_game.values():
        payments = [_payment(inputs[index]) for index in indices]
        outcomes = await record_purchases(context.session(game), payments, dry_run=dry_run)
        view = await view_of(context, game)
        for index, outcome in zip(indices, outcomes, strict=True):
            answers[index] = _answer(RecordPurchasePayload, view, outcome)
    return [answers[index] for index in range(len(inputs))]


def _payment(input: RecordPurchaseInput) -> Payment:
    return Payment(
        external_id=input.player_id,
        purchase_id=input.purchase_id,
        amount=input.amount.amount,
        currency=input.amount.currency,
        occurred_at=input.occurred_at,
        sku=input.sku,
    )


Payload = TypeVar("Payload", RecordPurchasePayload, RefundPurchasePayload)


def _answer(payload: type[Payload], view: View, outcome: Outcome) -> Payload:
    if not isinstance(outcome, Recorded):
        return payload(user_errors=user_errors(outcome))
    return payload(
        read_purchase=lambda: purchase_of(purchase_view(outcome)),
        # A chargeback is booked even when the player was erased; the answer does not say which player it was.
        read_member=lambda: None if is_erased_id(outcome.external_id) else recorded_member(view, outcome),
        read_changes=lambda: entries_of(view, outcome.member_id, outcome.changes, outcome.applied.tier),
        replayed=outcome.replayed,
    )
