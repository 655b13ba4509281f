"""Answers about possessions: definitions, items that are owned, loadouts, as one caller may see them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import strawberry

from app.domain.audience import FOREVER
from app.domain.errors import BadUserInput
from app.domain.inventory import (
    ENDED_DAYS,
    SOON_DAYS,
    DefinitionKind,
    GrantSource,
    Style,
    holds_tier,
    is_given,
    is_of_packs,
    usable_styles,
)
from app.domain.loadouts import Slot
from app.domain.pack_items import pack_until
from app.domain.rules import in_locale, visible_rank
from app.infra.db import Connection
from app.infra.keyset import Window
from app.inventory.definitions import DefinitionRow, GameInventory
from app.inventory.queries import GrantRow
from app.inventory.reading import MemberInventory, OwnedItem, Reader, ReadLoadout, place_of
from app.loyalty.queries import MemberRow
from app.studios.queries import GameRow
from resolvers.context import Context
from resolvers.node_ids import id_of_member
from resolvers.pages import BadCursor, connection_of, decode_cursor, encode_cursor, window_of
from resolvers.view import View, view_of
from schema.common import Paging
from schema.game import Tier
from schema.inventory import (
    InventoryConnection,
    InventoryCount,
    InventoryEdge,
    InventoryGrant,
    InventoryItem,
    InventorySlot,
    ItemDefinition,
    ItemDefinitionManagement,
    ItemStyle,
    Loadout,
    LoadoutSlot,
)
from schema.scalars import Points
from schema.store import LocalizedText

ItemPlace = tuple[int, str]
_ENDED = timedelta(days=ENDED_DAYS)
_SOON = timedelta(days=SOON_DAYS)
_MAX_POSITION_DIGITS = 10


# --- definitions ---


def definition_of(
    view: View, row: DefinitionRow, stills: Mapping[str, str], held: int | None
) -> ItemDefinition:
    """Returns a definition; for a player of rank `held`, without the tiers hidden from it (rules.md §8)."""
    definition = row.definition
    return ItemDefinition(
        code=definition.code,
        kind=definition.kind.value,
        title=in_locale(definition.title, view.locale),
        description=None
        if definition.description is None
        else in_locale(definition.description, view.locale),
        styles=[_style(view, style, stills, held) for style in definition.styles],
        max_stack=definition.max_stack,
        days=definition.days,
        tier=_tier(view, definition.tier, held),
        management=_management(row) if view.show_internal_numbers else None,
    )


def _management(row: DefinitionRow) -> ItemDefinitionManagement:
    definition = row.definition
    return ItemDefinitionManagement(
        titles=_localized(definition.title),
        descriptions=_localized(definition.description or {}),
        giftable=definition.giftable,
        hidden=definition.hidden,
        archived_at=row.archived_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _style(view: View, style: Style, stills: Mapping[str, str], held: int | None) -> ItemStyle:
    shows_all = view.show_internal_numbers
    return ItemStyle(
        code=style.code,
        title=in_locale(style.title, view.locale),
        asset_url=style.asset_url,
        still_url=None if style.still_url is None else stills.get(style.still_url),
        min_tier=_tier(view, style.tier, held),
        titles=_localized(style.title) if shows_all else None,
        still_source=style.still_url if shows_all else None,
    )


def _localized(texts: Mapping[str, str]) -> list[LocalizedText]:
    return [LocalizedText(locale=locale, text=text) for locale, text in texts.items()]


def _tier(view: View, code: str | None, held: int | None) -> Tier | None:
    if code is None:
        return None
    rank = view.book.rank_of(code, view.game_now)
    if held is not None:
        program, game = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
        if rank > visible_rank(program, game, held):
            return None
    return view.ladder()[rank - 1]


def slot_of(slot: Slot) -> InventorySlot:
    """Returns a slot."""
    return InventorySlot(code=slot.code, kinds=sorted(slot.kinds), size=slot.size)


# --- items that are owned ---


def item_of(view: View, inventory: MemberInventory, owned: OwnedItem) -> InventoryItem:
    """Returns an item that a member owns, or has owned."""
    definition, row, wearer = owned.definition, owned.row, inventory.wearer
    held = None if view.show_internal_numbers else wearer.standing.tier
    is_new = row.granted_at is not None and (row.seen_at is None or row.seen_at < row.granted_at)
    ends_at = owned.until or owned.ended_at
    usable = usable_styles(definition, wearer.standing, wearer.book)
    return InventoryItem(
        id=id_of_member("item", owned.member_id, definition.code),
        code=definition.code,
        kind=definition.kind.value,
        title=in_locale(definition.title, view.locale),
        quantity=Points(_quantity(owned)),
        style=_equipped_style(owned),
        styles=[style.code for style in usable],
        expires_at=None if ends_at == FOREVER else ends_at,
        equipped_in=None if owned.shown is None else owned.shown.slot,
        favourite=row.favourite,
        hidden=row.hidden,
        sources=_sources(inventory, owned),
        position=row.position,
        new_since=row.granted_at if is_new else None,
        giftable=definition.giftable and is_given(row.holding, wearer.now),
        definition=definition_of(view, inventory.game.rows[definition.code], inventory.game.stills, held),
    )


def _quantity(owned: OwnedItem) -> int:
    if owned.until is None:
        return 0
    return owned.row.holding.quantity if owned.definition.is_stackable else 1


def _equipped_style(owned: OwnedItem) -> str | None:
    if owned.shown is not None:
        return None if owned.shown.style is None else owned.shown.style.code
    return None if owned.placement is None else owned.placement.style


def _sources(inventory: MemberInventory, owned: OwnedItem) -> list[str]:
    tier, standing = owned.definition.tier, inventory.wearer.standing
    is_held = tier is not None and holds_tier(
        standing.tier, standing.season_started_at, tier, inventory.wearer.book
    )
    by_pack = is_of_packs(owned.definition) and pack_until(
        standing.packs, owned.definition.code, inventory.wearer.book, inventory.wearer.now
    )
    derived = [GrantSource.TIER.value] if is_held or owned.tier_ended_at is not None else []
    if by_pack or owned.pack_ended_at is not None:
        derived.append(GrantSource.PACK.value)
    return [*derived, *(source.value for source in owned.row.holding.sources)]


def _has_ended(owned: OwnedItem, now: datetime) -> bool:
    """Returns whether an item is not owned any more, and is listed still."""
    ended_at = owned.ended_at
    return owned.until is None and ended_at is not None and now - ended_at < _ENDED


async def inventory_page(
    view: View, row: MemberRow, paging: Paging, *, kind: str | None, ended: bool
) -> InventoryConnection:
    """Returns a page of what a member owns, or of what has ended. Raises BadUserInput."""
    window, wanted = window_of(paging, _item_place), _kind_of(kind)
    inventory = await inventory_of_member(view, row.external_id)
    return _items_page(view, inventory, window, kind=wanted, ended=ended)


async def inventory_counts(view: View, row: MemberRow) -> list[InventoryCount]:
    """Returns how many items of each kind a member owns."""
    inventory = await inventory_of_member(view, row.external_id)
    return [] if inventory is None else _counts_of(inventory)


def _items_page(
    view: View,
    inventory: MemberInventory | None,
    window: Window[ItemPlace],
    *,
    kind: DefinitionKind | None,
    ended: bool,
) -> InventoryConnection:
    now = view.game_now if inventory is None else inventory.wearer.now
    wanted = [
        owned
        for owned in (() if inventory is None else inventory.items)
        if (_has_ended(owned, now) if ended else owned.until is not None)
        and kind in {None, owned.definition.kind}
        and (window.after is None or place_of(owned) > window.after)
        and (window.before is None or place_of(owned) < window.before)
    ]
    rows = (wanted[::-1] if window.backward else wanted)[: window.limit]
    return connection_of(
        InventoryConnection,
        InventoryEdge,
        window,
        rows,
        cursor_of=lambda owned: encode_cursor(*place_of(owned)),
        nodes_of=lambda shown: (
            [] if inventory is None else [item_of(view, inventory, owned) for owned in shown]
        ),
    )


def _item_place(cursor: str) -> ItemPlace:
    position, code = decode_cursor(cursor, 2)
    if not position.isdecimal() or len(position) > _MAX_POSITION_DIGITS:
        raise BadCursor
    return int(position), code


def _counts_of(inventory: MemberInventory) -> list[InventoryCount]:
    counts: list[InventoryCount] = []
    for kind in DefinitionKind:
        of_kind = [owned for owned in inventory.items if owned.definition.kind is kind]
        owned_now = [owned.until for owned in of_kind if owned.until is not None]
        ended = sum(_has_ended(owned, inventory.wearer.now) for owned in of_kind)
        if owned_now or ended:
            counts.append(
                InventoryCount(
                    kind=kind.value,
                    owned=len(owned_now),
                    equipped=sum(owned.shown is not None for owned in of_kind),
                    ending_soon=sum(until <= inventory.wearer.now + _SOON for until in owned_now),
                    ended=ended,
                )
            )
    return counts


# --- loadouts ---


def _kind_of(kind: str | None) -> DefinitionKind | None:
    if kind is None:
        return None
    if kind not in DefinitionKind.__members__:
        raise BadUserInput(f"`kind` must be one of {', '.join(DefinitionKind)}.", ("kind",))
    return DefinitionKind(kind)


def _loadout_of(read: ReadLoadout) -> Loadout:
    return Loadout(
        player_id=strawberry.ID(read.external_id),
        version=read.version,
        slots=[
            LoadoutSlot(
                slot=item.slot,
                position=item.position,
                item=item.item,
                style=None if item.style is None else item.style.code,
                asset_url=None if item.style is None else item.style.asset_url,
                valid_until=None if item.valid_until == FOREVER else item.valid_until,
            )
            for item in read.items
        ],
        next_change_at=read.next_change_at,
    )


async def loadouts_of(context: Context, game: GameRow, player_ids: Sequence[str]) -> list[Loadout]:
    """Returns what the members of these players show now, without unknown players."""
    view = await view_of(context, game)
    async with context.services.core.database.acquire() as connection:
        read = await _reader(view, connection).loadouts(player_ids)
    return [_loadout_of(one) for one in read]


async def loadout_of_member(view: View, row: MemberRow) -> Loadout:
    """Returns what a member shows now; nothing for one that was erased meanwhile."""
    loadouts = await loadouts_of(view.context, view.game, [row.external_id])
    return (
        loadouts[0]
        if loadouts
        else Loadout(player_id=strawberry.ID(row.external_id), version=0, slots=[], next_change_at=None)
    )


async def inventory_of_member(view: View, external_id: str) -> MemberInventory | None:
    """Returns all that a player's member owns, or owned; None for one that was erased meanwhile."""
    async with view.context.services.core.database.acquire() as connection:
        return await _reader(view, connection).member(external_id)


async def owned_item(view: View, external_id: str, code: str) -> InventoryItem | None:
    """Returns one item that a player's member owns, or has owned."""
    inventory = await inventory_of_member(view, external_id)
    if inventory is None:
        return None
    found = (owned for owned in inventory.items if owned.definition.code == code)
    owned = next(found, None)
    return None if owned is None else item_of(view, inventory, owned)


def _reader(view: View, connection: Connection) -> Reader:
    return Reader(connection, view.context.services.inventories, view.game.id, view.book, view.game_now)


# --- for studios ---


def definitions_of(view: View, inventory: GameInventory, *, archived: bool) -> Sequence[ItemDefinition]:
    """Returns the definitions of a game, or its archived ones, by kind and code, as studios see them."""
    rows = [row for row in inventory.rows.values() if (row.archived_at is not None) is archived]
    rows.sort(key=lambda row: (row.definition.kind, row.definition.code))
    return [definition_of(view, row, inventory.stills, None) for row in rows]


def grant_of(row: GrantRow) -> InventoryGrant:
    """Returns a stored grant."""
    return InventoryGrant(
        id=strawberry.ID(str(row.id)),
        player_id=strawberry.ID(row.external_id),
        member_id=strawberry.ID(str(row.member_id)),
        item=row.item,
        source=row.grant.source.value,
        quantity=Points(row.grant.quantity),
        revoked=Points(row.grant.revoked),
        days=row.grant.days,
        granted_at=row.grant.granted_at,
        revoked_at=row.revoked_at,
        reason=row.reason,
    )
