"""Games, their ladder and benefits."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import strawberry

from app.domain import rules
from app.domain.access import GameMode
from app.domain.growth.windows import CalendarPeriod
from app.domain.looks import GemShape
from app.domain.rules import BenefitKind
from schema.described import described
from schema.invitations import InvitationTerms
from schema.node import Node
from schema.scalars import Points

GEM_SHAPE = described(
    GemShape,
    "GemShape",
    "The gem of a tier, told from the others by its shape alone. Each is drawn in a square.",
    {
        "CABOCHON": "A circle.",
        "TRILLION": "A triangle that stands on its point.",
        "PRINCESS": "A square that stands on its point, with a smaller one in it.",
        "HEXAGON": "A hexagon, with a smaller one in it.",
        "BRILLIANT": "A cut diamond, seen from its side.",
        "ONYX": "An octagon with a star in it.",
    },
)


@strawberry.type(description="Absolute SC of a tier.")
class ScRange:
    from_: Points = strawberry.field(name="from", description="The tier begins at this cumulative SC.")
    to: Points = strawberry.field(description="The next tier begins here; `to - from` is the target shown.")
    keep_threshold: Points = strawberry.field(
        description="Progress needed by the season's end to keep the tier."
    )


@strawberry.type(description="Whether a benefit can be claimed, by `claimBenefit`.")
class BenefitClaim:
    available: bool = strawberry.field(description="Whether it can be claimed now.")
    open: int = strawberry.field(
        description="How often it can be claimed now: once for the day or month, where that was not done yet,"
        " and once for each gift that was not delivered and not claimed again."
    )
    next_at: datetime | None = strawberry.field(
        description="When it can be claimed again, by the game's clock; null while it can be now."
    )


@strawberry.type(description="What a tier gives its members: a row of the widget.")
class Benefit:
    code: str = strawberry.field(
        description="Stable code; a higher tier's benefit of the same code replaces it. `pack:` and a pack's"
        " code where that gives it and the tier does not: VIP_SUPPORT of the tier held, while the pack gives."
    )
    kind: BenefitKind = strawberry.field(description="What sort of benefit it is.")
    title: str = strawberry.field(description="The row's title, in the player's locale where translated.")
    summary: str = strawberry.field(description="One line for the row.")
    rule: str = strawberry.field(description="The full rule, behind the row's info icon.")
    value: Decimal | None = strawberry.field(
        description="The number that the row shows: of a MULTIPLIER, a DISCOUNT,"
        " FREE_SHIPPING and a BIRTHDAY what the rules give on this tier, else points or a"
        " count; null where it has none. The texts have it already."
    )
    claim: BenefitClaim | None = strawberry.field(
        default=None,
        description="Daily bonus and monthly gift of the tier held: whether it can be claimed now, and when"
        " next. Null elsewhere, outside `me`, and where the game gives it by itself.",
    )


@strawberry.type(description="How a tier looks; colours are #rrggbb, in small letters.")
class TierLook:
    gem: GemShape = strawberry.field(description="The shape of its gem.")
    light: str = strawberry.field(
        description="Its colour on a light surface, of a gem or a fill: a contrast of 3 to #ffffff at least."
    )
    dark: str = strawberry.field(
        description="Its colour on a dark surface: a contrast of 3 to #1a211d at least."
    )


@strawberry.type(
    description="How a game's widget and store look; colours are #rrggbb, in small letters. Null is Laurel's"
    " own: where `surface` is given, that of the light or the dark scheme, whichever ink has more contrast on"
    " it, and else that of the reader's scheme. Each colour has a contrast of 4.5 to `surface` at least."
)
class GameLook:
    accent: str | None = strawberry.field(
        description="Buttons, links, the filled part of the scale; null where the game names none."
    )
    surface: str | None = strawberry.field(
        description="What all lies on; null where the game names none, and then it names no other colour."
    )
    ink: str | None = strawberry.field(description="Text; null where the game names none.")
    points: str | None = strawberry.field(description="The balance of P; null where the game names none.")
    radius: int | None = strawberry.field(
        description="The radius of corners in px, 0 to 24; null where the game names none."
    )
    stage_image: str | None = strawberry.field(
        description="The picture behind the gem: a path of this server, of an uploaded picture; null where"
        " the game names none."
    )


@strawberry.type(description="A rung of the ladder.")
class Tier:
    code: str = strawberry.field(description="Stable code, such as GOLD.")
    name: str = strawberry.field(description="Name to show.")
    rank: int = strawberry.field(description="1 for the lowest.")
    season_days: int = strawberry.field(
        description="Length of its season in days of 24 hours; where seasons go by the calendar, that of one"
        " that begins now, a part of a day counted as a whole one."
    )
    season_period: CalendarPeriod | None = strawberry.field(
        description="The period of the calendar, in UTC, with whose end its season ends; null where it lasts"
        " so many days."
    )
    season_plus: int = strawberry.field(
        description="So many of these periods later it ends; 0 where it lasts so many days."
    )
    look: TierLook = strawberry.field(description="Its gem and its colours.")
    range: ScRange | None = strawberry.field(
        description="Studio and staff only; null for players, who are never shown absolute SC."
    )
    read_benefits: strawberry.Private[Callable[[], list[Benefit]]]
    claimable: strawberry.Private[tuple[rules.Benefit, ...]] = ()
    # True where all callers see the same object, so that what is answered of it can be cached.
    cacheable: strawberry.Private[bool] = False

    @strawberry.field(
        description="All that its members have, including what lower tiers give and none replaced."
    )
    def benefits(self) -> list[Benefit]:
        return self.read_benefits()


@strawberry.type(description="A game as the caller may see it.")
class Game(Node):
    id: strawberry.ID = strawberry.field(description="Laurel's id of the game: `gameId` of inputs.")
    slug: str = strawberry.field(description="Short name, unique within the studio.")
    name: str = strawberry.field(description="Name to show.")
    mode: GameMode = strawberry.field(
        description="LIVE or SANDBOX. A sandbox has its own members and a clock that can be moved."
    )
    now: datetime = strawberry.field(description="The instant that counts as now in this game.")
    clock_frozen: bool = strawberry.field(
        description="Whether `now` stands still until `advanceClock` moves it, as a sandbox's can; false"
        " where it ticks, as a live game's always does."
    )
    tiers: list[Tier] = strawberry.field(
        description="The ladder, lowest tier first, without tiers hidden from this caller."
    )
    store_url: str | None = strawberry.field(
        description="Where the game's own loyalty store is; null where it has none."
    )
    look: GameLook = strawberry.field(description="How its widget and store look.")
    fulfil_hours: int = strawberry.field(
        description="Hours within which a redemption is to be fulfilled, else it fails by itself; a change"
        " holds for redemptions from then on."
    )
    invitation_terms: InvitationTerms | None = strawberry.field(
        description="What inviting others gives now; null where the program has no invitations."
    )
    archived_at: datetime | None = strawberry.field(
        description="When it was archived, by the real clock: since then nobody joins, earns or spends in it,"
        " all else goes on. Null for a game in use."
    )
