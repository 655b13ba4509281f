"""The catalog: as a player sees it, and as studios and staff manage it."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, DomainError, Forbidden, NotFound, UserErrorCode
from app.domain.store import ItemKind
from app.domain.text import with_plain_line_ends
from app.infra.keyset import Window
from app.loyalty.inputs import check_id
from app.loyalty.text_inputs import Texts
from app.pictures.service import UnknownPictures
from app.store import queries
from app.store.catalog import (
    ItemDraft,
    UnknownItems,
    adjust_stock,
    archive_item,
    check_draft,
    store_items,
    unknown_picture,
)
from app.store.eligibility import Buyer, ItemRow
from app.store.importer import RowFault, import_catalog
from app.store.queries import CatalogFilter, Place, PlayerVisibility
from auth.callers import Anonymous, PlayerCaller, StudioOrStaff, UnlinkedCaller
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.pages import (
    BadCursor,
    connection_of,
    decode_cursor,
    encode_cursor,
    read_time_parts,
    time_parts,
    window_of,
)
from resolvers.shop_window import shop_window, window_visibility
from resolvers.store import buyer_of, item_of, visibility_of
from resolvers.view import View, view_of
from schema.catalog import (
    AdjustStockInput,
    AdjustStockPayload,
    ArchiveCatalogItemInput,
    ArchiveCatalogItemPayload,
    ImportCatalogInput,
    ImportCatalogPayload,
    LocalizedTextInput,
    UpsertCatalogItemInput,
    UpsertCatalogItemPayload,
)
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging, UserError
from schema.store import CatalogItemConnection, CatalogItemEdge

_MAX_PRIORITY_DIGITS = 10


@strawberry.type
class CatalogQuery:
    @strawberry.field(
        description="The store as the caller may see it, by priority and then the newest first. Players see"
        " what is offered to them, and whether they can redeem it; studios and staff the whole catalog of a"
        " game. Without a member, by `gameId`, the shop window: what is offered in every country, without"
        " what hidden tiers hide; `eligibility` is null."
        " [GUEST, a studio key or a staff session; by `gameId` anyone]"
    )
    async def catalog(
        self,
        info: Info,
        kind: Annotated[ItemKind | None, strawberry.argument(description="Of this kind alone.")] = None,
        category: Annotated[str | None, strawberry.argument(description="Of this category alone.")] = None,
        sku: Annotated[
            str | None, strawberry.argument(description="The item with this sku, as a page of one.")
        ] = None,
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
        """Return a page, which one statement reads.

        Raises Unauthenticated for a caller without a game who names none, BadUserInput, and NotFound for
        another's game.
        """
        context = info.context
        catalog_filter = CatalogFilter(kind, category, sku)
        caller = context.caller
        window = window_of(Paging(first, after, last, before), _place)
        if archived and not isinstance(caller, StudioOrStaff):
            raise Forbidden("What was archived is for studios and staff.")
        if isinstance(caller, PlayerCaller):
            view = await _own_view(context, caller, game_id)
            buyer = await buyer_of(view, caller)
            visibility = visibility_of(view, caller, buyer, affordable=affordable)
            return await _offered(view, visibility, catalog_filter, window, buyer)
        if affordable is not None:
            raise BadUserInput("`affordable` is for a player: you have no balance.", ("affordable",))
        if isinstance(caller, Anonymous | UnlinkedCaller):
            view = await shop_window(context, game_id)
            return await _offered(view, window_visibility(view), catalog_filter, window)
        view = await view_of(context, named_game(caller, game_id))
        async with context.services.core.database.acquire() as connection:
            rows = await queries.studio_page(
                connection, view.game.id, catalog_filter, window, archived=bool(archived)
            )
        return _page(view, rows, None, window)


@strawberry.type
class CatalogMutation:
    @mutation(
        "Make an item of the catalog, or change it, by its sku. What was redeemed of it stays as"
        " it was. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.UNKNOWN_CURRENCY,
    )
    async def upsert_catalog_item(
        self,
        info: Info,
        input: Annotated[UpsertCatalogItemInput, strawberry.argument(description="The item, whole.")],
    ) -> UpsertCatalogItemPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.CATALOG_WRITE)
        game = studio_or_staff.game(input.game_id)
        view = await view_of(context, game)
        draft = _draft(input)
        faults = check_draft(draft, view.book, view.game_now)
        if faults:
            raise DomainError(*faults)
        try:
            (stored,) = await store_items(
                context.services.core.database,
                game,
                [draft],
                context.real_now,
                keep_stock=not isinstance(input.stock, int | None),
            )
        except UnknownPictures:
            raise DomainError(unknown_picture()) from None
        except UnknownItems as unknown:
            fault = unknown.fault_of(draft)
            raise DomainError(*([] if fault is None else [fault])) from None
        return UpsertCatalogItemPayload(item=item_of(view, stored.item, None), created=stored.created)

    @mutation(
        "Archive an item: players do not see it any more, and redemptions of it go on. One that is"
        " archived already stays as it is. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def archive_catalog_item(
        self,
        info: Info,
        input: Annotated[ArchiveCatalogItemInput, strawberry.argument(description="The item.")],
    ) -> ArchiveCatalogItemPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.CATALOG_WRITE)
        game = studio_or_staff.game(input.game_id)
        check_id(input.sku, "sku")
        item = await archive_item(context.services.core.database, game, input.sku, context.real_now)
        view = await view_of(context, game)
        return ArchiveCatalogItemPayload(item=item_of(view, item, None))

    @mutation(
        "Change an item's stock by a number, while it is being sold. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
    )
    async def adjust_stock(
        self,
        info: Info,
        input: Annotated[AdjustStockInput, strawberry.argument(description="The item, and by how many.")],
    ) -> AdjustStockPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.CATALOG_WRITE)
        game = studio_or_staff.game(input.game_id)
        adjusted = await adjust_stock(
            context.services.core.database,
            game,
            sku=input.sku,
            by=input.by,
            key=input.idempotency_key,
            real_now=context.real_now,
        )
        view = await view_of(context, game)
        return AdjustStockPayload(item=item_of(view, adjusted.item, None), replayed=adjusted.replayed)

    @mutation(
        "Make or change many items at once, all or none; those that the file does not name stay"
        " as they are. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def import_catalog(
        self, info: Info, input: Annotated[ImportCatalogInput, strawberry.argument(description="The file.")]
    ) -> ImportCatalogPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.CATALOG_WRITE)
        game = studio_or_staff.game(input.game_id)
        report = await import_catalog(context.session(game), input.csv)
        return ImportCatalogPayload(
            created=report.created,
            changed=report.changed,
            user_errors=[_row_error(fault) for fault in report.faults],
        )


async def _own_view(context: Context, caller: PlayerCaller, game_id: str | None) -> View:
    """Return the view of the player's game. Raises NotFound for another one."""
    member = caller.member
    if game_id is not None and game_id.lower() != str(member.game.id):
        raise NotFound("There is no such game.", ("gameId",))
    return await view_of(context, member.game)


async def _offered(
    view: View,
    visibility: PlayerVisibility,
    catalog_filter: CatalogFilter,
    window: Window[Place],
    buyer: Buyer | None = None,
) -> CatalogItemConnection:
    async with view.context.services.core.database.acquire() as connection:
        rows = await queries.player_page(connection, visibility, catalog_filter, window)
    return _page(view, rows, buyer, window)


def _page(
    view: View, rows: list[ItemRow], buyer: Buyer | None, window: Window[Place]
) -> CatalogItemConnection:
    return connection_of(
        CatalogItemConnection,
        CatalogItemEdge,
        window,
        rows,
        cursor_of=lambda row: encode_cursor(row.priority, *time_parts(row.created_at, row.id)),
        nodes_of=lambda shown: [item_of(view, row, buyer) for row in shown],
    )


def _place(cursor: str) -> Place:
    priority, micros, text = decode_cursor(cursor, 3)
    digits = priority.removeprefix("-")
    if not digits.isdecimal() or len(digits) > _MAX_PRIORITY_DIGITS or abs(int(priority)) >= 2**31:
        raise BadCursor
    return int(priority), *read_time_parts(micros, text)


def _draft(input: UpsertCatalogItemInput) -> ItemDraft:
    return ItemDraft(
        sku=input.sku,
        kind=ItemKind(input.kind),
        title=_texts(input.title),
        price=input.price,
        description=_texts(input.description or []),
        category=input.category,
        image_url=input.image_url,
        min_tier=input.min_tier,
        available_from=input.available_from,
        available_until=input.available_until,
        stock=input.stock if isinstance(input.stock, int) else None,
        per_member_limit=input.per_member_limit,
        coming_soon=bool(input.coming_soon),
        countries=input.countries or [],
        priority=input.priority or 0,
        grants=input.grants,
        grants_coupon=input.grants_coupon,
        grants_value=None
        if input.grants_value is None
        else (input.grants_value.amount, input.grants_value.currency),
    )


def _texts(inputs: list[LocalizedTextInput]) -> Texts:
    return [(text.locale, with_plain_line_ends(text.text)) for text in inputs]


def _row_error(fault: RowFault) -> UserError:
    path = ["csv", str(fault.line)] + ([] if fault.column is None else [fault.column])
    return UserError(code=UserErrorCode.INVALID, message=fault.sentence, path=path)
