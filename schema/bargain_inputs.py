"""Making activities of bargaining, starting bargainings, and helping them."""

from datetime import datetime

import strawberry

from app.bargains.limits import (
    HELPS_A_DAY,
    HELPS_OF_ACTIVITY,
    MAX_HELPERS,
    MAX_HOURS,
    MAX_OPEN_ACTIVITIES,
    MAX_TITLE,
)
from app.infra.link_tokens import TOKEN_CHARS
from schema.bargains import Bargain, BargainActivity
from schema.common import ERRORS, GAME_ID, UserError
from schema.money import Money
from schema.purchases import MoneyInput
from schema.scalars import Points

TOKEN = f"What stands behind `#bargain=` in the link: {TOKEN_CHARS} letters and digits."
HELP = (
    "Bring the price of a bargaining down, by its link. Each member helps one once: helping again answers the"
    f" same. A member helps {HELPS_OF_ACTIVITY} of one activity, and {HELPS_A_DAY} within 24 hours; not its"
    " own. What is refused counts for nothing. [IDENTIFIED]"
)


@strawberry.input(
    description="An activity, whole. Until it has ended it can be changed, but for its item and its currency;"
    " what was started before keeps its prices, helpers, hours and `buyEarly`."
)
class BargainActivityInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(
        description="1 to 40 capital letters, digits and `_`, beginning with a letter; unique in the game. At"
        f" most {MAX_OPEN_ACTIVITIES} activities of a game that have not ended."
    )
    sku: str = strawberry.field(description="The item, as lines of orders name it: 1 to 128 characters.")
    title: str | None = strawberry.field(
        default=None,
        description=f"What players read: 1 to {MAX_TITLE} characters, one line. Left out, it is the `sku`.",
    )
    image_url: str | None = strawberry.field(
        default=None,
        description="Where its picture is: https, or the path of an uploaded one. Laurel fetches it and shows"
        " its own copy.",
    )
    price: MoneyInput = strawberry.field(
        description="What it costs before anybody has helped: above `floorPrice` by `leastCut` for each of"
        " `helpers`, or more."
    )
    floor_price: MoneyInput = strawberry.field(
        description="What it costs once all have helped: 0 or more, in the currency of `price`."
    )
    helpers: int = strawberry.field(
        description=f"How many helpers bring it to the floor: 1 to {MAX_HELPERS}."
    )
    least_cut: MoneyInput = strawberry.field(
        description="What each helper takes off, at least: above 0, in the currency of `price`."
    )
    hours: int = strawberry.field(description=f"How long a bargaining is open: 1 to {MAX_HOURS} hours.")
    stock: Points | None = strawberry.field(
        default=None, description="Units in all, not below what is sold or held. Left out, there is no limit."
    )
    buy_early: bool | None = strawberry.field(
        default=False,
        description="Whether the owner may buy before the price has reached the floor, at what it is then.",
    )
    starts_at: datetime = strawberry.field(
        name="from", description="From when on one can be started, by the game's clock."
    )
    until: datetime = strawberry.field(
        description="From when on none can be started any more, by the game's clock."
    )


@strawberry.type(description="An activity after it was made or changed.")
class BargainActivityPayload:
    activity: BargainActivity | None = strawberry.field(
        default=None, description="The activity; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A bargaining to start.")
class StartBargainInput:
    activity: str = strawberry.field(description="The code of its activity.")
    show_name: bool | None = strawberry.field(
        default=True, description="Whether whoever has the link sees the owner's display name."
    )


@strawberry.type(description="What starting a bargaining did.")
class StartBargainPayload:
    bargain: Bargain | None = strawberry.field(
        default=None, description="The bargaining, with its link; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether the member had it already: then nothing was started."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A bargaining to help.")
class HelpBargainInput:
    token: str = strawberry.field(description=TOKEN)
    show_name: bool | None = strawberry.field(
        default=True, description="Whether whoever has the link sees the helper's display name."
    )


@strawberry.type(description="What helping did.")
class HelpBargainPayload:
    bargain: Bargain | None = strawberry.field(
        default=None, description="The bargaining as it is now; null when refused."
    )
    cut: Money | None = strawberry.field(
        default=None, description="What the caller took off the price; null when refused."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether the member had helped before: then nothing changed."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
