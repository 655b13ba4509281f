"""Changing what members own and have equipped, and what can be owned."""

import strawberry

from app.inventory.limits import (
    MAX_CODE,
    MAX_DAYS,
    MAX_DEFINITIONS,
    MAX_GRANTS,
    MAX_POSITION,
    MAX_SLOT_SIZE,
    MAX_SLOTS,
    MAX_STACK,
    MAX_STYLES,
)
from schema.catalog import LocalizedTextInput
from schema.common import ERRORS, GAME_ID, UserError
from schema.inventory import (
    KINDS,
    InventoryItem,
    InventorySlot,
    ItemDefinition,
    Loadout,
)
from schema.scalars import Points

_CODE = f"1 to {MAX_CODE} letters, digits, `_`, `-` and `.`"
_KEY = "Unique in the game, 1 to 128 characters: the same sent twice is done once."
_REPLAYED = "Whether it was known and this repeats it."


@strawberry.input(description="A form of an item.")
class ItemStyleInput:
    code: str = strawberry.field(description=f"Its code, unique in the definition: {_CODE}.")
    title: list[LocalizedTextInput] = strawberry.field(
        description="Name to show, English required: at most 200 characters each, one line."
    )
    asset_url: str | None = strawberry.field(
        default=None,
        description="What the game shows: an https address of at most 2,000 characters, or a path that"
        " uploadPicture answered. It is passed on as it is. Left out or null: none.",
    )
    still_url: str | None = strawberry.field(
        default=None,
        description="A picture of it: an https address of at most 2,000 characters, which is fetched soon"
        " after, or a path that uploadPicture answered. Left out or null: none.",
    )
    min_tier: str | None = strawberry.field(
        default=None,
        description="Code of the least tier that may use it, of the ladder in force. Left out or null: any.",
    )


@strawberry.input(
    description="An item that can be owned, whole: what is left out or null is not set, and what was set of"
    f" it before is gone. A game has at most {MAX_DEFINITIONS}, archived ones too."
)
class UpsertItemDefinitionInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(description=f"The studio's own code, unique in the game: {_CODE}.")
    kind: str = strawberry.field(description=f"{KINDS}. It stays as it was first.")
    title: list[LocalizedTextInput] = strawberry.field(
        description="Name to show, English required: at most 200 characters each, one line."
    )
    description: list[LocalizedTextInput] | None = strawberry.field(
        default=None,
        description="What it is, English required where there is any: at most 2,000 characters each. Left"
        " out or null: none.",
    )
    styles: list[ItemStyleInput] = strawberry.field(
        description=f"Its forms, 1 to {MAX_STYLES}, the usual one first."
    )
    max_stack: int | None = strawberry.field(
        default=None,
        description=f"How many one member can own, 1 to {MAX_STACK:,}: it is stackable, and has no `days`."
        " Left out or null: it is owned once. Whether it is stackable stays as it was first.",
    )
    days: int | None = strawberry.field(
        default=None,
        description=f"Days for which a grant lasts, 1 to {MAX_DAYS:,}; of grants from then on. Left out or"
        " null: for ever.",
    )
    tier: str | None = strawberry.field(
        default=None,
        description="Code of the least tier that gives it, of the ladder in force; then it is not stackable."
        " Left out or null: no tier does.",
    )
    giftable: bool | None = strawberry.field(
        default=False, description="Whether players may give it away. Null is as left out."
    )
    hidden: bool | None = strawberry.field(
        default=False,
        description="Whether it is not shown to players who do not own it. Null is as left out.",
    )


@strawberry.type(description="What storing a definition did.")
class UpsertItemDefinitionPayload:
    definition: ItemDefinition | None = strawberry.field(
        default=None, description="The definition after it; null when refused."
    )
    created: bool = strawberry.field(default=False, description="Whether it is a new one.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A definition that is no longer given.")
class ArchiveItemDefinitionInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(description="Its code.")


@strawberry.type(description="What archiving a definition did.")
class ArchiveItemDefinitionPayload:
    definition: ItemDefinition | None = strawberry.field(
        default=None, description="The definition after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(
    description=f"A slot of a game, whole. A game has at most {MAX_SLOTS}. What is equipped in it and does"
    " not fit any more is not shown."
)
class UpsertInventorySlotInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(description=f"The studio's own code, unique in the game: {_CODE}.")
    kinds: list[str] = strawberry.field(description=f"The kinds that it takes, at least one: {KINDS}.")
    size: int = strawberry.field(description=f"How many it shows: 1 to {MAX_SLOT_SIZE}.")


@strawberry.input(description="A slot that there is no more. What is equipped in it is not shown any more.")
class RemoveInventorySlotInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(description="Its code.")


@strawberry.type(description="What a change of a slot did.")
class InventorySlotPayload:
    slot: InventorySlot | None = strawberry.field(
        default=None, description="The slot after it, or as it was last; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="An item at a place.")
class LoadoutSlotInput:
    slot: str = strawberry.field(description="Code of the slot.")
    position: int = strawberry.field(default=1, description="The position in it, from 1 up.")
    item: str = strawberry.field(description="Code of an item that is owned now.")
    style: str | None = strawberry.field(
        default=None, description="Code of the style. Left out or null: the usual one."
    )


@strawberry.input(description="All places at once.")
class SetLoadoutInput:
    version: int = strawberry.field(
        description="`Loadout.version` as it was read: where it is another one now, it is VERSION_CONFLICT."
    )
    slots: list[LoadoutSlotInput] = strawberry.field(
        description="What is to be shown, each place and each item once; the places that are left out show"
        " nothing."
    )


@strawberry.input(description="One place.")
class EquipInput:
    slot: str = strawberry.field(description="Code of the slot.")
    position: int | None = strawberry.field(
        default=1, description="The position in it, from 1 up. Null is as left out."
    )
    item: str | None = strawberry.field(
        default=None,
        description="Code of an item that is owned now; it leaves the place that it had. Left out or null,"
        " the place is emptied.",
    )
    style: str | None = strawberry.field(
        default=None, description="Code of the style. Left out or null: the usual one."
    )
    version: int | None = strawberry.field(
        default=None,
        description="`Loadout.version` as it was read: where it is another one now, it is VERSION_CONFLICT."
        " Left out or null, it is set whatever was changed meanwhile.",
    )


@strawberry.type(description="What a change of a loadout did.")
class LoadoutPayload:
    loadout: Loadout | None = strawberry.field(
        default=None, description="The loadout after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="How the player keeps an item; what is left out or null stays as it is.")
class OrganizeItemInput:
    item: str = strawberry.field(description="Code of an item that is owned, or was.")
    position: int | None = strawberry.field(
        default=None,
        description=f"Its place in the player's own order, 1 to {MAX_POSITION:,}; 0 takes it out of it.",
    )
    favourite: bool | None = strawberry.field(default=None, description="Mark it, or not.")
    hidden: bool | None = strawberry.field(default=None, description="Put it away, or not.")
    seen: bool | None = strawberry.field(default=None, description="True: it is not new any more.")


@strawberry.input(
    description=f"An item for a player, by hand or by the studio's server. A member has at most"
    f" {MAX_GRANTS:,} stored grants."
)
class GrantItemInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of a known player.")
    item: str = strawberry.field(description="Code of a definition that is not archived.")
    quantity: Points = strawberry.field(
        default=1, description="How many of a stackable item; of others it is 1."
    )
    days: int | None = strawberry.field(
        default=None,
        description=f"For how many days, 1 to {MAX_DAYS:,}, whatever the definition says; not of a stackable"
        " item. Left out or null: as the definition says.",
    )
    source: str | None = strawberry.field(
        default=None,
        description="What gives it: STAFF, CAMPAIGN, MISSION or IMPORT. Left out or null: STAFF.",
    )
    reason: str = strawberry.field(description="Why: 1 to 500 characters, one line. Kept, not shown.")
    idempotency_key: str = strawberry.field(description=_KEY)


@strawberry.input(description="A grant that is taken back. What was used of it stays used.")
class RevokeItemInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    grant_id: strawberry.ID = strawberry.field(description="Laurel's id of the grant (`inventoryGrants`).")
    reason: str = strawberry.field(description="Why: 1 to 500 characters, one line. For the audit log.")


@strawberry.input(description="Some of a stackable item that a player has used up in the game.")
class ConsumeItemInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="The game's id of the player.")
    item: str = strawberry.field(description="Code of a stackable item.")
    quantity: Points = strawberry.field(description="How many: 1 or more; fewer than are owned, or all.")
    consumption_id: strawberry.ID = strawberry.field(description=_KEY)


@strawberry.type(description="What a change of an item that is owned did.")
class InventoryPayload:
    item: InventoryItem | None = strawberry.field(
        default=None, description="The item after it, also where none is left; null when refused."
    )
    replayed: bool = strawberry.field(default=False, description=_REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
