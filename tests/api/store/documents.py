"""Documents of the store that ask for everything a type has."""

from tests.api.documents import ABOUT_MEMBER, ERRORS, PAGE

ITEM = """fragment ItemAll on CatalogItem {
  id sku kind category title description imageUrl price minTier { code rank range { from } } availableFrom
  availableUntil stockLeft perMemberLimit comingSoon grants grantsCoupon grantsValue { amount currency }
  eligibility { redeemable reasons pointsShort }
  management {
    titles { locale text } descriptions { locale text } countries priority archivedAt createdAt updatedAt
    picture { status failure sourceUrl }
  }
}"""
REDEMPTION = """fragment RedemptionAll on Redemption {
  id item { ...ItemAll } title pointsSpent benefit quantity status createdAt dueAt settledAt trackingUrl
  failureReason
  playerId shippingAddress { name line1 line2 city region postalCode country phone } email
}"""
ABOUT = f"{REDEMPTION} {ITEM}"

CATALOG = (
    "query($kind: ItemKind, $category: String, $affordable: Boolean, $first: Int, $after: String,"
    " $gameId: ID, $archived: Boolean, $sku: String) { catalog(kind: $kind, category: $category,"
    " affordable: $affordable, sku: $sku, first: $first, after: $after, gameId: $gameId,"
    " archived: $archived) {"
    f" edges {{ cursor node {{ ...ItemAll }} }} {PAGE} }} }} {ITEM}"
)
_LIST = f"edges {{ cursor node {{ ...RedemptionAll }} }} {PAGE}"
REDEMPTIONS = (
    "query($gameId: ID, $status: RedemptionStatus, $sort: RedemptionSort, $first: Int, $after: String) {"
    " redemptions(gameId: $gameId, status: $status, sort: $sort, first: $first, after: $after)"
    f" {{ {_LIST} }} }} {ABOUT}"
)
MY_REDEMPTIONS = (
    "query($first: Int, $after: String) { me {"
    f" redemptions(first: $first, after: $after) {{ {_LIST} }} }} }} {ABOUT}"
)
MEMBERS_REDEMPTIONS = (
    "query($playerId: ID!, $gameId: ID) { member(playerId: $playerId, gameId: $gameId) {"
    f" redemptions {{ {_LIST} }} }} }} {ABOUT}"
)


def _about_item(name: str, kind: str, more: str) -> str:
    return (
        f"mutation($input: {kind}!) {{ {name}(input: $input) {{"
        f" item {{ ...ItemAll }} {more} {ERRORS} }} }} {ITEM}"
    )


UPSERT = _about_item("upsertCatalogItem", "UpsertCatalogItemInput", "created")
ARCHIVE = _about_item("archiveCatalogItem", "ArchiveCatalogItemInput", "")
ADJUST = _about_item("adjustStock", "AdjustStockInput", "replayed")
UPLOAD = (
    "mutation($input: UploadPictureInput!) { uploadPicture(input: $input)"
    f" {{ picture {{ url width height }} {ERRORS} }} }}"
)
IMPORT = (
    f"mutation($input: ImportCatalogInput!) {{ importCatalog(input: $input) {{ created changed {ERRORS} }} }}"
)


def _about_redemption(head: str, call: str, more: str = "") -> str:
    return (
        f"mutation({head}) {{ {call} {{ redemption {{ ...RedemptionAll }} member {{ ...MemberAll }}"
        f" {more} {ERRORS} }} }} {ABOUT} {ABOUT_MEMBER}"
    )


REDEEM = _about_redemption("$input: RedeemInput!", "redeem(input: $input)", "replayed currentPrice")
CANCEL = _about_redemption("$redemptionId: ID!", "cancelRedemption(redemptionId: $redemptionId)")
FULFILL = _about_redemption("$input: FulfillRedemptionInput!", "fulfillRedemption(input: $input)")
FAIL = _about_redemption("$input: FailRedemptionInput!", "failRedemption(input: $input)")

EVERYTHING = (
    *(CATALOG, REDEMPTIONS, MY_REDEMPTIONS, MEMBERS_REDEMPTIONS, UPSERT, ARCHIVE, ADJUST, UPLOAD, IMPORT),
    *(REDEEM, CANCEL, FULFILL, FAIL),
)
