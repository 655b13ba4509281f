"""Requests at the same time share the read of who calls, and no request sees an older one."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from app.domain.access import GameMode, Scope
from app.identity.service import issue_player_token
from app.infra.db import Connection, Database
from app.infra.secrets import SecretHash, hash_secret
from app.loyalty.queries import MemberRow
from app.loyalty.session_queries import members_by_tokens
from app.studios.keys import create_key, list_keys, revoke_key
from app.studios.queries import KeyHolder, key_holder
from auth import callers
from tests.cast import NOW, STUDIO, sandbox


async def test_requests_at_once_share_a_read(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await sandbox(database)
    keys = [await create_key(database, STUDIO, [*Scope], GameMode.SANDBOX, NOW) for _ in range(2)]
    reads: list[str] = []

    async def counted(connection: Connection, key_hash: str, real_now: datetime) -> KeyHolder | None:
        reads.append(key_hash)
        return await key_holder(connection, key_hash, real_now)

    monkeypatch.setattr(callers, "key_holder", counted)
    hashes = [hash_secret(key.secret) for key in keys]
    found = await asyncio.gather(
        *(callers._key_holder(database, wanted, NOW) for wanted in [*hashes, "unknown"] * 8)
    )
    assert sorted(reads) == sorted([*hashes, "unknown"])
    assert [holder and holder.games[0].id for holder in found] == [cast.game.id, cast.game.id, None] * 8

    await revoke_key(database, STUDIO, str(keys[0].key.id), NOW)
    again = (callers._key_holder(database, hashes[0], NOW) for _ in range(8))
    assert await asyncio.gather(*again) == [None] * 8


async def test_its_last_use_is_stored_once_an_hour(database: Database) -> None:
    await sandbox(database)
    key = await create_key(database, STUDIO, [*Scope], GameMode.SANDBOX, NOW)
    hashed = hash_secret(key.secret)

    async def after(minutes: int) -> datetime | None:
        await callers._key_holder(database, hashed, NOW + timedelta(minutes=minutes))
        (listed,) = await list_keys(database, STUDIO)
        return listed.last_used_at

    assert [row.last_used_at for row in await list_keys(database, STUDIO)] == [None]
    for minutes, stored in ((0, 0), (59, 0), (60, 60), (61, 60), (30, 60), (200, 200)):
        assert await after(minutes) == NOW + timedelta(minutes=stored), minutes


async def test_players_of_a_game_at_once_share_a_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await sandbox(database)
    tokens: dict[str, str] = {}
    for player in ("ada", "bob"):
        await cast.buy(f"first-{player}", "5", player=player)
        tokens[player] = (await issue_player_token(database, cast.game.id, player, NOW)).secret
    wanted = [hash_secret(secret) for secret in (*tokens.values(), f"{tokens['ada']}x")]
    reads: list[int] = []

    async def counted(
        connection: Connection, hashes: Sequence[SecretHash], real_now: datetime
    ) -> dict[str, MemberRow]:
        reads.append(len(hashes))
        return await members_by_tokens(connection, hashes, real_now)

    monkeypatch.setattr(callers, "members_by_tokens", counted)
    found = await asyncio.gather(*(callers._token_holder(database, one, NOW) for one in wanted * 8))
    assert [member and member.external_id for member in found] == ["ada", "bob", None] * 8
    assert sum(reads) == len(found)
    assert len(reads) < len(found) / 4
    late = NOW + timedelta(days=30)
    ended = (callers._token_holder(database, one, late) for one in wanted)
    assert await asyncio.gather(*ended) == [None] * 3
