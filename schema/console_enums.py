"""The words of what studios and staff alone read: counts, reports, simulations, the audit log, approvals."""

from enum import Enum, StrEnum

import strawberry

from app.audit_log.actors import ActorKind
from app.audit_log.entries import Subject
from app.domain.breakdown import Criterion, InputUnit
from app.domain.events import LedgerUnit
from app.domain.reports import ReportInterval
from app.reports.member_lists import TierChange
from app.simulation.queries import SimulationState
from schema.described import described

CRITERION = described(
    Criterion,
    "Criterion",
    "What SC were compared with.",
    {
        "KEEP_THRESHOLD": "What keeps the tier at the season's end.",
        "SPAN": "What completes the tier; where several were completed at once, all of them together.",
    },
)

INPUT_UNIT = described(
    InputUnit,
    "ExplanationUnit",
    "What the value of an input is.",
    {
        "SC": "Progression points.",
        "P": "Redeem points.",
        "MONEY": "An amount in the currency of the input `currency`.",
        "USD": "USD for one unit of the currency.",
        "FACTOR": "What points are multiplied by.",
        "TIER": "The name of a tier.",
        "DAYS": "Days.",
        "COUNT": "How many there were.",
        "INSTANT": "An instant, in RFC 3339.",
        "TEXT": "Words, or a code.",
    },
)

LEDGER_UNIT = described(
    LedgerUnit,
    "LedgerUnit",
    "What a line of the ledger is of.",
    {"SC": "Progress inside the tier held.", "P": "The balance of redeem points."},
)

REPORT_INTERVAL = described(
    ReportInterval,
    "ReportInterval",
    "What one column of a report stands for, by UTC.",
    {
        "DAY": "A day.",
        "WEEK": "A week, from Monday on.",
        "MONTH": "A calendar month.",
    },
)

TIER_CHANGE = described(
    TierChange,
    "TierChange",
    "A move of the report `tierMoves`.",
    {
        "PROMOTION": "A promotion to the tier.",
        "DEMOTION": "A demotion from it.",
        "CORRECTED_UP": "A correction that moved up to it: after a late purchase, for example.",
        "CORRECTED_DOWN": "A correction that moved down from it: after a refund, for example.",
    },
)

SIMULATION_STATE = described(
    SimulationState,
    "SimulationState",
    "Where a simulation is.",
    {
        "RUNNING": "It is worked on, or waits for those that were started before it.",
        "DONE": "It has its result.",
        "CANCELLED": "It was cancelled before it was done.",
        "FAILED": "Members could not be counted, three times; the server's log says why.",
    },
)

ACTOR_KIND = described(
    ActorKind,
    "ActorKind",
    "Who wrote an entry of the audit log.",
    {
        "STAFF": "A person of the staff.",
        "KEY": "A studio's server, by a studio key.",
        "COMMAND_LINE": "An operator, by the command line.",
        "WORKER": "Laurel itself, of what was due.",
        "PLAYER": "A player; there are no such entries.",
        "UNKNOWN": "Not known: it was written before the log was kept.",
    },
)

AUDIT_SUBJECT = described(
    Subject,
    "AuditSubject",
    "What an entry of the audit log is about.",
    {
        "STUDIO": "A studio.",
        "GAME": "A game: its settings, its clock, its trusted documents, an import.",
        "KEY": "A studio key.",
        "STAFF": "A person of the staff: the invitation and the limits.",
        "RULES": "A version of the rules, of the game or else of the program.",
        "MEMBER": "A member: a grant, the profile, an identity, an erasure.",
        "ITEM": "An item of the catalog.",
        "REDEMPTION": "A redemption.",
        "ENDPOINT": "A webhook endpoint.",
        "DELIVERY": "A delivery of a webhook.",
        "APPROVAL": "A grant that needs an approval.",
        "PICTURE": "A picture, by the hash of what is served.",
        "SIMULATION": "A simulation.",
        "GIFT_CARD": "A gift card.",
        "DRAFT": "A draft of the rules, of the game or else of the program.",
        "VIEW": "A view of a console's table that a person of the staff saved: its page alone is named.",
    },
)


@strawberry.enum(description="What became of a grant of P that needs a second person.")
class ApprovalStatus(Enum):
    PENDING = strawberry.enum_value("PENDING", description="It waits: it counts against the budget.")
    APPROVED = strawberry.enum_value("APPROVED", description="It was approved, and so given.")
    REJECTED = strawberry.enum_value("REJECTED", description="It was rejected: nothing was given.")
    EXPIRED = strawberry.enum_value(
        "EXPIRED", description="It was not decided in time, or the player was erased: nothing was given."
    )


class MemberSort(StrEnum):
    """The order of a list of members; `MemberSort` of the schema."""

    JOINED = "JOINED"
    SEASON_END = "SEASON_END"
    STANDING = "STANDING"
    POINTS = "POINTS"
    LAST_PURCHASE = "LAST_PURCHASE"


MEMBER_SORT = described(
    MemberSort,
    "MemberSort",
    "The order of a list of members.",
    {
        "JOINED": "The latest to join first.",
        "SEASON_END": "The member whose season ends first, first.",
        "STANDING": "The highest tier first, and within a tier the most progress.",
        "POINTS": "The most P first; those who owe P last.",
        "LAST_PURCHASE": "The latest to buy first, by the day; at the end those who never bought anything.",
    },
)


class RedemptionSort(StrEnum):
    """The order of a list of redemptions; `RedemptionSort` of the schema."""

    CREATED = "CREATED"
    DUE = "DUE"


REDEMPTION_SORT = described(
    RedemptionSort,
    "RedemptionSort",
    "The order of a list of redemptions.",
    {
        "CREATED": "The oldest first.",
        "DUE": "By `dueAt`, the first one due first: with the status PENDING alone.",
    },
)
