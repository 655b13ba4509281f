"""Managing a game's catalog: items, their stock, whole files."""

from datetime import datetime

import strawberry

from app.domain.store import ItemKind
from app.domain.top_ups import USUAL_BONUS_DAYS
from schema.common import ERRORS, GAME_ID, UserError
from schema.purchases import MoneyInput
from schema.scalars import Csv, Points
from schema.store import CatalogItem

SKU = "The studio's own id of the item, 1 to 128 characters."
_NONE = "Left out or null: none."
KEY = "Unique in the game, 1 to 128 characters: the same change sent twice is made once."


@strawberry.input(description="A text in one locale.")
class LocalizedTextInput:
    locale: str = strawberry.field(
        description="BCP 47 tag of at most 35 characters, such as en, de or pt-BR; each once. en_US is en-US."
    )
    text: str = strawberry.field(description="The text.")


@strawberry.input(
    description="An item of the catalog, whole: what is left out or null is not set, and what was set of it"
    " before is gone; but for `stock`. An archived item comes back."
)
class UpsertCatalogItemInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    sku: str = strawberry.field(description=SKU)
    kind: ItemKind = strawberry.field(description="Whether it is delivered by a server or sent by post.")
    category: str | None = strawberry.field(
        default=None, description=f"For filters: at most 64 characters, one line. {_NONE}"
    )
    title: list[LocalizedTextInput] = strawberry.field(
        description="Name to show, English required: at most 200 characters each, one line."
    )
    description: list[LocalizedTextInput] | None = strawberry.field(
        default=None,
        description="What it is, English required where there is any: at most 2,000 characters each. The ends"
        f" of lines are stored as line feeds. {_NONE}",
    )
    image_url: str | None = strawberry.field(
        default=None,
        description="Its picture: an https address of at most 2,000 characters, which is fetched soon after,"
        " or the path that uploadPicture answered. It is fetched once: give a changed one another address."
        f" {_NONE}",
    )
    price: Points = strawberry.field(description="P for one: 1 or more.")
    min_tier: str | None = strawberry.field(
        default=None,
        description="Code of the tier needed, of the ladder in force. Left out or null: any will do.",
    )
    available_from: datetime | None = strawberry.field(
        default=None,
        description="From when it can be redeemed, by the game's clock. Left out or null: at once.",
    )
    available_until: datetime | None = strawberry.field(
        default=None, description="Until when; must lie after `availableFrom`. Left out or null: without end."
    )
    stock: Points | None = strawberry.field(
        default=strawberry.UNSET,
        description="How many are left; null for no end. Left out, the stock of an item that there is stays"
        " as it is, and a new one has no end. adjustStock changes it without losing what is sold meanwhile.",
    )
    per_member_limit: int | None = strawberry.field(
        default=None, description="How many one member may have: 1 to 1,000,000. Left out or null: no limit."
    )
    coming_soon: bool | None = strawberry.field(
        default=False, description="Shown, not redeemable yet. Null is as left out."
    )
    countries: list[str] | None = strawberry.field(
        default=None,
        description="ISO 3166-1 codes, such as GB: players of these countries alone see it, at most 250. Left"
        " out or null: all do.",
    )
    priority: int | None = strawberry.field(
        default=0,
        description="The catalog shows higher ones first: up to 1,000,000, also below zero. Null is as left"
        " out.",
    )
    grants: str | None = strawberry.field(
        default=None,
        description="Code of an item of the game (`upsertItemDefinition`) that redeeming one of this grants"
        " at once: then it is fulfilled by itself. Digital items alone. Left out or null: no item.",
    )
    grants_coupon: str | None = strawberry.field(
        default=None,
        description="Code of a template (`upsertCouponTemplate`) of which redeeming one of this issues a"
        " coupon at once, as `grants` grants an item; what the template limits is limited here too. Left out"
        " or null: no coupon.",
    )
    grants_value: MoneyInput | None = strawberry.field(
        default=None,
        description="The bonus of stored value that redeeming one of this gives at once, which ends"
        f" {USUAL_BONUS_DAYS} days later; what `topUps` of the game's rules and a member's lots limit is"
        " limited here too. At most one of the three may be given; left out or null: no bonus. Without any of"
        " them the studio delivers.",
    )


@strawberry.type(description="What storing an item did.")
class UpsertCatalogItemPayload:
    item: CatalogItem | None = strawberry.field(
        default=None, description="The item after it; null when refused."
    )
    created: bool = strawberry.field(default=False, description="Whether it is a new one.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="An item that is no longer offered.")
class ArchiveCatalogItemInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    sku: str = strawberry.field(description=SKU)


@strawberry.type(description="What archiving an item did.")
class ArchiveCatalogItemPayload:
    item: CatalogItem | None = strawberry.field(
        default=None, description="The item after it; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A change of an item's stock, relative to what is left.")
class AdjustStockInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    sku: str = strawberry.field(description=SKU)
    by: Points = strawberry.field(
        description="How many come in; below zero, how many go out. More than are left cannot go out."
    )
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.type(description="What a change of a stock did.")
class AdjustStockPayload:
    item: CatalogItem | None = strawberry.field(
        default=None, description="The item with its stock as the change left it; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether it was known and this repeats the first answer."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A catalog as CSV.")
class ImportCatalogInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    csv: Csv = strawberry.field(
        description="A header line, then up to 5,000 items. Needed are the columns sku, kind, title, price;"
        " there may be description, category, imageUrl, minTier, availableFrom, availableUntil, stock,"
        " perMemberLimit, comingSoon, countries (codes with spaces between), priority, grants,"
        " grantsCoupon, grantsValue with grantsCurrency, and"
        " title.LOCALE and description.LOCALE. Without a column stock, the stock of known items stays as it"
        " is. At most 250 columns, and 131,072 characters in a field; empty rows and columns at the end do"
        " not count."
    )


@strawberry.type(description="What an import did.")
class ImportCatalogPayload:
    created: int = strawberry.field(default=0, description="How many items are new.")
    changed: int = strawberry.field(default=0, description="How many there were already.")
    user_errors: list[UserError] = strawberry.field(
        default_factory=list,
        description='Every fault, with its path: ["csv", "7", "price"] is the column price on line 7; the'
        " first 100 are listed. Where there is one, nothing was stored.",
    )
