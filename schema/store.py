"""The store: the catalog, eligibility, redemptions."""

from datetime import datetime
from typing import Protocol

import strawberry

from app.domain.store import EligibilityReason, ItemKind, RedemptionStatus
from schema.common import PageInfo
from schema.game import Tier
from schema.money import Money
from schema.node import Node
from schema.pictures import PictureState
from schema.scalars import Points


@strawberry.type(description="Whether the caller can redeem one of an item now, and if not, all the reasons.")
class Eligibility:
    redeemable: bool = strawberry.field(description="Whether nothing stands in the way.")
    reasons: list[EligibilityReason] = strawberry.field(description="All that stands in the way.")
    points_short: Points = strawberry.field(description="How many P are missing for one.")


@strawberry.type(description="A text in one locale.")
class LocalizedText:
    locale: str = strawberry.field(description="BCP 47 tag, such as de or pt-BR.")
    text: str = strawberry.field(description="The text.")


class ItemPicture(Protocol):
    """What became of the picture that an item was given, read where a query selects it."""

    async def state(self) -> PictureState | None: ...


@strawberry.type(description="What studios and staff see of an item beside what players see.")
class CatalogItemManagement:
    item_picture: strawberry.Private[ItemPicture]
    titles: list[LocalizedText] = strawberry.field(description="The title in every locale there is.")
    descriptions: list[LocalizedText] = strawberry.field(description="The description in every locale.")
    countries: list[str] = strawberry.field(
        description="Players of these countries alone see it; empty for all."
    )
    priority: int = strawberry.field(description="The catalog shows higher ones first.")
    archived_at: datetime | None = strawberry.field(
        description="When it was archived: players do not see it since. Null for an item on offer;"
        " upsertCatalogItem brings one back."
    )
    created_at: datetime = strawberry.field(description="When it was made, by the game's clock.")
    updated_at: datetime = strawberry.field(description="When it was last changed, but for its stock.")

    @strawberry.field(
        description="The picture that it was given, and whether it is there; null where it was given none."
    )
    async def picture(self) -> PictureState | None:
        return await self.item_picture.state()


@strawberry.type(description="Something that P can be spent on, as it is now.")
class CatalogItem(Node):
    id: strawberry.ID = strawberry.field(description="Laurel's id of the item: `itemId` of redeem.")
    sku: str = strawberry.field(description="The studio's own id, unique in the game.")
    kind: ItemKind = strawberry.field(description="Whether it is delivered by a server or sent by post.")
    category: str | None = strawberry.field(
        description="The studio's own category, to filter by; null where it has none."
    )
    title: str = strawberry.field(description="Name to show, in the player's locale where translated.")
    description: str | None = strawberry.field(
        description="What it is, in the player's locale where translated; may have several lines."
        " Null where it"
        " has none."
    )
    image_url: str | None = strawberry.field(
        description="Path of its picture at Laurel's own address, such as /pictures/…, cached for ever; null"
        " where it has none, and until a new item's is there. After a change the old one is shown until the"
        " new one is there."
    )
    price: Points = strawberry.field(description="P for one.")
    min_tier: Tier | None = strawberry.field(
        description="Tier needed to redeem it; null when any will do, and where the tier is hidden from the"
        " caller."
    )
    available_from: datetime | None = strawberry.field(
        description="It cannot be redeemed before this instant; null where it could be at once."
    )
    available_until: datetime | None = strawberry.field(
        description="It cannot be redeemed from this instant on, and leaves the catalog of players;"
        " null where"
        " it stays."
    )
    stock_left: Points | None = strawberry.field(description="How many are left; null when unlimited.")
    per_member_limit: int | None = strawberry.field(
        description="How many one member may have; failed and cancelled redemptions do not count. Null for no"
        " limit."
    )
    coming_soon: bool = strawberry.field(description="Shown, not redeemable yet.")
    grants: str | None = strawberry.field(
        description="Code of the item that redeeming one of it grants at once; null where it grants none."
    )
    grants_coupon: str | None = strawberry.field(
        description="Code of the template of the coupon that redeeming one of it issues at once; null where"
        " it issues none."
    )
    grants_value: Money | None = strawberry.field(
        description="The bonus of stored value that redeeming one of it gives at once; null where it gives"
        " none. Where all three are null, the studio delivers it."
    )
    eligibility: Eligibility | None = strawberry.field(
        description="For the caller; null where there is no member."
    )
    management: CatalogItemManagement | None = strawberry.field(
        description="Studio and staff only; null for players."
    )


@strawberry.type(description="An item of a page.")
class CatalogItemEdge:
    node: CatalogItem = strawberry.field(description="The item.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of the catalog: by priority, then the newest first.")
class CatalogItemConnection:
    edges: list[CatalogItemEdge] = strawberry.field(description="The items of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(description="Where goods are sent.")
class ShippingAddress:
    name: str = strawberry.field(description="Who receives it.")
    line1: str = strawberry.field(description="Street and number.")
    line2: str | None = strawberry.field(description="The address's second line; null where there is none.")
    city: str = strawberry.field(description="City.")
    region: str | None = strawberry.field(description="State, province or county; null where there is none.")
    postal_code: str = strawberry.field(description="Postal code; empty where a country has none.")
    country: str = strawberry.field(description="ISO 3166-1 code of two capital letters, such as GB.")
    phone: str | None = strawberry.field(description="For the carrier; null where none was given.")


class Delivery(Protocol):
    """A redemption's delivery, decrypted when read; made by `resolvers` for callers that may see it."""

    def email(self) -> str | None: ...

    def address(self) -> ShippingAddress | None: ...


@strawberry.type(description="An item that was redeemed.")
class Redemption(Node):
    delivery: strawberry.Private[Delivery | None]
    id: strawberry.ID = strawberry.field(description="Laurel's id of the redemption.")
    item: CatalogItem = strawberry.field(description="The item as it is now.")
    title: str = strawberry.field(description="As it was when redeemed, in the player's locale.")
    points_spent: Points = strawberry.field(
        description="P that it took, by price and quantity as they were; 0 for what a benefit gave, and"
        " for a player what another one has given."
    )
    benefit: str | None = strawberry.field(
        description="Code of the benefit that gave it, by `claimBenefit`; null for what was redeemed."
    )
    quantity: int = strawberry.field(description="How many were redeemed at once.")
    status: RedemptionStatus = strawberry.field(description="What became of it.")
    created_at: datetime = strawberry.field(description="When it was redeemed, by the game's clock.")
    due_at: datetime = strawberry.field(
        description="Still PENDING then, it fails by itself: the points are returned, or what a benefit gave"
        " can be claimed again."
    )
    settled_at: datetime | None = strawberry.field(
        description="When it was fulfilled, failed or cancelled; null while PENDING."
    )
    tracking_url: str | None = strawberry.field(
        description="Where to follow the parcel: an https address; null where the studio gave none."
    )
    failure_reason: str | None = strawberry.field(
        description="Why it failed, for the player; null unless it is FAILED."
    )
    player_id: strawberry.ID | None = strawberry.field(
        description="The game's own id of the player. Studio and staff only; null for players."
    )

    @strawberry.field(
        description="Where goods are sent [redemptions:write]; null for all others, for digital items and"
        " once erased."
    )
    def shipping_address(self) -> ShippingAddress | None:
        return None if self.delivery is None else self.delivery.address()

    @strawberry.field(
        description="Where to write to about goods [redemptions:write]; null for all others, for"
        " digital items"
        " and once erased."
    )
    def email(self) -> str | None:
        return None if self.delivery is None else self.delivery.email()


@strawberry.type(description="A redemption of a page.")
class RedemptionEdge:
    node: Redemption = strawberry.field(description="The redemption.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of redemptions.")
class RedemptionConnection:
    edges: list[RedemptionEdge] = strawberry.field(description="The redemptions of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
