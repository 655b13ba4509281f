"""Operations that report purchases, and what goes back of them."""

from typing import Annotated

import strawberry

from app.purchases.service import MAX_BATCH
from resolvers import purchases
from resolvers.context import Info
from schema.purchases import (
    RecordPurchaseInput,
    RecordPurchasePayload,
    RecordPurchasesPayload,
    RefundPurchaseInput,
    RefundPurchasePayload,
)


@strawberry.type
class PurchaseMutation:
    @strawberry.mutation(
        description="Record a purchase. With dryRun: what it would do, nothing stored. [purchases:write]"
    )
    async def record_purchase(
        self,
        info: Info,
        input: Annotated[RecordPurchaseInput, strawberry.argument(description="The purchase.")],
        dry_run: Annotated[bool, strawberry.argument(description="Answer the same, store nothing.")] = False,
    ) -> RecordPurchasePayload:
        return await purchases.record_one(info.context, input, dry_run=dry_run)

    @strawberry.mutation(
        description=f"Record up to {MAX_BATCH} purchases, each judged on its own:"
        " one bad row fails that row. [purchases:write]"
    )
    async def record_purchases(
        self,
        info: Info,
        input: Annotated[
            list[RecordPurchaseInput],
            strawberry.argument(description="The purchases, of one player or many."),
        ],
    ) -> RecordPurchasesPayload:
        return RecordPurchasesPayload(results=await purchases.record_many(info.context, input))

    @strawberry.mutation(
        description="Take a purchase back, whole or in part: refund or chargeback. [purchases:write]"
    )
    async def refund_purchase(
        self,
        info: Info,
        input: Annotated[RefundPurchaseInput, strawberry.argument(description="What goes back.")],
    ) -> RefundPurchasePayload:
        return await purchases.refund(info.context, input)
