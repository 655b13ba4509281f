"""The demo's players, each an example of a rule, and their events for the recorder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from app.demo.store import redemption_id
from app.domain import events
from app.loyalty.inputs import fingerprint
from app.loyalty.state import EventRequest, Profile
from app.purchases.service import Payment, purchase_request
from app.store.catalog import ItemDraft
from app.store.point_events import spend_points


@dataclass(frozen=True, slots=True)
class Buy:
    """A purchase `days` before the game's present; `late` ones were reported just now.

    What it did is in the inbox where it is `news`; else it is history from before the demo was made.
    """

    days: float
    usd: str
    late: bool = False
    news: bool = False


@dataclass(frozen=True, slots=True)
class Do:
    """An activity of the game's rules, done `days` before the game's present."""

    activity: str
    days: int


@dataclass(frozen=True, slots=True)
class Report:
    """Progress in a mission that the game reports, at the game's present."""

    mission: str
    progress: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A benefit of the tier held, by its code, claimed at the game's present; an item is on its way."""

    benefit: str


@dataclass(frozen=True, slots=True)
class Redeem:
    """An item of the demo's store, by its sku, redeemed and delivered at the game's present."""

    sku: str


@dataclass(frozen=True, slots=True)
class Grant:
    """P that the studio gave at the game's present."""

    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class Refund:
    """A full refund of a purchase, by its number from 1, at the game's present."""

    number: int
    reason: str


Step = Buy | Do | Report | Claim | Redeem | Grant | Refund


@dataclass(frozen=True, slots=True)
class Player:
    """A made-up player: `shows` says what to look at. The steps are in the order of time."""

    id: str
    name: str
    country: str
    shows: str
    steps: Sequence[Step]


_LONG_NAME = (
    "Maximiliane Aurelia Theodora von und zu Hohenfels-Wolkenstein, Keeper of the Six Northern Isles"
    " and Lady of the Long Winter Wind"
)
CAST: Sequence[Player] = (
    Player(
        "ben",
        "Ben",
        "GB",
        "Bronze, a purchase short of a mission's reward",
        [Buy(10, "30"), Buy(1.2, "5"), Buy(0.3, "10")],
    ),
    Player(
        "ana",
        "Ana",
        "ES",
        "Silver, promoted five days ago; today's bonus is claimed",
        [Buy(9, "60"), Buy(5, "90"), Claim("DAILY")],
    ),
    Player(
        "joy",
        "Joy",
        "FI",
        "Bronze, checked in on six days in a row: the seventh gives more",
        [Buy(7, "10"), *(Do("CHECK_IN", days) for days in range(6, 0, -1))],
    ),
    Player(
        "kai",
        "Kai",
        "DE",
        "Gold, reached over two tiers at once; seven of ten bosses defeated",
        [Buy(12, "350"), Report("BOSSES", 7)],
    ),
    Player(
        "amy",
        "Amy",
        "US",
        "Gold, with stored value and coupons for the web shop",
        [Buy(6, "310")],
    ),
    Player(
        "lea", "Lea", "FR", "Platinum, with more points for each purchase", [Buy(20, "500"), Buy(8, "480")]
    ),
    Player("noa", "Noa", "IL", "Diamond, a tier hidden from all below it", [Buy(30, "2500")]),
    Player("zoe", "Zoe", "US", "Black, the last tier", [Buy(25, "6500")]),
    Player(
        "rex",
        "Rex",
        "US",
        "Black, completed twice: what is beyond it starts again; a gift is on its way",
        [Buy(15, "16000"), Claim("MONTHLY")],
    ),
    Player("sam", "Sam", "IE", "Silver, two days before a demotion", [Buy(28, "150")]),
    Player("uma", "Uma", "IN", "Silver, kept at the end of a season", [Buy(50, "150"), Buy(25, "100")]),
    Player("eva", "Eva", "AT", "Promoted to Silver, then demoted to Bronze", [Buy(80, "120"), Buy(5, "20")]),
    Player(
        "max",
        "Max",
        "PL",
        "Negative points: spent them, then the purchase went back",
        [Buy(10, "80"), Redeem("chest"), Refund(1, "Chargeback")],
    ),
    Player(
        "ivy",
        "Ivy",
        "NL",
        "A purchase reported late, counted at its own time",
        [Buy(20, "25"), Buy(0.5, "20"), Buy(1.5, "70", late=True)],
    ),
    Player("tom", "Tom", "SE", "Points that expired after a year", [Buy(400, "40")]),
    Player(
        "pia",
        "Pia",
        "PL",
        "Silver, promoted an hour ago, and has not seen it yet",
        [Buy(6, "60"), Buy(1 / 24, "50", news=True)],
    ),
    Player("leo", "Leo", "BR", "Black, a purchase short of completing it", [Buy(10, "9950")]),
    Player("gus", "Gus", "MX", "Points that expire within a week", [Buy(359.5, "80")]),
    Player("new", "Nia", "KR", "Brand new, with nothing yet", []),
    Player(
        "mel",
        "Mel",
        "CA",
        "Has a code to invite by: three friends who come and buy make her Gold",
        [],
    ),
    Player("liz", _LONG_NAME, "DE", "Has the longest name that there may be", [Buy(3, "25")]),
    Player(
        "ida",
        "Ida",
        "JP",
        "A balance of twelve digits",
        [Buy(3, "20"), Grant(123_456_789_012, "A very good day")],
    ),
)


@dataclass(frozen=True, slots=True)
class Timed:
    """An event, the instant at which the game reports it, and whether it is news then."""

    at: datetime
    request: EventRequest
    is_news: bool


def requests_of(player: Player, game_now: datetime, items: Mapping[str, ItemDraft]) -> list[Timed]:
    """Returns the events of a player until `game_now`, the game's present, in their order.

    `items` are by their sku.
    """
    joined = max((step.days for step in player.steps if isinstance(step, Buy)), default=0)
    # No locale: the pages follow the browser's.
    profile = Profile(player.name, player.country)
    at = game_now - timedelta(days=joined)
    joining = EventRequest(events.Joined(occurred_at=at), player.id, imported=True, profile=profile)
    return [
        Timed(at, joining, is_news=False),
        *(
            _timed(player.id, f"{player.id}-{number}", step, game_now, items)
            for number, step in enumerate(player.steps, 1)
        ),
    ]


def _timed(
    external_id: str, key: str, step: Step, game_now: datetime, items: Mapping[str, ItemDraft]
) -> Timed:
    request = _request_of(external_id, key, step, game_now, items)
    days = step.days if isinstance(step, Do) or (isinstance(step, Buy) and not step.late) else 0
    is_news = isinstance(step, Buy) and step.news
    return Timed(game_now - timedelta(days=days), replace(request, imported=not is_news), is_news)


def _request_of(
    external_id: str, key: str, step: Step, game_now: datetime, items: Mapping[str, ItemDraft]
) -> EventRequest:
    event: events.Event
    given: bytes | None = None
    match step:
        case Buy():
            at = game_now - timedelta(days=step.days)
            return purchase_request(Payment(external_id, key, Decimal(step.usd), "USD", occurred_at=at))
        case Redeem():
            item, redeemed = items[step.sku], redemption_id(external_id, step.sku)
            return spend_points(redeemed, external_id, item.price, dict(item.title)["en"])
        case Do():
            at = game_now - timedelta(days=step.days)
            event = events.ActivityDone(reference=key, occurred_at=at, activity=step.activity)
            given = fingerprint(external_id, step.activity)
        case Report():
            event = events.MissionReported(reference=key, mission=step.mission, progress=step.progress)
        case Claim():
            claim_id = str(redemption_id(external_id, step.benefit))
            event = events.BenefitClaimed(reference=claim_id, benefit=step.benefit)
        case Grant():
            event = events.PointsGranted(reference=key, reason=step.reason, points=step.points)
            given = fingerprint(external_id, step.points, step.reason)
        case Refund():
            bought = f"{external_id}-{step.number}"
            event = events.Refund(reference=key, reason=step.reason, amount=Decimal(0), purchase_id=bought)
            given = fingerprint(bought, None, "USD", step.reason)
    return EventRequest(event, external_id, fingerprint=given)
