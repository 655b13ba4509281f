"""What members own and have equipped."""

from datetime import datetime

import strawberry

from app.domain.inventory import ENDED_DAYS, SOON_DAYS
from schema.common import PageInfo
from schema.game import Tier
from schema.scalars import Points
from schema.store import LocalizedText

KINDS = "BADGE, TEXT_FRAME, ENTRANCE, AVATAR_FRAME, TITLE, BUBBLE or OTHER"
SOURCES = "REDEMPTION, GIFT, STAFF, CAMPAIGN, MISSION or IMPORT"


@strawberry.type(description="A form of an item that can be owned.")
class ItemStyle:
    code: str = strawberry.field(description="Stable code, unique in the definition.")
    title: str = strawberry.field(description="Name to show, in the player's locale where translated.")
    asset_url: str | None = strawberry.field(
        description="What the game shows: an https address, or a path of this server; null where there is"
        " none."
    )
    still_url: str | None = strawberry.field(
        description="Path of a picture of it at Laurel's own address, cached for ever; null where it has"
        " none, and until a new one was fetched."
    )
    min_tier: Tier | None = strawberry.field(
        description="The least tier that may use it; null when any may, and where the tier is hidden from"
        " the caller."
    )
    titles: list[LocalizedText] | None = strawberry.field(
        description="The title in every locale there is. Studio and staff only; null for players."
    )
    still_source: str | None = strawberry.field(
        description="The address that the picture was given as. Studio and staff only; null for players, and"
        " where it was given none."
    )


@strawberry.type(description="What studios and staff see of a definition beside what players see.")
class ItemDefinitionManagement:
    titles: list[LocalizedText] = strawberry.field(description="The title in every locale there is.")
    descriptions: list[LocalizedText] = strawberry.field(description="The description in every locale.")
    giftable: bool = strawberry.field(description="Whether players may give it away.")
    hidden: bool = strawberry.field(description="Whether it is not shown to players who do not own it.")
    archived_at: datetime | None = strawberry.field(
        description="When it was archived, by the game's clock: since then nobody gets it, no tier gives it,"
        " and what was granted stays. Null for one in use; upsertItemDefinition brings one back."
    )
    created_at: datetime = strawberry.field(description="When it was made, by the game's clock.")
    updated_at: datetime = strawberry.field(description="When it was last changed, by the game's clock.")


@strawberry.type(description="An item of a game that can be owned.")
class ItemDefinition:
    code: str = strawberry.field(description="The studio's own code, unique in the game.")
    kind: str = strawberry.field(description=f"{KINDS}: slots take some kinds.")
    title: str = strawberry.field(description="Name to show, in the player's locale where translated.")
    description: str | None = strawberry.field(
        description="What it is, in the player's locale where translated; null where it has none."
    )
    styles: list[ItemStyle] = strawberry.field(
        description="Its forms, the usual one first; also those that the member's tier may not use yet."
    )
    max_stack: int | None = strawberry.field(
        description="How many one member can own of a stackable item; null of what is owned once."
    )
    days: int | None = strawberry.field(
        description="Days for which a grant lasts, unless it says otherwise; null for ever."
    )
    tier: Tier | None = strawberry.field(
        description="The least tier that gives it, for as long as it is held; null where no tier does, and"
        " where the tier is hidden from the caller."
    )
    management: ItemDefinitionManagement | None = strawberry.field(
        description="Studio and staff only; null for players."
    )


@strawberry.type(description="Where a game shows items that are equipped.")
class InventorySlot:
    code: str = strawberry.field(description="The studio's own code, unique in the game.")
    kinds: list[str] = strawberry.field(description=f"The kinds that it takes: of {KINDS}.")
    size: int = strawberry.field(description="How many it shows, at the positions 1 to `size`.")


@strawberry.type(
    description="An item that a member owns, or owned until some days ago. What its tier gives is among"
    " them, and has ended from the instant of a demotion on."
)
class InventoryItem:
    id: strawberry.ID = strawberry.field(description="Of the member and the item.")
    code: str = strawberry.field(description="Code of its definition: `item` of inputs.")
    kind: str = strawberry.field(description=f"{KINDS}.")
    title: str = strawberry.field(description="Name to show, in the player's locale where translated.")
    quantity: Points = strawberry.field(
        description="How many are owned: of what is not stackable 1; 0 once it has ended."
    )
    style: str | None = strawberry.field(
        description="Code of the style that it is equipped in, or that it had where its place is remembered;"
        " null where it has no place."
    )
    styles: list[str] = strawberry.field(
        description="Codes of the styles that the member's tier may use, the usual one first."
    )
    expires_at: datetime | None = strawberry.field(
        description="When it ends, by the game's clock, unless something happens before: of what the tier"
        " gives, the end of the season that would end in a demotion; of what a pack gives, the end of that."
        " When it ended, of what has ended. Null where it has no end, or of what is used up."
    )
    equipped_in: str | None = strawberry.field(
        description="Code of the slot that shows it; null where none does."
    )
    favourite: bool = strawberry.field(description="Whether the player marked it.")
    hidden: bool = strawberry.field(description="Whether the player put it away.")
    sources: list[str] = strawberry.field(
        description=f"What gave it, each once: TIER, PACK, {SOURCES}. Grants that were revoked are left out."
    )
    position: int | None = strawberry.field(
        description="Its place in the player's own order; null where it has none."
    )
    new_since: datetime | None = strawberry.field(
        description="When it was last granted, where the player has not seen it since (`organizeItem`); null"
        " where it was seen, and of what only a tier gives."
    )
    giftable: bool = strawberry.field(
        description="Whether `giveItem` may take it now: its definition lets players give it, and grants"
        " give it for a day more at least."
    )
    definition: ItemDefinition = strawberry.field(description="The item as it is defined now.")


@strawberry.type(description="An item of a page.")
class InventoryEdge:
    node: InventoryItem = strawberry.field(description="The item.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(
    description="A page of what a member owns: in its own order, then by the codes of the definitions."
)
class InventoryConnection:
    edges: list[InventoryEdge] = strawberry.field(description="The items of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(description="How many items of a kind a member owns.")
class InventoryCount:
    kind: str = strawberry.field(description=f"{KINDS}.")
    owned: int = strawberry.field(description="Items that are owned, each once however many it is.")
    equipped: int = strawberry.field(description="Those that a slot shows.")
    ending_soon: int = strawberry.field(description=f"Those that end within {SOON_DAYS} days.")
    ended: int = strawberry.field(description=f"Those that ended within the last {ENDED_DAYS} days.")


@strawberry.type(description="What a place shows.")
class LoadoutSlot:
    slot: str = strawberry.field(description="Code of the slot.")
    position: int = strawberry.field(description="The position in it, from 1 up.")
    item: str = strawberry.field(description="Code of the item's definition.")
    style: str | None = strawberry.field(
        description="Code of the style: the chosen one, or the first that the tier may use; null where it may"
        " use none."
    )
    asset_url: str | None = strawberry.field(
        description="What the game shows of the style; null where it has none."
    )
    valid_until: datetime | None = strawberry.field(
        description="Until when it is shown, by the game's clock, unless something happens before; null"
        " without an end."
    )


@strawberry.type(
    description="What a member has equipped and owns now. Two answers with one `version` are the same until"
    " `nextChangeAt`: it is the ETag of what the game keeps."
)
class Loadout:
    player_id: strawberry.ID = strawberry.field(description="The game's own id of the player.")
    version: int = strawberry.field(
        description="Rises with each change of the loadout, of what is owned in it, of the tier, and of the"
        " game's definitions and slots. For `setLoadout`."
    )
    slots: list[LoadoutSlot] = strawberry.field(
        description="The places that show something, by slot and position."
    )
    next_change_at: datetime | None = strawberry.field(
        description="The earliest `validUntil`: read it again then; null without one."
    )


@strawberry.type(description="A stored grant: what a member was given, once.")
class InventoryGrant:
    id: strawberry.ID = strawberry.field(description="For `revokeItem`.")
    player_id: strawberry.ID = strawberry.field(description="The game's id of the member's own player.")
    member_id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    item: str = strawberry.field(description="Code of the item's definition.")
    source: str = strawberry.field(description=f"{SOURCES}.")
    quantity: Points = strawberry.field(description="How many were given.")
    revoked: Points = strawberry.field(description="How many of them were taken back.")
    days: int | None = strawberry.field(description="For how many days; null for ever.")
    granted_at: datetime = strawberry.field(description="When, by the game's clock.")
    revoked_at: datetime | None = strawberry.field(
        description="When it was revoked, by the game's clock; null where it was not."
    )
    reason: str = strawberry.field(
        description="Why it was given; empty for what was redeemed, and once the player was erased."
    )


@strawberry.type(description="A grant of a page.")
class InventoryGrantEdge:
    node: InventoryGrant = strawberry.field(description="The grant.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of stored grants, the newest first.")
class InventoryGrantConnection:
    edges: list[InventoryGrantEdge] = strawberry.field(description="The grants of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
