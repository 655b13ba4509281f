"""Commands about a studio's keys: the bearer keys of its servers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameMode, Scope
from app.infra.db import Database
from app.infra.secrets import Prefix, hash_secret, new_secret
from app.studios.models import StudioKey
from app.studios.service import Refused, find_studio

MAX_ACTIVE_KEYS = 20
"""Unrevoked keys that a studio may hold: two for each server that rotates its own."""


class UnknownKey(Refused):
    """The studio has no valid key with this id."""

    def __init__(self, studio_slug: str, key_id: str) -> None:
        super().__init__(f"Studio {studio_slug} has no valid key {key_id}.")
        self.studio_slug = studio_slug


@dataclass(frozen=True, slots=True)
class CreatedKey:
    """A new key: `secret` is shown once and not stored."""

    id: str
    secret: str
    mode: GameMode
    scopes: tuple[str, ...]


async def create_key(
    database: Database, studio_slug: str, scopes: Sequence[str], mode: GameMode, real_now: datetime
) -> CreatedKey:
    """Create a bearer key for the studio's servers.

    Raises Refused for an unknown studio or scope, for no scopes, and past `MAX_ACTIVE_KEYS`.
    """
    studio = await find_studio(database, studio_slug)
    unknown = sorted(set(scopes) - set(Scope))
    if unknown or not scopes:
        raise Refused(f"Unknown scopes: {', '.join(unknown) or 'none given'}. There are {', '.join(Scope)}.")
    prefix = Prefix.LIVE_KEY if mode is GameMode.LIVE else Prefix.TEST_KEY
    key_id, secret = uuid4(), new_secret(prefix)
    ordered = tuple(sorted(set(scopes)))
    hint = f"{prefix}…{secret[-4:]}"
    async with database.transaction() as connection:
        # So that no two count one too few.
        await connection.execute("SELECT FROM studios WHERE id = $1 FOR NO KEY UPDATE", studio.id)
        active = await connection.fetchval(
            "SELECT count(*) FROM studio_keys WHERE studio_id = $1 AND revoked_at IS NULL", studio.id
        )
        if (active or 0) >= MAX_ACTIVE_KEYS:
            raise Refused(f"Studio {studio_slug} has {MAX_ACTIVE_KEYS} keys: revoke one it no longer uses.")
        await connection.execute(
            "INSERT INTO studio_keys (id, studio_id, hash, mode, scopes, hint, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            *(key_id, studio.id, hash_secret(secret), mode, ordered, hint, real_now),
        )
        after = {"mode": mode, "scopes": ordered, "hint": hint}
        await append(connection, [Entry("createKey", Subject.KEY, key_id, studio_id=studio.id, after=after)])
    return CreatedKey(str(key_id), secret, mode, ordered)


async def list_keys(database: Database, studio_slug: str) -> list[StudioKey]:
    """Returns every key of the studio, newest first, without its secret. Raises Refused."""
    studio = await find_studio(database, studio_slug)
    with database.models():
        return await StudioKey.filter(studio=studio).order_by("-created_at")


async def revoke_key(database: Database, studio_slug: str, key_id: str, real_now: datetime) -> None:
    """Revoke a key at once. Raises UnknownStudio and UnknownKey."""
    studio = await find_studio(database, studio_slug)
    async with database.transaction() as connection:
        revoked = await connection.fetchval(
            "UPDATE studio_keys SET revoked_at = $3"
            " WHERE studio_id = $1 AND id::text = $2 AND revoked_at IS NULL RETURNING id",
            *(studio.id, key_id.lower(), real_now),
        )
        if revoked is None:
            raise UnknownKey(studio_slug, key_id)
        after = {"revokedAt": real_now}
        await append(connection, [Entry("revokeKey", Subject.KEY, revoked, studio_id=studio.id, after=after)])
