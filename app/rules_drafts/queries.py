"""The SQL of drafts of rules; and who saved a draft, or published a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.audit_log.entries import NO_GAME
from app.audit_log.queries import UNKNOWN, Author, authors_of
from app.domain.access import GameId
from app.infra.db import Connection
from app.infra.keyset import Window
from app.studios.queries import GameRow
from app.studios.version_queries import PublishedRules, published_version, versions_page


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a draft, as it is locked: with the last revision there was, 0 before the first.

    `document` is None where there is no draft; `based_on` is 0 where it was made from no version, and the
    version itself once the draft was published.
    """

    revision: int
    document: str | None
    based_on: int


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
    """A published version, and who published it."""

    rules: PublishedRules
    published_by: Author


# So that two do not write the first draft of a game at the same time.
_LOCK = """
    INSERT INTO rules_drafts (game_id, revision, document, based_on, saved_at) VALUES ($1, 0, NULL, 0, $2)
    ON CONFLICT (game_id) DO UPDATE SET game_id = excluded.game_id RETURNING revision, document, based_on
"""
_STORE = """
    UPDATE rules_drafts SET revision = $2, document = $3, based_on = $4, saved_at = $5 WHERE game_id = $1
"""


def game_id_of(game: GameRow | None) -> GameId | None:
    """Returns the id of a game, None for the program."""
    return None if game is None else game.id


async def lock_slot(connection: Connection, game: GameRow | None, real_now: datetime) -> Slot:
    """Lock the place of a draft until the transaction's end."""
    row = await connection.fetchrow(_LOCK, game_id_of(game) or NO_GAME, real_now)
    if row is None:
        raise LookupError(game)
    return Slot(row["revision"], row["document"], row["based_on"])


async def store_slot(connection: Connection, game: GameRow | None, slot: Slot, real_now: datetime) -> None:
    """Store a draft in its locked place."""
    game_id = game_id_of(game) or NO_GAME
    await connection.execute(_STORE, game_id, slot.revision, slot.document, slot.based_on, real_now)


async def draft_of(connection: Connection, game: GameRow | None) -> DraftRow | None:
    """Returns the draft of a game, or of the program; None where there is none."""
    game_id = game_id_of(game)
    row = await connection.fetchrow(
        "SELECT document, revision, based_on, saved_at FROM rules_drafts"
        " WHERE game_id = $1 AND document IS NOT NULL",
        game_id or NO_GAME,
    )
    if row is None:
        return None
    authors = await authors_of(connection, game_id, "saveDraft", [row["revision"]])
    return DraftRow(
        game_id=game_id,
        document=row["document"],
        revision=row["revision"],
        based_on=row["based_on"] or None,
        saved_by=authors.get(str(row["revision"]), UNKNOWN),
        saved_at=row["saved_at"],
    )


async def version_row(connection: Connection, game: GameRow | None, version: int | None) -> VersionRow | None:
    """Returns a version with its author, by default the latest; None where there is none."""
    rules = await published_version(connection, game_id_of(game), version)
    return None if rules is None else (await _with_authors(connection, game, [rules]))[0]


async def version_page(
    connection: Connection, game: GameRow | None, window: Window[tuple[int]]
) -> list[VersionRow]:
    """Returns a page of versions with their authors, the latest first."""
    rows = await versions_page(connection, game_id_of(game), window)
    return await _with_authors(connection, game, rows)


async def _with_authors(
    connection: Connection, game: GameRow | None, rows: Sequence[PublishedRules]
) -> list[VersionRow]:
    operation = "publishProgramRules" if game is None else "publishGameRules"
    versions = [row.version for row in rows]
    authors = await authors_of(connection, game_id_of(game), operation, versions)
    return [VersionRow(row, authors.get(str(row.version), UNKNOWN)) for row in rows]
