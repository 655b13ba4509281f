"""Documents of the inventory that ask for everything a type has."""

from tests.api.documents import ERRORS, PAGE

_TEXTS = "{ locale text }"
DEFINITION = f"""fragment DefinitionAll on ItemDefinition {{
  code kind title description maxStack days tier {{ code }}
  styles {{ code title assetUrl stillUrl minTier {{ code }} titles {_TEXTS} stillSource }}
  management {{
    titles {_TEXTS} descriptions {_TEXTS} giftable hidden archivedAt createdAt updatedAt
  }}
}}"""
ITEM = f"""fragment OwnedAll on InventoryItem {{
  id code kind title quantity style styles expiresAt equippedIn favourite hidden sources position newSince
  giftable
  definition {{ ...DefinitionAll }}
}} {DEFINITION}"""
LOADOUT = """fragment LoadoutAll on Loadout {
  playerId version slots { slot position item style assetUrl validUntil } nextChangeAt
}"""
COUNTS = "inventoryCounts { kind owned equipped endingSoon ended }"
OWNED = f"inventory(first: 100) {{ edges {{ cursor node {{ ...OwnedAll }} }} {PAGE} }}"
MINE = f"{{ me {{ {OWNED} {COUNTS} loadout {{ ...LoadoutAll }} }} }} {ITEM} {LOADOUT}"
MY_ITEMS = (
    "query($kind: String, $ended: Boolean) { me { inventory(kind: $kind, ended: $ended)"
    " { edges { node { code quantity expiresAt sources } } } } }"
)
OWNED_BY = (
    "query($playerId: ID, $gameId: ID) { member(playerId: $playerId, gameId: $gameId)"
    f" {{ {OWNED} {COUNTS} loadout {{ ...LoadoutAll }} }} }} {ITEM} {LOADOUT}"
)
LOADOUTS = (
    "query($playerIds: [ID!]!, $gameId: ID) { loadouts(playerIds: $playerIds, gameId: $gameId)"
    f" {{ ...LoadoutAll }} }} {LOADOUT}"
)
DEFINITIONS = (
    "query($archived: Boolean, $gameId: ID) { itemDefinitions(archived: $archived, gameId: $gameId)"
    f" {{ ...DefinitionAll }} }} {DEFINITION}"
)
SLOTS = "query($gameId: ID) { inventorySlots(gameId: $gameId) { code kinds size } }"
GRANTS = (
    "query($playerId: ID, $item: String, $gameId: ID, $first: Int, $after: String) {"
    " inventoryGrants(playerId: $playerId, item: $item, gameId: $gameId, first: $first, after: $after) {"
    " edges { cursor node {"
    " id playerId memberId item source quantity revoked days grantedAt revokedAt reason } }"
    f" {PAGE} }} }}"
)


OWNERS = (
    "query($item: String!, $gameId: ID) { itemOwners(item: $item, gameId: $gameId) {"
    " members tiers { tier { rank code name } members granted } } }"
)


def _change(operation: str, kind: str, answer: str, fragments: str = "") -> str:
    return f"mutation($input: {kind}!) {{ {operation}(input: $input) {{ {answer} {ERRORS} }} }} {fragments}"


_ITEM = ("item { ...OwnedAll } replayed", ITEM)
_LOADOUT = ("loadout { ...LoadoutAll }", LOADOUT)
_DEFINED = ("definition { ...DefinitionAll }", DEFINITION)
SET = _change("setLoadout", "SetLoadoutInput", *_LOADOUT)
EQUIP = _change("equip", "EquipInput", *_LOADOUT)
ORGANIZE = _change("organizeItem", "OrganizeItemInput", *_ITEM)
GRANT = _change("grantItem", "GrantItemInput", *_ITEM)
REVOKE = _change("revokeItem", "RevokeItemInput", *_ITEM)
CONSUME = _change("consumeItem", "ConsumeItemInput", *_ITEM)
UPSERT = _change("upsertItemDefinition", "UpsertItemDefinitionInput", f"{_DEFINED[0]} created", DEFINITION)
ARCHIVE = _change("archiveItemDefinition", "ArchiveItemDefinitionInput", *_DEFINED)
UPSERT_SLOT = _change("upsertInventorySlot", "UpsertInventorySlotInput", "slot { code kinds size }")
REMOVE_SLOT = _change("removeInventorySlot", "RemoveInventorySlotInput", "slot { code kinds size }")

EVERYTHING = (
    *(
        MINE,
        MY_ITEMS,
        OWNED_BY,
        LOADOUTS,
        DEFINITIONS,
        SLOTS,
        GRANTS,
        OWNERS,
        SET,
        EQUIP,
        ORGANIZE,
        GRANT,
        REVOKE,
    ),
    *(OWNERS, CONSUME, UPSERT, ARCHIVE, UPSERT_SLOT, REMOVE_SLOT),
)
