"""Operations of the store: what can be redeemed, redeeming it, managing and delivering it."""

from typing import Annotated

import strawberry

from app.domain.store import ItemKind, RedemptionStatus
from app.store.queries import CatalogFilter
from resolvers import catalog, redemptions
from resolvers.context import Info
from schema.catalog import (
    AdjustStockInput,
    AdjustStockPayload,
    ArchiveCatalogItemInput,
    ArchiveCatalogItemPayload,
    ImportCatalogInput,
    ImportCatalogPayload,
    UpsertCatalogItemInput,
    UpsertCatalogItemPayload,
)
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.redemptions import (
    FailRedemptionInput,
    FulfillRedemptionInput,
    RedeemInput,
    RedeemPayload,
    RedemptionPayload,
)
from schema.store import CatalogItemConnection, RedemptionConnection


@strawberry.type
class StoreQuery:
    @strawberry.field(
        description="The store as the caller may see it, by priority and then the newest first. Players see"
        " what is offered to them, and whether they can redeem it; studios and staff the whole catalog of a"
        " game. [GUEST]"
    )
    async def catalog(
        self,
        info: Info,
        kind: Annotated[ItemKind | None, strawberry.argument(description="Of this kind alone.")] = None,
        category: Annotated[str | None, strawberry.argument(description="Of this category alone.")] = None,
        affordable: Annotated[
            bool | None,
            strawberry.argument(
                description="Players only: true for what the balance suffices for, false for the rest."
            ),
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        archived: Annotated[
            bool | None,
            strawberry.argument(description="Studio and staff only: true for what was archived instead."),
        ] = None,
    ) -> CatalogItemConnection:
        return await catalog.catalog(
            info.context,
            CatalogFilter(kind, category),
            affordable=affordable,
            game_id=game_id,
            archived=archived,
            paging=Paging(first, after, last, before),
        )

    @strawberry.field(
        description="A game's redemptions, the oldest first [redemptions:write]. To poll for work, ask for"
        " those that are PENDING without `after` and deliver them: what is fulfilled or failed leaves the"
        " list. `after` pages through one such reading; new ones may come in before it."
    )
    async def redemptions(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        status: Annotated[
            RedemptionStatus | None, strawberry.argument(description="In this state alone.")
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RedemptionConnection:
        return await redemptions.redemptions(
            info.context,
            game_id=game_id,
            status=status,
            paging=Paging(first, after, last, before),
        )


@strawberry.type
class StoreMutation:
    @strawberry.mutation(
        description="Make an item of the catalog, or change it, by its sku. What was redeemed of it stays as"
        " it was. [catalog:write]"
    )
    async def upsert_catalog_item(
        self,
        info: Info,
        input: Annotated[UpsertCatalogItemInput, strawberry.argument(description="The item, whole.")],
    ) -> UpsertCatalogItemPayload:
        return await catalog.upsert(info.context, input)

    @strawberry.mutation(
        description="Offer an item no longer; a no-op for one that is archived. What was redeemed of it goes"
        " its way. [catalog:write]"
    )
    async def archive_catalog_item(
        self,
        info: Info,
        input: Annotated[ArchiveCatalogItemInput, strawberry.argument(description="The item.")],
    ) -> ArchiveCatalogItemPayload:
        return await catalog.archive(info.context, input)

    @strawberry.mutation(
        description="Change an item's stock by a number, while it is being sold. [catalog:write]"
    )
    async def adjust_stock(
        self,
        info: Info,
        input: Annotated[AdjustStockInput, strawberry.argument(description="The item, and by how many.")],
    ) -> AdjustStockPayload:
        return await catalog.adjust(info.context, input)

    @strawberry.mutation(
        description="Make or change many items at once, all or none; those that the file does not name stay"
        " as they are. [catalog:write]"
    )
    async def import_catalog(
        self, info: Info, input: Annotated[ImportCatalogInput, strawberry.argument(description="The file.")]
    ) -> ImportCatalogPayload:
        return await catalog.import_csv(info.context, input)

    @strawberry.mutation(
        description="Spend P on an item: points, stock and limit are taken together or not at all. Needs a"
        " store session of an identified member. [STORE, IDENTIFIED; CONTACTABLE for tangible items]"
    )
    async def redeem(
        self,
        info: Info,
        input: Annotated[RedeemInput, strawberry.argument(description="What, and where it is sent.")],
    ) -> RedeemPayload:
        return await redemptions.redeem_item(info.context, input)

    @strawberry.mutation(
        description="Take back what one redeemed, while still PENDING; points go back, with the expiry that"
        " they had. Asked again, it answers again. [STORE]"
    )
    async def cancel_redemption(
        self,
        info: Info,
        redemption_id: Annotated[
            strawberry.ID, strawberry.argument(description="Laurel's id of the redemption.")
        ],
    ) -> RedemptionPayload:
        return await redemptions.cancel_redemption(info.context, redemption_id)

    @strawberry.mutation(
        description="Say that a PENDING redemption was delivered or sent. With the same input again, it"
        " answers again. [redemptions:write]"
    )
    async def fulfill_redemption(
        self,
        info: Info,
        input: Annotated[
            FulfillRedemptionInput, strawberry.argument(description="Which, and where to follow it.")
        ],
    ) -> RedemptionPayload:
        return await redemptions.fulfill_redemption(info.context, input)

    @strawberry.mutation(
        description="Say that a PENDING redemption cannot be delivered; points and stock go back. With the"
        " same input again, it answers again. [redemptions:write]"
    )
    async def fail_redemption(
        self,
        info: Info,
        input: Annotated[FailRedemptionInput, strawberry.argument(description="Which, and why.")],
    ) -> RedemptionPayload:
        return await redemptions.fail_redemption(info.context, input)
