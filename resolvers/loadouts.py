"""What players wear: read by studios, changed by the players, who also keep what they own in order."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, RateLimited, UserErrorCode
from app.inventory import equipping
from app.inventory.equipping import WantedPlace
from app.inventory.limits import CHANGES_WINDOW, MAX_CHANGES, MAX_LOADOUTS
from app.loyalty.queries import MemberRow
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.inventory_items import (
    loadout_of_member,
    loadouts_of,
    owned_item,
)
from resolvers.members import named_game
from resolvers.view import view_of
from schema.common import GAME_ID
from schema.inventory import (
    Loadout,
)
from schema.inventory_inputs import (
    EquipInput,
    InventoryPayload,
    LoadoutPayload,
    OrganizeItemInput,
    SetLoadoutInput,
)

GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)]


@strawberry.type
class LoadoutQuery:
    @strawberry.field(
        description=f"What up to {MAX_LOADOUTS} players wear, in this order; players that the game does not"
        " know are left out. [inventory:read]"
    )
    async def loadouts(
        self,
        info: Info,
        player_ids: Annotated[
            list[strawberry.ID], strawberry.argument(description="The game's ids of the players.")
        ],
        game_id: GameIdArgument = None,
    ) -> list[Loadout]:
        """Return loadouts. Raises BadUserInput for too many, NotFound for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.INVENTORY_READ), game_id)
        if len(player_ids) > MAX_LOADOUTS:
            raise BadUserInput(
                f"At most {MAX_LOADOUTS} players in one call, not {len(player_ids):,}.", ("playerIds",)
            )
        return await loadouts_of(context, game, player_ids)


@strawberry.type
class LoadoutMutation:
    @mutation(
        "Set all places at once, if the loadout still has the version that was read. A member may make"
        f" {MAX_CHANGES} changes a minute to its loadout and its items. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_OWNED,
        UserErrorCode.TIER_TOO_LOW,
        UserErrorCode.VERSION_CONFLICT,
    )
    async def set_loadout(
        self, info: Info, input: Annotated[SetLoadoutInput, strawberry.argument(description="The places.")]
    ) -> LoadoutPayload:
        """Set a loadout. Raises Unauthenticated, Forbidden for other callers, RateLimited."""
        context = info.context
        member = await _changing(context)
        wanted = [
            WantedPlace(one.slot, one.position, one.item, one.style, ("slots", str(index)))
            for index, one in enumerate(input.slots)
        ]
        session = context.session(member.game)
        await equipping.set_loadout(session, member.external_id, input.version, wanted)
        return LoadoutPayload(loadout=await _own_loadout(context, member))

    @mutation(
        "Set one place, or empty it. An item leaves the place that it had. A member may make"
        f" {MAX_CHANGES} changes a minute to its loadout and its items. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_OWNED,
        UserErrorCode.TIER_TOO_LOW,
        UserErrorCode.VERSION_CONFLICT,
    )
    async def equip(
        self, info: Info, input: Annotated[EquipInput, strawberry.argument(description="The place.")]
    ) -> LoadoutPayload:
        """Set a place. Raises Unauthenticated, Forbidden for other callers, RateLimited."""
        context = info.context
        member = await _changing(context)
        position = 1 if input.position is None else input.position
        wanted = WantedPlace(input.slot, position, input.item, input.style)
        session = context.session(member.game)
        await equipping.equip(session, member.external_id, wanted, input.version)
        return LoadoutPayload(loadout=await _own_loadout(context, member))

    @mutation(
        "Keep an item in order: its place in the player's own order, marked, put away, seen. A member may"
        f" make {MAX_CHANGES} changes a minute to its loadout and its items. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_OWNED,
    )
    async def organize_item(
        self, info: Info, input: Annotated[OrganizeItemInput, strawberry.argument(description="How.")]
    ) -> InventoryPayload:
        """Organize an item. Raises Unauthenticated, Forbidden for other callers, RateLimited."""
        context = info.context
        member = await _changing(context)
        await equipping.organize_item(
            *(context.session(member.game), member.external_id, input.item),
            position=input.position,
            favourite=input.favourite,
            hidden=input.hidden,
            seen=input.seen,
        )
        view = await view_of(context, member.game)
        return InventoryPayload(item=await owned_item(view, member.external_id, input.item))


async def _changing(context: Context) -> MemberRow:
    """Returns the calling player's member, and counts the change. Raises RateLimited past `MAX_CHANGES`."""
    member = context.member().member
    wait = await context.services.limiter.hit(f"inventory:{member.id}", MAX_CHANGES, CHANGES_WINDOW)
    if wait is not None:
        raise RateLimited(f"At most {MAX_CHANGES} changes a minute.", wait)
    return member


async def _own_loadout(context: Context, member: MemberRow) -> Loadout:
    return await loadout_of_member(await view_of(context, member.game), member)
