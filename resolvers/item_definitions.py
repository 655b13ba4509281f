"""What can be owned in a game, and where it is shown, as studios and staff manage it."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import NotFound, UserErrorCode
from app.domain.inventory import Definition
from app.domain.text import with_plain_line_ends
from app.inventory import managing
from app.inventory.managing import DefinitionDraft, StyleDraft
from app.loyalty.text_inputs import Texts
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.inventory_items import (
    definition_of,
    definitions_of,
    slot_of,
)
from resolvers.members import named_game
from resolvers.view import View, view_of
from schema.catalog import LocalizedTextInput
from schema.common import GAME_ID
from schema.inventory import (
    InventorySlot,
    ItemDefinition,
)
from schema.inventory_inputs import (
    ArchiveItemDefinitionInput,
    ArchiveItemDefinitionPayload,
    InventorySlotPayload,
    RemoveInventorySlotInput,
    UpsertInventorySlotInput,
    UpsertItemDefinitionInput,
    UpsertItemDefinitionPayload,
)

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class ItemDefinitionQuery:
    @strawberry.field(
        description="What can be owned in a game, by kind and code: at most 500. [inventory:read]"
    )
    async def item_definitions(
        self,
        info: Info,
        archived: Annotated[
            bool | None, strawberry.argument(description="True for what was archived instead.")
        ] = False,
        game_id: GameIdArgument = None,
    ) -> list[ItemDefinition]:
        context = info.context
        game = named_game(context.studio_or_staff(Scope.INVENTORY_READ), game_id)
        view = await view_of(context, game)
        async with context.services.core.database.acquire() as connection:
            inventory = await context.services.inventories.of(connection, game.id)
        return list(definitions_of(view, inventory, archived=bool(archived)))

    @strawberry.field(
        description="The places of a game that show items, by code: at most 50. Players see those of their"
        " own game. [GUEST, a studio key or a staff session]"
    )
    async def inventory_slots(self, info: Info, game_id: GameIdArgument = None) -> list[InventorySlot]:
        """Return the slots of a game. Raises NotFound for another one than the caller's."""
        context = info.context
        if isinstance(context.caller, StudioOrStaff):
            game = named_game(context.caller, game_id)
        else:
            game = context.member().member.game
            if game_id is not None and game_id.lower() != str(game.id):
                raise NotFound("There is no such game.", ("gameId",))
        async with context.services.core.database.acquire() as connection:
            inventory = await context.services.inventories.of(connection, game.id)
        return [slot_of(inventory.slots[code]) for code in sorted(inventory.slots)]


@strawberry.type
class ItemDefinitionMutation:
    @mutation(
        "Make an item that can be owned, or change it, by its code. What is owned stays. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def upsert_item_definition(
        self,
        info: Info,
        input: Annotated[UpsertItemDefinitionInput, strawberry.argument(description="The item, whole.")],
    ) -> UpsertItemDefinitionPayload:
        context = info.context
        game = context.studio_or_staff(Scope.CATALOG_WRITE).game(input.game_id)
        view = await view_of(context, game)
        draft = _draft(input)
        before = await _known(context, game, input.code)
        managing.check_draft(draft, view.book, view.game_now, before)
        created = await managing.store_definition(
            context.services.core.database, game, managing.definition_of(draft), context.real_now
        )
        return UpsertItemDefinitionPayload(
            definition=await _definition(context, view, input.code), created=created
        )

    @mutation(
        "Archive an item: nobody gets it any more, no tier gives it, and what was granted stays. One that is"
        " archived already stays as it is. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def archive_item_definition(
        self,
        info: Info,
        input: Annotated[ArchiveItemDefinitionInput, strawberry.argument(description="The item.")],
    ) -> ArchiveItemDefinitionPayload:
        context = info.context
        game = context.studio_or_staff(Scope.CATALOG_WRITE).game(input.game_id)
        await managing.archive_definition(context.services.core.database, game, input.code, context.real_now)
        view = await view_of(context, game)
        return ArchiveItemDefinitionPayload(definition=await _definition(context, view, input.code))

    @mutation(
        "Make a slot, or change it, by its code. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def upsert_inventory_slot(
        self,
        info: Info,
        input: Annotated[UpsertInventorySlotInput, strawberry.argument(description="The slot, whole.")],
    ) -> InventorySlotPayload:
        context = info.context
        game = context.studio_or_staff(Scope.CATALOG_WRITE).game(input.game_id)
        slot = await managing.store_slot(
            context.services.core.database, game, input.code, input.kinds, input.size
        )
        return InventorySlotPayload(slot=slot_of(slot))

    @mutation(
        "Remove a slot: what is equipped in it is not shown any more. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def remove_inventory_slot(
        self,
        info: Info,
        input: Annotated[RemoveInventorySlotInput, strawberry.argument(description="The slot.")],
    ) -> InventorySlotPayload:
        context = info.context
        game = context.studio_or_staff(Scope.CATALOG_WRITE).game(input.game_id)
        slot = await managing.remove_slot(context.services.core.database, game, input.code)
        return InventorySlotPayload(slot=slot_of(slot))


async def _definition(context: Context, view: View, code: str) -> ItemDefinition:
    async with context.services.core.database.acquire() as connection:
        inventory = await context.services.inventories.of(connection, view.game.id)
    return definition_of(view, inventory.rows[code], inventory.stills, None)


async def _known(context: Context, game: GameRow, code: str) -> Definition | None:
    async with context.services.core.database.acquire() as connection:
        row = (await context.services.inventories.of(connection, game.id)).rows.get(code)
    return None if row is None else row.definition


def _draft(input: UpsertItemDefinitionInput) -> DefinitionDraft:
    return DefinitionDraft(
        code=input.code,
        kind=input.kind,
        title=_texts(input.title),
        styles=[
            StyleDraft(style.code, _texts(style.title), style.asset_url, style.still_url, style.min_tier)
            for style in input.styles
        ],
        description=_texts(input.description or []),
        max_stack=input.max_stack,
        days=input.days,
        giftable=bool(input.giftable),
        hidden=bool(input.hidden),
        tier=input.tier,
    )


def _texts(inputs: list[LocalizedTextInput]) -> Texts:
    return [(text.locale, with_plain_line_ends(text.text)) for text in inputs]
