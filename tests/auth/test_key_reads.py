"""Requests with one key at the same time share the read of its holder, and none sees an older one."""

import asyncio

import pytest

from app.domain.access import GameMode, Scope
from app.infra.db import Connection, Database
from app.infra.secrets import hash_secret
from app.studios.keys import create_key, revoke_key
from app.studios.queries import KeyHolder, key_holder
from auth import callers
from tests.cast import NOW, STUDIO, sandbox


async def test_requests_at_once_share_a_read(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await sandbox(database)
    keys = [await create_key(database, STUDIO, [*Scope], GameMode.SANDBOX, NOW) for _ in range(2)]
    reads: list[str] = []

    async def counted(connection: Connection, key_hash: str) -> KeyHolder | None:
        reads.append(key_hash)
        return await key_holder(connection, key_hash)

    monkeypatch.setattr(callers, "key_holder", counted)
    hashes = [hash_secret(key.secret) for key in keys]
    found = await asyncio.gather(
        *(callers._key_holder(database, wanted) for wanted in [*hashes, "unknown"] * 8)
    )
    assert sorted(reads) == sorted([*hashes, "unknown"])
    assert [holder and holder.games[0].id for holder in found] == [cast.game.id, cast.game.id, None] * 8

    await revoke_key(database, STUDIO, str(keys[0].key.id), NOW)
    assert await asyncio.gather(*(callers._key_holder(database, hashes[0]) for _ in range(8))) == [None] * 8
