"""The words of the API: enums of the domain, each value with what it means to a studio engineer."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from app.domain.access import GameMode
from app.domain.errors import UserErrorCode
from app.domain.events import ChangeKind
from app.domain.rules import BenefitKind

E = TypeVar("E", bound=type[Enum])


def _described(enum: E, name: str, description: str, values: Mapping[str, str]) -> E:
    """Make a domain enum a GraphQL enum; every value must be described."""
    made = strawberry.enum(enum, name=name, description=description)
    definition: StrawberryEnumDefinition = getattr(made, "__strawberry_definition__")  # noqa: B009 - set by the line above
    for value in definition.values:
        value.description = values[value.name]
    return made


GAME_MODE = _described(
    GameMode,
    "GameMode",
    "Whether a game is played for real.",
    {
        "LIVE": "Runs by the real clock; reached by live keys.",
        "SANDBOX": "Has its own members and a clock that can be moved; reached by test keys.",
    },
)

BENEFIT_KIND = _described(
    BenefitKind,
    "BenefitKind",
    "What sort of benefit a row shows; clients choose the icon by it.",
    {
        "MULTIPLIER": "More points on purchases; `value` is the factor.",
        "DAILY_BONUS": "Points or an item, once per day.",
        "MONTHLY_GIFT": "Points or an item, once per calendar month.",
        "VIP_SUPPORT": "Faster or personal support.",
        "PERSONAL_OFFER": "Offers made for the player.",
        "OTHER": "Anything else; the texts say what.",
    },
)

HISTORY_KIND = _described(
    ChangeKind,
    "HistoryKind",
    "What changed a standing.",
    {
        "JOINED": "The player became known; the first season began.",
        "PURCHASE": "A purchase was counted.",
        "REFUND": "All or part of a purchase went back, with what it had earned.",
        "SC_GRANTED": "SC for a mission or an activity.",
        "P_GRANTED": "P given by the studio, a benefit or a mission.",
        "P_SPENT": "P spent in the store.",
        "P_RETURNED": "P back from a redemption that was cancelled or failed.",
        "P_EXPIRED": "The balance expired: no purchase was made in time.",
        "PROMOTED": "One or more tiers were completed; a season of the tier entered began.",
        "LOOPED": "The last tier was completed, once or more; its season began again.",
        "RENEWED": "The season ended with the keep threshold met: the tier was kept.",
        "RESTARTED": "A season of the first tier ended below the keep threshold: it began again.",
        "DEMOTED": "The season ended below the keep threshold: one tier down.",
        "CORRECTED": "The past came out differently by a refund or a late purchase.",
    },
)

USER_ERROR_CODE = _described(
    UserErrorCode,
    "UserErrorCode",
    "Why a mutation was refused; nothing was changed.",
    {
        "INVALID": "A value is outside its limits; the message says which.",
        "NOT_FOUND": "What the input names does not exist, or not for this caller.",
        "IDEMPOTENCY_CONFLICT": "The id or key was used before with other input.",
        "UNKNOWN_CURRENCY": "The program's rules have no exchange rate for the currency.",
        "OCCURRED_IN_FUTURE": "`occurredAt` lies more than 5 minutes after the game's present.",
        "ALREADY_REFUNDED": "All of the purchase has gone back already.",
        "REFUND_EXCEEDS_PURCHASE": "More than is left of the purchase.",
        "INSUFFICIENT_POINTS": "The balance is smaller than what is to be spent.",
        "TIER_TOO_LOW": "The item asks for a higher tier than the member holds.",
        "NOT_STARTED": "The item cannot be redeemed before its `availableFrom`.",
        "ENDED": "The item could be redeemed until its `availableUntil`.",
        "SOLD_OUT": "Fewer of the item are left than were asked for.",
        "LIMIT_REACHED": "The member would have more of the item than one member may.",
        "COMING_SOON": "The item is shown, but cannot be redeemed yet.",
        "IDENTIFICATION_REQUIRED": "Sign in with Apple, Facebook or Google first, or let the game assert"
        " the identity.",
        "EMAIL_REQUIRED": "A tangible item is sent to somebody who can be written to: give an `email`.",
        "STORE_SESSION_REQUIRED": "Open the store by a link of `createStoreLink`, or sign in there.",
        "ADDRESS_REQUIRED": "A tangible item needs a `shippingAddress`.",
        "NOT_PENDING": "The redemption has been fulfilled, failed or cancelled already.",
        "CODE_INVALID": "The code is wrong, over or used: ask for a new one.",
        "IDENTITY_IN_USE": "The identity belongs to another member; `mergeMembers` can join the two.",
        "NOT_A_SANDBOX": "Only a sandbox's clock can be moved.",
    },
)


@strawberry.enum(description="What would happen if the season ended with today's progress.")
class SeasonOutlook(Enum):
    KEEP = strawberry.enum_value("KEEP", description="The keep threshold is met: the tier stays.")
    DEMOTE = strawberry.enum_value("DEMOTE", description="It is missed: one tier down.")
    RESTART = strawberry.enum_value(
        "RESTART", description="It is missed on the first tier: the season starts again."
    )


@strawberry.enum(description="Who the credentials of a request belong to.")
class ViewerKind(Enum):
    ANONYMOUS = strawberry.enum_value("ANONYMOUS", description="No credentials were sent.")
    PLAYER = strawberry.enum_value("PLAYER", description="A player, by a player token.")
    STUDIO = strawberry.enum_value("STUDIO", description="A studio's server, by a studio key.")
