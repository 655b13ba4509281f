"""Commands about drafts of rules: save, discard, check and publish them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Fault
from app.domain.rules_faults import RulesFault
from app.infra.db import Database
from app.rules_drafts.queries import DraftRow, VersionRow
from app.studios.core import Core
from app.studios.queries import GameRow

GRACE_MINUTES = 5
"""How long ago an instant may lie that is to count as now: clocks differ, and a form takes time."""
MAX_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class RevisionConflict(Fault):
    draft: DraftRow | None = None


@dataclass(frozen=True, slots=True)
class Given:
    document: str
    revision: int | None
    based_on: int | None


@dataclass(frozen=True, slots=True)
class Publication:
    revision: int
    note: str
    valid_from: datetime


@dataclass(frozen=True, slots=True)
class CountedChange:
    path: str
    sentence: str
    before: str | None
    after: str | None
    members: int | None


@dataclass(frozen=True, slots=True)
class Checked:
    faults: Sequence[RulesFault]
    changes: Sequence[CountedChange]


async def save_draft(database: Database, game: GameRow | None, given: Given, real_now: datetime) -> DraftRow:
    raise NotImplementedError


async def discard_draft(database: Database, game: GameRow | None, revision: int, real_now: datetime) -> None:
    raise NotImplementedError


async def check_draft(
    core: Core, game: GameRow | None, document: str | None, valid_from: datetime | None, real_now: datetime
) -> Checked:
    raise NotImplementedError


async def publish_draft(
    database: Database, game: GameRow | None, wanted: Publication, real_now: datetime
) -> VersionRow:
    raise NotImplementedError


async def changes_between(
    core: Core, game: GameRow | None, earlier: int | None, later: int | None, *, real_now: datetime
) -> Sequence[CountedChange]:
    raise NotImplementedError
