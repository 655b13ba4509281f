"""`node` and `nodes`: objects by their ids, as far as the caller may see them.

Ids do not name their type. Each finder looks for one kind of things, for all ids in one statement, and finds
what the caller reads elsewhere too. What it finds is answered where its id is exactly the one asked for.
"""

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from typing import Annotated

import strawberry
from strawberry.types.nodes import FragmentSpread, InlineFragment, Selection

from app.domain.access import GameId, Scope, StaffRole
from app.domain.errors import BadUserInput
from app.identity.staff import staff_by_id
from app.loyalty.member_data import with_absorbed
from app.loyalty.member_lists import history_entries, members_by_id
from app.loyalty.queries import MemberRow
from app.notifications.queries import declined_by_members, notifications_by_number
from app.purchases.service import purchases_by_number
from app.store.lookups import items_of_games, items_of_player
from app.store.redemption_queries import Own, redemptions_by_id
from app.webhooks.queries import deliveries_by_id, endpoints_by_id
from auth.callers import PlayerCaller, StaffCaller, StudioCaller
from resolvers.context import Context, Info
from resolvers.game_view import game_of
from resolvers.member_purchases import purchase_of
from resolvers.node_ids import Named, read_ids
from resolvers.notifications import notifications_of, preferences_of
from resolvers.presenters import entries_of, present_member
from resolvers.staff import seen_studios
from resolvers.store import buyer_of, item_of, redemption_of, visibility_of
from resolvers.titles import titles_in_history
from resolvers.view import View, view_of
from resolvers.viewer import staff_of, studio_of
from resolvers.webhooks import delivery_of, endpoint_of
from schema.node import MAX_NODES, Node

Finder = Callable[[Named], Awaitable[Iterable[Node]]]


@strawberry.type
class NodeQuery:
    @strawberry.field(
        description="What has this id; null where there is no such thing, or none that the caller may see."
        " A Purchase and a HistoryEntry may have the same id: the entry is answered, but where the query has"
        " fields of a Purchase and none of a HistoryEntry."
    )
    async def node(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")]
    ) -> Node | None:
        return (await _find(info, [id]))[0]

    @strawberry.field(description="What has these ids, each in the place of its id; as `node` does.")
    async def nodes(
        self,
        info: Info,
        ids: Annotated[
            list[strawberry.ID], strawberry.argument(description=f"Their ids: up to {MAX_NODES}.")
        ],
    ) -> list[Node | None]:
        return await _find(info, ids)


async def _find(info: Info, ids: Sequence[str]) -> list[Node | None]:
    """Return a node for each id, None where the caller sees none. Raises BadUserInput."""
    if len(ids) > MAX_NODES:
        raise BadUserInput(f"At most {MAX_NODES} ids in one call, not {len(ids):,}.", ("ids",))
    nodes: dict[str, Node] = {}
    for find in _finders(info):
        rest = [text for text in ids if text not in nodes]
        if not rest:
            break
        for node in await find(read_ids(rest)):
            nodes.setdefault(node.id, node)
    return [nodes.get(text) for text in ids]


def _finders(info: Info) -> list[Finder]:
    """Returns the finders that the caller may use, in the order in which they are tried."""
    context, caller = info.context, info.context.caller
    if isinstance(caller, PlayerCaller):
        of_player = _Player(context, caller)
        finders: list[Finder] = [
            *(of_player.members, of_player.purchases, of_player.redemptions, of_player.items)
        ]
        if _asks_for_purchases(info):
            finders[:2] = reversed(finders[:2])
        return finders
    if not isinstance(caller, StudioCaller | StaffCaller):
        return []
    of_games = _Games(context, caller)
    scoped: list[tuple[Finder, Collection[Scope]]] = [
        (of_games.studios, ()),
        (of_games.members, (Scope.MEMBERS_READ,)),
        (of_games.purchases, (Scope.PURCHASES_WRITE, Scope.MEMBERS_READ)),
        (of_games.redemptions, (Scope.REDEMPTIONS_WRITE, Scope.MEMBERS_READ)),
        (of_games.items, ()),
        (of_games.webhooks, (Scope.WEBHOOKS_WRITE,)),
    ]
    if _asks_for_purchases(info):
        scoped.insert(0, scoped.pop(2))
    return [find for find, scopes in scoped if not scopes or not caller.scopes.isdisjoint(scopes)]


def _asks_for_purchases(info: Info) -> bool:
    """Returns whether the query has fields of a Purchase, not of a HistoryEntry: their ids may be equal."""
    kinds: set[str] = set()

    def collect(selections: Iterable[Selection]) -> None:
        for selection in selections:
            if isinstance(selection, FragmentSpread | InlineFragment):
                kinds.add(selection.type_condition or "")
                collect(selection.selections)

    for field in info.selected_fields:
        collect(field.selections)
    return "Purchase" in kinds and "HistoryEntry" not in kinds


class _Player:
    """Finds nodes for a player: those of its member, and items that the store shows it."""

    def __init__(self, context: Context, caller: PlayerCaller) -> None:
        self.context = context
        self.caller = caller

    async def view(self) -> View:
        member = self.caller.member
        return await view_of(self.context, member.game)

    async def members(self, named: Named) -> list[Node]:
        """Returns the player's game, and the named nodes of its member."""
        view, row = await self.view(), self.caller.member
        member = await present_member(view, row)
        if row.id not in named.members:
            return [member.game]
        return [member.game, *await _of_members(self.context, named, [(view, row)])]

    async def purchases(self, named: Named) -> list[Node]:
        """Returns the named purchases of the player's member, and of those that it absorbed."""
        core, member = self.context.services.core, self.caller.member
        async with core.database.acquire() as connection:
            own = await with_absorbed(connection, member.game.id, member.id)
        numbers = [entry for entry in named.entries if entry[0] in own]
        views = await purchases_by_number(core, [member.game], numbers)
        return [purchase_of(view) for view in views]

    async def redemptions(self, named: Named) -> list[Node]:
        async with self.context.services.core.database.acquire() as connection:
            rows = await redemptions_by_id(
                connection, named.rows, Own(self.caller.member.game.id, self.caller.member.id)
            )
        view = await self.view()
        buyer = await buyer_of(view, self.caller)
        return [redemption_of(view, row, buyer) for row in rows]

    async def items(self, named: Named) -> list[Node]:
        view = await self.view()
        buyer = await buyer_of(view, self.caller)
        async with self.context.services.core.database.acquire() as connection:
            rows = await items_of_player(connection, named.rows, visibility_of(view, self.caller, buyer))
        return [item_of(view, row, buyer) for row in rows]


class _Games:
    """Finds nodes for studios and staff."""

    def __init__(self, context: Context, caller: StudioCaller | StaffCaller) -> None:
        self.context = context
        self.caller = caller
        self.games = {game.id: game for game in caller.games}

    async def view(self, game_id: GameId) -> View:
        return await view_of(self.context, self.games[game_id])

    async def studios(self, named: Named) -> list[Node]:
        """Returns the caller's games and studios that are named, and the calling person of the staff."""
        caller, context = self.caller, self.context
        nodes: list[Node] = [
            game_of(await self.view(game_id), None) for game_id in self.games if game_id in named.rows
        ]
        studios = [caller.studio] if isinstance(caller, StudioCaller) else caller.studios
        for studio in studios:
            if studio.id in named.rows:
                games = [game for game in caller.games if game.studio_id == studio.id]
                nodes.append(await studio_of(context, studio, games))
        if isinstance(caller, StaffCaller):
            nodes.append(staff_of(context, caller, caller.staff))
            nodes += await self._colleagues(caller, named)
        return nodes

    async def _colleagues(self, caller: StaffCaller, named: Named) -> list[Node]:
        """Returns the named people of the staff that the caller sees in its list."""
        if caller.staff.role is StaffRole.SUPPORT:
            return []
        async with self.context.services.core.database.acquire() as connection:
            rows = await staff_by_id(connection, named.rows, seen_studios(caller))
        return [staff_of(self.context, caller, row) for row in rows]

    async def members(self, named: Named) -> list[Node]:
        async with self.context.services.core.database.acquire() as connection:
            rows = await members_by_id(connection, self.caller.game_ids, named.members)
        return await _of_members(self.context, named, [(await self.view(row.game.id), row) for row in rows])

    async def purchases(self, named: Named) -> list[Node]:
        services = self.context.services
        views = await purchases_by_number(services.core, self.caller.games, named.entries)
        return [purchase_of(view) for view in views]

    async def redemptions(self, named: Named) -> list[Node]:
        async with self.context.services.core.database.acquire() as connection:
            rows = await redemptions_by_id(connection, named.rows, self.caller.game_ids)
        return [redemption_of(await self.view(row.game.id), row, None) for row in rows]

    async def items(self, named: Named) -> list[Node]:
        async with self.context.services.core.database.acquire() as connection:
            rows = await items_of_games(connection, named.rows, self.caller.game_ids)
        return [item_of(await self.view(game_id), row, None) for game_id, row in rows]

    async def webhooks(self, named: Named) -> list[Node]:
        async with self.context.services.core.database.acquire() as connection:
            endpoints = await endpoints_by_id(connection, self.caller.game_ids, named.rows)
            deliveries = await deliveries_by_id(connection, self.caller.game_ids, named.rows)
        return [
            *(endpoint_of(self.context, row) for row in endpoints),
            *(delivery_of(row) for row in deliveries),
        ]


async def _of_members(
    context: Context, named: Named, members: Sequence[tuple[View, MemberRow]]
) -> list[Node]:
    """Returns nodes of members that the caller sees: themselves, and the named parts of them."""
    ids, game_ids = {row.id for _, row in members}, list({row.game.id for _, row in members})
    numbers = [entry for entry in named.entries if entry[0] in ids]
    places = [entry for entry in named.notifications if entry[0] in ids]
    parts = named.parts & ids
    async with context.services.core.database.acquire() as connection:
        entries = await history_entries(connection, game_ids, numbers) if numbers else []
        notifications = await notifications_by_number(connection, game_ids, places) if places else {}
        declined = await declined_by_members(connection, game_ids, parts) if parts else {}
    nodes: list[Node] = []
    for view, row in members:
        member = await present_member(view, row)
        nodes.append(member)
        of_member = [entry for owner, entry in entries if owner == row.id]
        titles = await titles_in_history(view, of_member)
        nodes += entries_of(view, row.id, of_member, member.tier.rank, titles)
        nodes += await notifications_of(view, row, notifications.get(row.id, ()))
        if row.id in parts:
            nodes += [*member.pages.missions(), *member.pages.activities()]
            nodes += preferences_of(row.id, declined.get(row.id, ()))
    return nodes
