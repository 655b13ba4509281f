"""What players own, as studios and staff read and change it: grants, revocations, uses."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.domain.access import GameId, MemberId, Scope
from app.domain.errors import NotFound, UserErrorCode
from app.infra.db import Connection
from app.inventory import queries
from app.inventory.definitions import definition_by_code
from app.inventory.service import Changed, Wanted, consume_item, grant_item, revoke_item
from app.loyalty.queries import member_by_player
from app.studios.queries import GameRow
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.inventory_items import (
    grant_of,
    owned_item,
)
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from resolvers.report_tables import Ladder
from resolvers.view import View, view_of
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.inventory import (
    InventoryGrantConnection,
    InventoryGrantEdge,
)
from schema.inventory_inputs import (
    ConsumeItemInput,
    GrantItemInput,
    InventoryPayload,
    RevokeItemInput,
)
from schema.item_owners import ItemOwners, TierOwners
from schema.scalars import Points

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class InventoryQuery:
    @strawberry.field(
        description="Stored grants of a game, newest first: of one player, of one item, or all."
        " [inventory:read]"
    )
    async def inventory_grants(
        self,
        info: Info,
        player_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Those of this player's member alone.")
        ] = None,
        item: Annotated[
            str | None, strawberry.argument(description="Those of this item alone, by its code.")
        ] = None,
        game_id: GameIdArgument = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> InventoryGrantConnection:
        """Return a page of grants. Raises BadUserInput, and NotFound for an unknown player."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.INVENTORY_READ), game_id)
        window = window_of(Paging(first, after, last, before), place_in_time)
        async with context.services.core.database.acquire() as connection:
            member_id = None if player_id is None else await _member_id(connection, game.id, player_id)
            rows = await queries.grants_page(connection, game.id, window, member_id=member_id, item=item)
        return connection_of(
            InventoryGrantConnection,
            InventoryGrantEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.grant.granted_at, row.id)),
            nodes_of=lambda shown: [grant_of(row) for row in shown],
        )

    @strawberry.field(
        description="Who owns an item now, by the tier held. [inventory:read]",
    )
    async def item_owners(
        self,
        info: Info,
        item: Annotated[str, strawberry.argument(description="Code of its definition.")],
        game_id: GameIdArgument = None,
    ) -> ItemOwners:
        """Return the counts. Raises NotFound for an item that the game does not define."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.INVENTORY_READ), game_id)
        view = await view_of(context, game)
        async with context.services.core.database.acquire() as connection:
            row = await definition_by_code(connection, game.id, item)
            if row is None:
                raise NotFound("The game has no such item.", ("item",))
            rows = await queries.owners_by_tier(connection, game.id, row.in_force, view.book, view.game_now)
        return _owners_of(view, rows)


async def _member_id(connection: Connection, game_id: GameId, player_id: str) -> MemberId:
    member = await member_by_player(connection, game_id, player_id)
    if member is None:
        raise NotFound("The game has no such player.", ("playerId",))
    return member.id


def _owners_of(view: View, rows: Sequence[queries.OwnersOfTier]) -> ItemOwners:
    """Returns who owns an item, by tier."""
    ladder = Ladder(view.book.program_at(view.game_now))
    return ItemOwners(
        members=Points(sum(row.members for row in rows)),
        tiers=[
            TierOwners(tier=ladder.tier(row.rank), members=Points(row.members), granted=Points(row.granted))
            for row in rows
        ],
    )


@strawberry.type
class InventoryMutation:
    @mutation(
        "Give a known player an item, by hand or by the studio's server. A timed one is added to what the"
        " player has of it. [inventory:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.STACK_FULL,
    )
    async def grant_item(
        self, info: Info, input: Annotated[GrantItemInput, strawberry.argument(description="The grant.")]
    ) -> InventoryPayload:
        context = info.context
        game = context.studio_or_staff(Scope.INVENTORY_WRITE).game(input.game_id)
        wanted = Wanted(
            external_id=input.player_id,
            item=input.item,
            reason=input.reason,
            key=input.idempotency_key,
            quantity=input.quantity,
            days=input.days,
            source=input.source,
        )
        return await _changed(context, game, await grant_item(context.session(game), wanted))

    @mutation(
        "Take a grant back, as far as it was not used up; a second time changes nothing. [inventory:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def revoke_item(
        self, info: Info, input: Annotated[RevokeItemInput, strawberry.argument(description="The grant.")]
    ) -> InventoryPayload:
        context = info.context
        game = context.studio_or_staff(Scope.INVENTORY_WRITE).game(input.game_id)
        changed = await revoke_item(context.session(game), input.grant_id, input.reason)
        return await _changed(context, game, changed)

    @mutation(
        "Report that a player has used up some of a stackable item. [inventory:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.NOT_OWNED,
    )
    async def consume_item(
        self, info: Info, input: Annotated[ConsumeItemInput, strawberry.argument(description="What of it.")]
    ) -> InventoryPayload:
        context = info.context
        game = context.studio(Scope.INVENTORY_WRITE).game(input.game_id)
        changed = await consume_item(
            context.session(game), input.player_id, input.item, input.quantity, input.consumption_id
        )
        return await _changed(context, game, changed)


async def _changed(context: Context, game: GameRow, changed: Changed) -> InventoryPayload:
    view = await view_of(context, game)
    return InventoryPayload(
        item=await owned_item(view, changed.external_id, changed.item), replayed=changed.replayed
    )
