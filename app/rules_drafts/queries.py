"""The SQL of drafts of rules; and published versions, with who published them."""

from dataclasses import dataclass
from datetime import datetime

from app.audit_log.queries import Author
from app.domain.access import GameId
from app.infra.db import Connection
from app.infra.keyset import Window
from app.studios.queries import GameRow


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft; `game_id` is None for the program's, `based_on` where no version was published."""

    game_id: GameId | None
    document: str
    revision: int
    based_on: int | None
    saved_by: Author
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A published version, its document as JSON; `game_id` is None for the program's."""

    game_id: GameId | None
    version: int
    applies_from: datetime
    document: str
    note: str
    published_by: Author
    published_at: datetime


async def draft_of(connection: Connection, game: GameRow | None) -> DraftRow | None:
    raise NotImplementedError


async def version_row(connection: Connection, game: GameRow | None, version: int | None) -> VersionRow | None:
    raise NotImplementedError


async def version_page(
    connection: Connection, game: GameRow | None, window: Window[tuple[int]]
) -> list[VersionRow]:
    raise NotImplementedError
