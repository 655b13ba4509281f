"""Trusted documents of a game: those that its player tokens may send, by their SHA-256."""

import time
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from typing import cast

import orjson

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId
from app.infra.db import Connection, Database
from app.studios.queries import GameRow, lock_game
from app.studios.refusals import invalid

MAX_TRUSTED_DOCUMENTS = 5_000
"""Trusted documents of one game."""
MAX_MANIFEST_BYTES = 16 * 1024 * 1024
TRUSTED_SECONDS = 60.0
"""How long a process may still take a document for trusted after it was removed."""
MAX_CACHED = 2_000
"""Trusted documents that a process keeps of all games together."""

APOLLO_FORMAT = "apollo-persisted-query-manifest"


def read_manifest(data: bytes) -> Mapping[str, str]:
    """Returns the documents of a manifest by their hash: `{hash: document}`, or Apollo's format.

    Raises Refused for another form, and for a hash that is not the SHA-256 of its document.
    """
    if len(data) > MAX_MANIFEST_BYTES:
        raise invalid(f"A manifest has at most {MAX_MANIFEST_BYTES:,} bytes.")
    try:
        given = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise invalid("The manifest is not JSON.") from None
    if not isinstance(given, dict):
        raise invalid('The manifest must be a JSON object: {"SHA-256": "document"}, or Apollo\'s format.')
    documents = cast("dict[str, object]", given)
    if documents.get("format") == APOLLO_FORMAT:
        operations = cast("list[object]", documents.get("operations") or [])
        documents = dict(_apollo(operation) for operation in operations)
    for digest, text in documents.items():
        if not isinstance(text, str) or sha256(text.encode(errors="replace")).hexdigest() != digest:
            raise invalid(
                f"{digest[:80]!r} is not the SHA-256 (64 digits of lower-case hex) of its document."
            )
    return cast("dict[str, str]", documents)


def _apollo(operation: object) -> tuple[str, object]:
    fields = cast("dict[str, object]", operation) if isinstance(operation, dict) else {}
    digest = fields.get("id")
    if not isinstance(digest, str):
        raise invalid("An operation of the manifest has no `id`.")
    return digest, fields.get("body")


async def publish_documents(
    database: Database, game: GameRow, documents: Mapping[str, str], *, replace: bool = False
) -> int:
    """Trust these documents in the game, by their hash; with `replace`, no others any more.

    Returns how many are trusted now. Raises Refused past MAX_TRUSTED_DOCUMENTS, and where a game that
    requires trusted documents would have none.
    """
    async with database.transaction() as connection:
        await lock_game(connection, game.id)
        before = await count_documents(connection, game.id)
        if replace:
            await connection.execute(
                "DELETE FROM trusted_documents WHERE game_id = $1 AND hash <> ALL($2::text[])",
                *(game.id, list(documents)),
            )
        await connection.execute(
            "INSERT INTO trusted_documents (game_id, hash, document)"
            " SELECT $1, given.hash, given.document FROM unnest($2::text[], $3::text[])"
            " given (hash, document) ON CONFLICT DO NOTHING",
            *(game.id, list(documents), list(documents.values())),
        )
        count = await count_documents(connection, game.id)
        if count > MAX_TRUSTED_DOCUMENTS:
            raise invalid(f"A game has at most {MAX_TRUSTED_DOCUMENTS:,} trusted documents, not {count:,}.")
        required = await connection.fetchval(
            "SELECT requires_trusted_documents FROM games WHERE id = $1", game.id
        )
        if required and not count:
            raise invalid(f"{game.slug} requires trusted documents: its players could send nothing at all.")
        entry = Entry(
            *("publishDocuments", Subject.GAME, game.id, game.id),
            before={"trustedDocuments": before},
            after={"trustedDocuments": count, "replaced": replace},
        )
        await append(connection, [entry])
    return count


async def count_documents(connection: Connection, game_id: GameId) -> int:
    """Returns the number of trusted documents of a game."""
    return (
        await connection.fetchval("SELECT count(*) FROM trusted_documents WHERE game_id = $1", game_id) or 0
    )


async def require_documents(database: Database, game: GameRow, *, required: bool) -> None:
    """Decide whether player tokens of the game may send trusted documents only.

    Raises Refused where the game has none.
    """
    async with database.transaction() as connection:
        await lock_game(connection, game.id)
        if required and not await count_documents(connection, game.id):
            raise invalid(
                f"{game.slug} has no trusted documents: publish them first, by laurel game documents."
            )
        await connection.execute(
            "UPDATE games SET requires_trusted_documents = $2 WHERE id = $1", game.id, required
        )
        after = {"requiresTrustedDocuments": required}
        await append(connection, [Entry("requireDocuments", Subject.GAME, game.id, game.id, after=after)])


class TrustedDocuments:
    """Trusted documents as this process reads them; each found one is kept for TRUSTED_SECONDS."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found: OrderedDict[tuple[GameId, str], tuple[float, str]] = OrderedDict()

    async def find(self, game_id: GameId, digest: str) -> str | None:
        """Returns the document of a game with this hash; None where there is none."""
        now = time.monotonic()
        until, text = self._found.get((game_id, digest), (0.0, ""))
        if now < until:
            self._found.move_to_end((game_id, digest))
            return text
        async with self._database.acquire() as connection:
            found = await connection.fetchval(
                "SELECT document FROM trusted_documents WHERE game_id = $1 AND hash = $2", game_id, digest
            )
        if found is None:
            self._found.pop((game_id, digest), None)
            return None
        self._found[game_id, digest] = now + TRUSTED_SECONDS, found
        self._found.move_to_end((game_id, digest))
        if len(self._found) > MAX_CACHED:
            self._found.popitem(last=False)
        return found
