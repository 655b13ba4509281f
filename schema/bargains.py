"""Bargaining: activities, and the bargainings of players."""

from datetime import datetime

import strawberry

from app.bargains.limits import MAX_HELPERS
from app.domain.bargaining import HELD_FOR, BargainStatus
from schema.common import PageInfo
from schema.described import described
from schema.money import Money
from schema.scalars import Points

_TITLE = "What the studio calls it; the `sku` where it has said nothing."
_IMAGE = (
    "The path of its picture at Laurel's own address; null for none, and until the studio's has been fetched."
)
_HELD_HOURS = int(HELD_FOR.total_seconds()) // 3600
BARGAIN_STATUS = described(
    BargainStatus,
    "BargainStatus",
    "How far a bargaining is.",
    {
        "OPEN": "Others can help.",
        "REACHED": f"The price has reached the floor: a unit is held for the owner for {_HELD_HOURS} hours.",
        "ORDERED": "The owner has bought it.",
        "EXPIRED": "Its time is up.",
    },
)


@strawberry.type(description="An item whose price players can have brought down by others.")
class BargainActivity:
    code: str = strawberry.field(description="The studio's own code, unique in the game.")
    sku: str = strawberry.field(description="The item.")
    title: str = strawberry.field(description=_TITLE)
    image_url: str | None = strawberry.field(description=_IMAGE)
    image_source: str | None = strawberry.field(
        description="The address of the picture that the studio gave. Studio and staff only; null for"
        " players, and without a picture."
    )
    price: Money = strawberry.field(description="What it costs before anybody has helped.")
    floor_price: Money = strawberry.field(description="What it costs once all helpers have helped.")
    helpers: int = strawberry.field(description="How many helpers bring the price to the floor, exactly.")
    least_cut: Money = strawberry.field(description="What each helper takes off, at least.")
    hours: int = strawberry.field(description="How long a bargaining is open.")
    buy_early: bool = strawberry.field(
        description="Whether the owner may buy before the price has reached the floor, at what it is then."
    )
    starts_at: datetime = strawberry.field(
        name="from", description="From when on one can be started, by the game's clock."
    )
    until: datetime = strawberry.field(
        description="From when on none can be started any more, by the game's clock; what is open goes on."
    )
    stock: Points | None = strawberry.field(description="Units in all; null where there is no limit.")
    stock_left: Points | None = strawberry.field(
        description="Units that are left: those that are held count as gone. Null where there is no limit."
    )


@strawberry.type(description="What one helper took off the price.")
class BargainHelp:
    cut: Money = strawberry.field(description="What it took off.")
    name: str | None = strawberry.field(
        description="The helper's display name; null where the helper does not show it, or has none."
    )
    own: bool = strawberry.field(description="Whether the caller is the helper.")
    at: datetime = strawberry.field(description="When, by the game's clock.")


@strawberry.type(
    description="A player's bargaining for one unit of an item: each helper brings the price down, and"
    " so many bring it to the floor exactly, whoever they are."
)
class Bargain:
    id: strawberry.ID = strawberry.field(description="For `bargainId` of an order's line. It opens nothing.")
    game_id: strawberry.ID = strawberry.field(description="Laurel's id of the game that it is of.")
    game_name: str = strawberry.field(description="The game's name.")
    activity: str = strawberry.field(description="The code of its activity.")
    sku: str = strawberry.field(description="The item.")
    title: str = strawberry.field(description=_TITLE)
    image_url: str | None = strawberry.field(description=_IMAGE)
    status: BargainStatus = strawberry.field(description="How far it is, at the game's present.")
    price: Money = strawberry.field(description="What it costs now.")
    first_price: Money = strawberry.field(description="What it cost before anybody had helped.")
    floor_price: Money = strawberry.field(description="What it costs once all helpers have helped.")
    price_left: Money = strawberry.field(description="How far the price still is above the floor.")
    helpers: int = strawberry.field(description="How many helpers bring it to the floor, exactly.")
    helpers_left: int = strawberry.field(description="How many of them are still needed.")
    helps: list[BargainHelp] = strawberry.field(
        description=f"Who has helped, the first first: at most {MAX_HELPERS}."
    )
    buy_early: bool = strawberry.field(
        description="Whether the owner may buy before the price has reached the floor, at what it is then."
    )
    sold_out: bool = strawberry.field(
        description="Whether no unit is left for it. Nobody can help then; one may become free again."
    )
    own: bool = strawberry.field(description="Whether it is the calling player's own.")
    owner_name: str | None = strawberry.field(
        description="The owner's display name; null where the owner does not show it, or has none."
    )
    owner_player_id: strawberry.ID | None = strawberry.field(
        description="The game's id of the owner. Studio and staff only; null for players."
    )
    link: str | None = strawberry.field(
        description="The link by which others help, with the token in the fragment: for the owner alone; null"
        " for all others, and once it is over."
    )
    started_at: datetime = strawberry.field(description="When it was started, by the game's clock.")
    ends_at: datetime = strawberry.field(description="From when on nobody can help, by the game's clock.")
    reached_at: datetime | None = strawberry.field(
        description="When the price reached the floor; null until then."
    )
    held_until: datetime | None = strawberry.field(
        description="Until when it can be bought at the floor; null where it has not reached that."
    )
    reserved_until: datetime | None = strawberry.field(
        description="Until when an order holds it: meanwhile nobody can help. Null where none does."
    )
    ordered_at: datetime | None = strawberry.field(description="When it was bought; null until then.")


@strawberry.type(description="A bargaining within a page.")
class BargainEdge:
    node: Bargain = strawberry.field(description="The bargaining.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of bargainings, the latest first.")
class BargainConnection:
    edges: list[BargainEdge] = strawberry.field(description="The bargainings of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(description="What has become of the bargainings of an activity, at the game's present.")
class BargainResults:
    activity: BargainActivity = strawberry.field(description="The activity, also one that has ended.")
    open: Points = strawberry.field(description="Bargainings that others can help.")
    reached: Points = strawberry.field(description="Those at the floor whose unit is held.")
    ordered: Points = strawberry.field(description="Those that were bought: one order for each.")
    expired: Points = strawberry.field(description="Those whose time is up.")
    helps: Points = strawberry.field(description="Helps of all of them.")
    sold: Money = strawberry.field(description="What the orders paid for the units, before returns and tax.")
