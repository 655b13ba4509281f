"""How an entry of a history was counted."""

from datetime import datetime

import strawberry

from app.domain.breakdown import Criterion, InputUnit
from app.domain.events import ChangeKind, LedgerUnit
from schema.history import HistoryEntry
from schema.scalars import Points


@strawberry.type(description="One thing that a change was counted from.")
class ExplanationInput:
    name: str = strawberry.field(
        description="What it is: amount, currency, rate, scPerUsd, scMultiplier, boosts, tier, reason,"
        " reached, needed, carried … New names may come."
    )
    value: str = strawberry.field(description="Its value, as text; a number without separators.")
    unit: InputUnit = strawberry.field(description="What the value is, for its format.")


@strawberry.type(description="The comparison that decided a change.")
class ExplanationComparison:
    criterion: Criterion = strawberry.field(description="What SC were compared with.")
    reached: Points = strawberry.field(description="SC that were reached.")
    needed: Points = strawberry.field(description="SC that were needed.")
    met: bool = strawberry.field(description="Whether `reached` is `needed` or more.")


@strawberry.type(description="What came out differently when the past was counted again.")
class ExplanationDifference:
    kind: ChangeKind = strawberry.field(description="What it is.")
    at: datetime = strawberry.field(description="When it counts.")
    taken_back: bool = strawberry.field(description="Whether it is no more, instead of new.")
    explanation: str = strawberry.field(description="Its sentence.")
    inputs: list[ExplanationInput] = strawberry.field(description="What it was counted from.")


@strawberry.type(description="A movement of SC progress or of P, and the balance after it.")
class LedgerLine:
    unit: LedgerUnit = strawberry.field(description="What moved.")
    delta: Points = strawberry.field(description="By how much.")
    balance: Points = strawberry.field(
        description="After it: SC inside the tier that was held, or P to spend."
    )
    kind: ChangeKind = strawberry.field(description="What caused it.")
    at: datetime = strawberry.field(description="When, by the game's clock.")


@strawberry.type(description="How an entry of a history was counted, for studios and staff.")
class Explanation:
    entry: HistoryEntry = strawberry.field(
        description="The entry, with its sentence and the version of the rules."
    )
    ladder_version: int = strawberry.field(
        description="The version of the program's rules whose ladder was played after it;"
        " `entry.rulesVersion` is the one that decided."
    )
    inputs: list[ExplanationInput] = strawberry.field(
        description="What it was counted from, in the order of counting; empty where nothing was counted."
    )
    comparison: ExplanationComparison | None = strawberry.field(
        description="What decided: of a season's end and of a promotion; null for all else."
    )
    differences: list[ExplanationDifference] = strawberry.field(
        description="Of a correction: the last three things that came out differently; else empty."
    )
    ledger: list[LedgerLine] = strawberry.field(
        description="What it moved, in order. A correction and the entry before it share theirs: one line"
        " for each unit."
    )
