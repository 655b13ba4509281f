"""Commands about a studio's keys: the bearer keys of its servers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

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
    with database.models():
        active = await StudioKey.filter(studio=studio, revoked_at=None).count()
    if active >= MAX_ACTIVE_KEYS:
        raise Refused(f"Studio {studio_slug} has {MAX_ACTIVE_KEYS} keys: revoke one it no longer uses.")
    prefix = Prefix.LIVE_KEY if mode is GameMode.LIVE else Prefix.TEST_KEY
    secret = new_secret(prefix)
    ordered = tuple(sorted(set(scopes)))
    with database.models():
        key = await StudioKey.create(
            id=uuid4(),
            studio=studio,
            hash=hash_secret(secret),
            mode=mode,
            scopes=list(ordered),
            hint=f"{prefix}…{secret[-4:]}",
            created_at=real_now,
        )
    return CreatedKey(str(key.id), secret, mode, ordered)


async def list_keys(database: Database, studio_slug: str) -> list[StudioKey]:
    """Returns every key of the studio, newest first, without its secret. Raises Refused."""
    studio = await find_studio(database, studio_slug)
    with database.models():
        return await StudioKey.filter(studio=studio).order_by("-created_at")


async def revoke_key(database: Database, studio_slug: str, key_id: str, real_now: datetime) -> None:
    """Revoke a key at once. Raises UnknownStudio and UnknownKey."""
    studio = await find_studio(database, studio_slug)
    with database.models():
        keys = await StudioKey.filter(studio=studio, revoked_at=None)
        wanted = next((key for key in keys if str(key.id) == key_id.lower()), None)
        changed = wanted and await StudioKey.filter(id=wanted.id, revoked_at=None).update(revoked_at=real_now)
    if not changed:
        raise UnknownKey(studio_slug, key_id)
