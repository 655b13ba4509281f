"""What members own and show, as it is read: settled to the present, without writing anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId
from app.domain.inventory import ENDED_DAYS, NOTHING, Definition, owned_until
from app.domain.loadouts import (
    Move,
    Placement,
    ShownItem,
    Wearer,
    kept,
    next_change_at,
    shown,
    tier_ended_at,
    wearer_of,
)
from app.domain.pack_items import pack_ended_at
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.infra.db import Connection
from app.inventory.definitions import DefinitionRow, GameInventory, Inventories
from app.inventory.queries import ItemRow, WearerRow, items_of, loadouts_of
from app.loyalty.history_queries import tiers_since
from app.loyalty.measures import standing_with_measures


@dataclass(frozen=True, slots=True)
class ReadLoadout:
    """What a player's member shows at the present; `version` is that of its row and of the game together."""

    external_id: str
    version: int
    items: Sequence[ShownItem]
    next_change_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnedItem:
    """An item that a member owns until `until`, `FOREVER` without an end, or has owned: then it is None.

    `placement` is where it is equipped, or was; `shown` is what of it is shown. `tier_ended_at` is the
    demotion that took it within the last `ENDED_DAYS`, `pack_ended_at` the end of a pack that gave it; None
    where none did.
    """

    member_id: UUID
    definition: Definition
    row: ItemRow
    until: datetime | None
    placement: Placement | None
    shown: ShownItem | None
    tier_ended_at: datetime | None = None
    pack_ended_at: datetime | None = None

    @property
    def ended_at(self) -> datetime | None:
        """Returns when it ended, of what is not owned; None of what is used up, or was revoked."""
        ends = (self.row.holding.ends_at, self.tier_ended_at, self.pack_ended_at)
        return max((at for at in ends if at), default=None)


def _read(row: WearerRow, inventory: GameInventory, wearer: Wearer) -> ReadLoadout:
    items = shown(row.loadout, wearer, inventory.definitions, inventory.slots)
    version = row.loadout.version + row.game_version
    return ReadLoadout(row.external_id, version, items, next_change_at(items))


@dataclass(frozen=True, slots=True)
class MemberInventory:
    """All that a member owns, or owned, at the present, in its own order; with what of it is shown."""

    items: Sequence[OwnedItem]
    wearer: Wearer
    game: GameInventory


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads of one game at the game's instant `game_now`; `inventories` are those of the process."""

    connection: Connection
    inventories: Inventories
    game_id: GameId
    book: RuleBook
    game_now: datetime

    async def loadouts(self, external_ids: Sequence[str]) -> list[ReadLoadout]:
        """Returns what the members of these players show, in this order, without unknown players."""
        rows = await loadouts_of(self.connection, self.game_id, external_ids)
        if not rows:
            return []
        inventory = await self.inventories.of(self.connection, self.game_id, rows[0].game_version)
        return [_read(row, inventory, await self._wearer(row)) for row in rows]

    async def member(self, external_id: str) -> MemberInventory | None:
        """Returns what a player's member owns, or has owned: by stored grants, or lately by a tier.

        None for an unknown player.
        """
        rows = await loadouts_of(self.connection, self.game_id, [external_id])
        if not rows:
            return None
        (row,) = rows
        game = await self.inventories.of(self.connection, self.game_id, row.game_version)
        wearer = await self._wearer(row)
        stored = await items_of(self.connection, self.game_id, row.member_id)
        moves = await tiers_since(
            self.connection, self.game_id, row.member_id, wearer.now - timedelta(days=ENDED_DAYS)
        )
        # What fell due since the row was written is in no history yet.
        moves += wearer.moves[len(row.loadout.moves) :]
        items = _owned_items(row, game, wearer, stored, moves)
        return MemberInventory(sorted(items, key=place_of), wearer, game)

    async def _wearer(self, row: WearerRow) -> Wearer:
        now = max(self.game_now, row.standing.applied_to)
        held = await standing_with_measures(
            self.connection, self.game_id, row.member_id, row.standing, until=now, book=self.book
        )
        standing, due = settle(held, now, self.book)
        return wearer_of(row.loadout, standing, due, self.book, now)


def place_of(item: OwnedItem) -> tuple[int, str]:
    """Returns the place of an item in its member's order: what has none comes last, by its code."""
    position = item.row.position
    return (2**31 - 1 if position is None else position), item.definition.code


def _owned_items(
    row: WearerRow,
    game: GameInventory,
    wearer: Wearer,
    stored: Mapping[str, ItemRow],
    moves: Sequence[Move],
) -> list[OwnedItem]:
    placements = {placement.item: placement for placement, _ in kept(row.loadout, wearer, game.definitions)}
    visible = {item.item: item for item in shown(row.loadout, wearer, game.definitions, game.slots)}
    items: list[OwnedItem] = []
    for code, definition in game.definitions.items():
        own = stored.get(code)
        holding = NOTHING if own is None else own.holding
        until = owned_until(definition, holding.until, wearer.standing, wearer.book, wearer.now)
        tier_ended_at = _tier_ended_at(game.rows[code], moves, wearer.book) if until is None else None
        ended_at = _pack_ended_at(game.rows[code], wearer) if until is None else None
        is_known = own is not None and own.granted_at is not None
        if not is_known and until is None and tier_ended_at is None and ended_at is None:
            continue
        items.append(
            OwnedItem(
                *(row.member_id, definition, own or ItemRow(NOTHING), until),
                placement=placements.get(code),
                shown=visible.get(code),
                tier_ended_at=tier_ended_at,
                pack_ended_at=ended_at,
            )
        )
    return items


def _tier_ended_at(row: DefinitionRow, moves: Sequence[Move], book: RuleBook) -> datetime | None:
    """Returns the demotion that took an item, of which the tier gave it: it was defined, and not archived."""
    tier = row.definition.tier
    return _if_defined(row, None if tier is None else tier_ended_at(tier, moves, book))


def _pack_ended_at(row: DefinitionRow, wearer: Wearer) -> datetime | None:
    """Returns the end of a pack that took an item within `ENDED_DAYS`: it was defined, and not archived."""
    if row.definition.is_stackable:
        return None
    ended_at = pack_ended_at(wearer.standing.packs, row.definition.code, wearer.book, wearer.now)
    is_listed = ended_at is not None and wearer.now - ended_at < timedelta(days=ENDED_DAYS)
    return _if_defined(row, ended_at) if is_listed else None


def _if_defined(row: DefinitionRow, ended_at: datetime | None) -> datetime | None:
    if ended_at is None or ended_at <= row.created_at:
        return None
    return ended_at if row.archived_at is None or ended_at < row.archived_at else None
