"""The audit log: each write of staff, keys and the command line leaves an entry, in its own transaction."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from hashlib import sha256
from importlib import import_module
from uuid import UUID

import asyncpg
import orjson
import pytest

from app.audit_log.actors import PLAYER, WORKER, Actor, ActorKind, acting
from app.domain.access import GameMode, Scope, StaffRole
from app.domain.store import ItemKind
from app.events.base import EventType
from app.identity.staff import invite, revoke
from app.infra.db import Database
from app.infra.encryption import Encryptor, new_encryption_secret
from app.infra.targets import Targets
from app.loyalty.profiles import update_player
from app.privacy.service import erase_player
from app.store.catalog import ItemDraft, adjust_stock, archive_item, store_items
from app.store.importer import import_catalog
from app.studios.keys import create_key, revoke_key
from app.studios.service import create_studio, publish_game
from app.studios.trusted_documents import publish_documents, require_documents
from app.studios.updates import update_game, update_studio
from app.webhooks import service as webhooks
from tests.cast import NOW, STUDIO, Cast, fetch_rows, game_file, program_file, sandbox

KEY = Actor(ActorKind.KEY, UUID(int=7), "192.0.2.1", "request-7")
ENCRYPTOR = Encryptor(new_encryption_secret())


async def last(database: Database) -> list[tuple[object, ...]]:
    """The operation, subject, before and after of entries by the key, with their JSON read."""
    rows = await fetch_rows(
        database,
        "SELECT operation, subject, before, after FROM audit_log WHERE actor_id = $1 ORDER BY at, operation",
        KEY.id,
    )
    return [
        (name, subject, *(text and orjson.loads(text) for text in texts)) for name, subject, *texts in rows
    ]


def draft(price: int, stock: int | None = 5) -> ItemDraft:
    return ItemDraft("cup", ItemKind.DIGITAL, [("en", "Cup")], price, stock=stock)


async def _items(cast: Cast) -> None:
    for price in (10, 20):
        await store_items(cast.database, cast.game, [draft(price)], NOW, keep_stock=False)


async def _adjusted(cast: Cast) -> None:
    with acting(PLAYER):
        await store_items(cast.database, cast.game, [draft(10)], NOW, keep_stock=False)
    for _ in range(2):
        await adjust_stock(cast.database, cast.game, sku="cup", by=-2, key="k", real_now=NOW)


async def _archived(cast: Cast) -> None:
    with acting(PLAYER):
        await store_items(cast.database, cast.game, [draft(10)], NOW, keep_stock=False)
    for _ in range(2):
        await archive_item(cast.database, cast.game, "cup", NOW)


async def _imported(cast: Cast) -> None:
    text = "sku,kind,title,price\ncup,DIGITAL,Cup,1\nhat,DIGITAL,Hat,2\n"
    await import_catalog(cast.session, text, dry_run=True)
    await import_catalog(cast.session, text)


async def _endpoint(cast: Cast) -> None:
    database, games, targets = cast.database, [cast.game.id], Targets(loopback=False)
    url, types = "https://hooks.example.com/a", [EventType.PURCHASE_RECORDED]
    row, _ = await webhooks.create_endpoint(
        *(database, ENCRYPTOR, targets, cast.game), url=url, event_types=types, description=None, real_now=NOW
    )
    await webhooks.update_endpoint(
        *(database, targets, games, row.id),
        url=None,
        event_types=None,
        description="Ours",
        enabled=None,
        real_now=NOW,
    )
    await webhooks.rotate_secret(database, ENCRYPTOR, games, row.id, old_hours=0, real_now=NOW)
    await webhooks.delete_endpoint(database, games, row.id)


async def _keys(cast: Cast) -> None:
    key = await create_key(cast.database, STUDIO, [Scope.AUDIT_READ], GameMode.SANDBOX, NOW)
    await revoke_key(cast.database, STUDIO, str(key.key.id), NOW)


async def _staff(cast: Cast) -> None:
    await invite(cast.database, "ana@example.com", StaffRole.SUPPORT, None, NOW)
    await revoke(cast.database, "ana@example.com", NOW)


async def _game(cast: Cast) -> None:
    await update_game(cast.database, cast.game, name="New name")
    await update_game(cast.database, cast.game, fulfil_hours=10)
    await publish_game(cast.database, cast.game, game_file(), NOW)
    await cast.fresh()
    await cast.advance(cast.game.now(NOW) + timedelta(days=1))


async def _studio(cast: Cast) -> None:
    await create_studio(cast.database, "another", "Another", NOW)
    await update_studio(cast.database, STUDIO, "New name")


async def _documents(cast: Cast) -> None:
    await publish_documents(cast.database, cast.game, {sha256(b"{ me { id } }").hexdigest(): "{ me { id } }"})
    await require_documents(cast.database, cast.game, required=True)


async def _member(cast: Cast) -> None:
    cast.encryptor = ENCRYPTOR
    await cast.join()
    await cast.buy("not in the log")
    for _ in range(2):
        await cast.grant("k", 5)
    await update_player(cast.database, cast.game, "p", {"country": "DE"}, real_now=cast.real_now)
    await erase_player(cast.session, "p")


async def _program(cast: Cast) -> None:
    for _ in range(2):
        await cast.publish(program_file(pExpiryMonths=6))


WRITES: list[tuple[Callable[[Cast], Awaitable[None]], list[tuple[str, str]]]] = [
    (_items, [("upsertCatalogItem", "ITEM")] * 2),
    (_adjusted, [("adjustStock", "ITEM")]),
    (_archived, [("archiveCatalogItem", "ITEM")]),
    (_imported, [("importCatalog", "ITEM")] * 2),
    (
        _endpoint,
        [
            (name, "ENDPOINT")
            for name in (
                *("createWebhookEndpoint", "updateWebhookEndpoint"),
                *("rotateWebhookSecret", "deleteWebhookEndpoint"),
            )
        ],
    ),
    (_keys, [("createKey", "KEY"), ("revokeKey", "KEY")]),
    (_staff, [("inviteStaff", "STAFF"), ("revokeStaff", "STAFF")]),
    (
        _game,
        [
            *(("updateGame", "GAME"), ("updateGame", "GAME")),
            *(("publishGameRules", "RULES"), ("advanceClock", "GAME")),
        ],
    ),
    (_studio, [("createStudio", "STUDIO"), ("updateStudio", "STUDIO")]),
    (_documents, [("publishDocuments", "GAME"), ("requireDocuments", "GAME")]),
    (_member, [("grantPoints", "MEMBER"), ("updatePlayer", "MEMBER"), ("erasePlayer", "MEMBER")]),
    (_program, [("publishProgramRules", "RULES")]),
]


@pytest.mark.parametrize(("write", "expected"), WRITES, ids=[write.__name__ for write, _ in WRITES])
async def test_each_write_leaves_its_entry_once(
    database: Database, write: Callable[[Cast], Awaitable[None]], expected: list[tuple[str, str]]
) -> None:
    cast = await sandbox(database)
    with acting(KEY):
        await write(cast)
    assert [(name, subject) for name, subject, *_ in await last(database)] == expected
    rows = await fetch_rows(
        database, "SELECT DISTINCT actor, address, request_id FROM audit_log WHERE actor_id = $1", KEY.id
    )
    assert rows == [("KEY", KEY.address, KEY.request_id)]


async def test_an_entry_has_what_changed(database: Database) -> None:
    cast = await sandbox(database)
    with acting(KEY):
        await _items(cast)
        await _endpoint(cast)
        await _member(cast)
    entries = {(name, before is None): (before, after) for name, _, before, after in await last(database)}
    assert entries["upsertCatalogItem", False] == ({"price": 10}, {"price": 20, "version": 2})
    assert entries["updateWebhookEndpoint", False] == ({"description": None}, {"description": "Ours"})
    assert entries["updatePlayer", True] == (None, {"changed": ["country"]})
    texts = await fetch_rows(database, "SELECT a::text FROM audit_log a")
    assert not any("whsec" in text or "sealed" in text for (text,) in texts)


async def test_the_worker_and_players_leave_none(database: Database) -> None:
    cast = await sandbox(database)
    (before,) = await fetch_rows(database, "SELECT count(*) FROM audit_log")
    for actor in (WORKER, PLAYER):
        with acting(actor):
            await _items(cast)
            await cast.join()
            await cast.grant(actor.kind, 1)
    assert await fetch_rows(database, "SELECT count(*) FROM audit_log") == [before]


async def test_what_is_rolled_back_has_no_entry(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await sandbox(database)

    class Crash(Exception):
        pass

    async def crash(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patched:
        patched.setattr("app.store.catalog.append", crash)
        with pytest.raises(Crash):
            await _items(cast)
    assert await fetch_rows(database, "SELECT 1 FROM catalog_items") == []


async def test_facts_name_who_reported_them(database: Database) -> None:
    cast = await sandbox(database)
    with acting(KEY):
        await cast.buy("by a key")
    await cast.buy("by the command line")
    rows = await fetch_rows(database, "SELECT kind, key, actor_id FROM loyalty_events ORDER BY seq")
    assert rows == [
        ("JOINED", None, KEY.id),
        ("PURCHASE", "by a key", KEY.id),
        ("PURCHASE", "by the command line", None),
    ]


async def test_a_reason_goes_with_the_person_and_nothing_else_does(database: Database) -> None:
    cast = await sandbox(database)
    cast.encryptor = ENCRYPTOR
    await cast.join()
    await cast.join("other")
    await cast.grant("k", 5, reason="Sorry, Paul")
    await cast.grant("o", 5, player="other", reason="Sorry, Olga")
    await erase_player(cast.session, "p")
    reasons = await fetch_rows(
        database, "SELECT reason FROM audit_log WHERE operation = 'grantPoints' ORDER BY at"
    )
    assert reasons == [("",), ("Sorry, Olga",)]
    for change in ("reason = 'else'", "actor = 'WORKER'", "member_id = NULL", "at = now()"):
        with pytest.raises(asyncpg.RestrictViolationError, match="append only"):
            await fetch_rows(database, f"UPDATE audit_log SET {change}")  # noqa: S608 - of this test


async def test_what_was_there_before_the_log_has_entries_of_nobody(database: Database) -> None:
    """The statements of the migration, over what a database holds that was older."""
    cast = await sandbox(database, game={})
    await cast.join()
    with acting(PLAYER):
        await cast.grant("k", 5)
        await _items(cast)
    async with database.acquire() as connection:
        await connection.execute("ALTER TABLE audit_log DISABLE TRIGGER append_only")
        await connection.execute("DELETE FROM audit_log")
        for statement in import_module("migrations.0025_steering").BEFORE_THE_LOG:
            await connection.execute(statement)
    rows = await fetch_rows(database, "SELECT DISTINCT actor, operation FROM audit_log ORDER BY 2")
    assert rows == [
        ("UNKNOWN", name)
        for name in ("grantPoints", "publishGameRules", "publishProgramRules", "upsertCatalogItem")
    ]
