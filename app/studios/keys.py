"""Commands about a studio's keys: the bearer keys of its servers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import asyncpg

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameMode, Scope, StudioId
from app.domain.errors import Fault, UserErrorCode
from app.infra.db import Connection, Database
from app.infra.ids import parse_uuid
from app.infra.keyset import Order, Window, instant, uuid
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.studios.refusals import Refused, invalid
from app.studios.service import find_studio

MAX_ACTIVE_KEYS = 50
"""Unrevoked keys that a studio may hold: two for each server that rotates its own."""
MAX_KEY_NAME = 64


class UnknownKey(Refused):
    """The studio has no valid key with this id."""

    def __init__(self, studio_slug: str) -> None:
        message = f"Studio {studio_slug} has no valid key with this id."
        super().__init__(Fault(UserErrorCode.NOT_FOUND, message, ("keyId",)))
        self.studio_slug = studio_slug


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as it is shown: `hint` has its first and its last characters, never the secret."""

    id: UUID
    studio_id: UUID
    name: str
    mode: GameMode
    scopes: Sequence[str]
    hint: str
    created_at: datetime
    revoked_at: datetime | None
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class CreatedKey:
    """A new key: `secret` is shown once and not stored."""

    key: KeyRow
    secret: str


async def create_key(
    database: Database,
    studio_slug: str,
    scopes: Sequence[str],
    mode: GameMode,
    real_now: datetime,
    *,
    name: str = "",
) -> CreatedKey:
    """Create a bearer key for the studio's servers; `name` is a note of what it is for.

    Raises Refused for an unknown studio or scope, for no scopes, a bad name, and past `MAX_ACTIVE_KEYS`.
    """
    studio = await find_studio(database, studio_slug)
    unknown = sorted(set(scopes) - set(Scope))
    if unknown or not scopes:
        listed = ", ".join(Scope)
        raise invalid(f"Unknown scopes: {', '.join(unknown) or 'none given'}. There are {listed}.", "scopes")
    if len(name) > MAX_KEY_NAME or (name and not name.isprintable()):
        raise invalid(f"A key's name has at most {MAX_KEY_NAME} printable characters.", "name")
    prefix = Prefix.LIVE_KEY if mode is GameMode.LIVE else Prefix.TEST_KEY
    key_id, secret = uuid4(), new_secret(prefix)
    key = KeyRow(
        id=key_id,
        studio_id=studio.id,
        name=name,
        mode=mode,
        scopes=sorted(set(scopes)),
        hint=f"{prefix}…{secret[-4:]}",
        created_at=real_now,
        revoked_at=None,
        last_used_at=None,
    )
    async with database.transaction() as connection:
        # So that no two count one too few.
        await connection.execute("SELECT FROM studios WHERE id = $1 FOR NO KEY UPDATE", studio.id)
        active = await connection.fetchval(
            "SELECT count(*) FROM studio_keys WHERE studio_id = $1 AND revoked_at IS NULL", studio.id
        )
        if (active or 0) >= MAX_ACTIVE_KEYS:
            full = f"Studio {studio_slug} has {MAX_ACTIVE_KEYS} keys: revoke one it no longer uses."
            raise Refused(Fault(UserErrorCode.LIMIT_REACHED, full, ("studioId",)))
        await connection.execute(
            "INSERT INTO studio_keys (id, studio_id, hash, mode, scopes, hint, name, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            *(key.id, studio.id, hash_secret(secret), mode, key.scopes, key.hint, name, real_now),
        )
        after = {"mode": mode, "scopes": key.scopes, "hint": key.hint, "name": name}
        await append(connection, [Entry("createKey", Subject.KEY, key.id, studio_id=studio.id, after=after)])
    return CreatedKey(key, secret)


_KEY = "k.id, k.studio_id, k.name, k.mode, k.scopes, k.hint, k.created_at, k.revoked_at, k.last_used_at"
_NEWEST_FIRST = Order((instant("k.created_at"), uuid("k.id")))
_PAGE = {
    way: f"""
        SELECT {_KEY} FROM studio_keys k WHERE k.studio_id = $1 AND {_NEWEST_FIRST.between(3)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $2
    """  # noqa: S608 - constants only
    for way in (False, True)
}


_EVERY: Window[tuple[datetime, UUID]] = Window(2**31)


async def list_keys(database: Database, studio_slug: str) -> list[KeyRow]:
    """Returns every key of the studio, newest first, without its secret. Raises UnknownStudio."""
    studio = await find_studio(database, studio_slug)
    async with database.acquire() as connection:
        return await key_page(connection, studio.id, _EVERY)


async def key_page(
    connection: Connection, studio_id: StudioId, window: Window[tuple[datetime, UUID]]
) -> list[KeyRow]:
    """Returns a page of a studio's keys, revoked ones too, newest first."""
    rows = await connection.fetch(
        _PAGE[window.backward], studio_id, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [_key_row(row) for row in rows]


def _key_row(row: asyncpg.Record) -> KeyRow:
    return KeyRow(
        id=row["id"],
        studio_id=row["studio_id"],
        name=row["name"],
        mode=GameMode(row["mode"]),
        scopes=row["scopes"],
        hint=row["hint"],
        created_at=row["created_at"],
        revoked_at=row["revoked_at"],
        last_used_at=row["last_used_at"],
    )


async def revoke_key(database: Database, studio_slug: str, key_id: str, real_now: datetime) -> KeyRow:
    """Revoke a key at once. Raises UnknownStudio and UnknownKey."""
    studio = await find_studio(database, studio_slug)
    async with database.transaction() as connection:
        row = await connection.fetchrow(
            "UPDATE studio_keys k SET revoked_at = $3"  # noqa: S608 - constants only
            f" WHERE k.studio_id = $1 AND k.id = $2 AND k.revoked_at IS NULL RETURNING {_KEY}",
            *(studio.id, parse_uuid(key_id), real_now),
        )
        if row is None:
            raise UnknownKey(studio_slug)
        key, after = _key_row(row), {"revokedAt": real_now}
        await append(connection, [Entry("revokeKey", Subject.KEY, key.id, studio_id=studio.id, after=after)])
        return key
