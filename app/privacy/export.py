"""The export: all that is stored about a person, in one JSON document (docs/privacy.md describes it)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import MemberId
from app.domain.amounts import plain
from app.domain.explain import explain
from app.identity.contacts import email_of
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.keyset import Window
from app.loyalty.queries import MemberRow, history_page
from app.privacy import queries
from app.store.point_events import delivery_context

FORMAT = "laurel-export-1"
MAX_EXPORTED = 10_000
"""Entries of each list, the newest ones; `cutShort` names the lists that had more."""

Document = dict[str, object]


async def export(database: Database, encryptor: Encryptor, member: MemberRow, real_now: datetime) -> str:
    """The document about the person behind a member, as it was at one instant.

    Its size is bounded: `MAX_EXPORTED` entries of each list.
    """
    async with (
        database.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        lists = {
            name: await _listed(connection, statement, member.id)
            for name, statement in queries.EXPORTED.items()
        }
        lists["history"] = await _history(connection, member.id)
        document: Document = {
            "format": FORMAT,
            "exportedAt": real_now,
            "member": {
                **(await _only(connection, queries.EXPORTED_MEMBER, member.id)),
                "email": await email_of(connection, encryptor, member.id),
            },
            "ledger": {
                row["unit"]: {"movements": row["movements"], "sum": row["sum"]}
                for row in await connection.fetch(queries.EXPORTED_LEDGER, member.id)
            },
        }
    _decrypt_addresses(encryptor, lists["redemptions"])
    return _written(document, lists)


async def export_unlinked(database: Database, identity_id: int | None, real_now: datetime) -> str:
    """The same about somebody who signed in at the store and is not connected to a game."""
    async with database.acquire() as connection:
        lists = {
            name: await _listed(connection, statement, identity_id)
            for name, statement in queries.EXPORTED_OF_VISITOR.items()
        }
    return _written({"format": FORMAT, "exportedAt": real_now}, lists)


def _written(document: Document, lists: Mapping[str, list[Document]]) -> str:
    document |= {name: rows[:MAX_EXPORTED] for name, rows in lists.items()}
    document["cutShort"] = sorted(name for name, rows in lists.items() if len(rows) > MAX_EXPORTED)
    return orjson.dumps(document, default=_plain, option=orjson.OPT_UTC_Z).decode()


async def _listed(connection: Connection, statement: str, whose: MemberId | int | None) -> list[Document]:
    return [dict(row) for row in await connection.fetch(statement, whose, MAX_EXPORTED + 1)]


async def _only(connection: Connection, statement: str, member_id: MemberId) -> Mapping[str, object]:
    row: asyncpg.Record | None = await connection.fetchrow(statement, member_id)
    if row is None:
        raise LookupError(member_id)
    return dict(row)


async def _history(connection: Connection, member_id: MemberId) -> list[Document]:
    """Of the member and of those that merges brought, each newest first."""
    entries: list[Document] = []
    for row in await connection.fetch(queries.MEMBERS, member_id):
        rest: Window[tuple[int]] = Window(MAX_EXPORTED + 1 - len(entries))
        for entry in await history_page(connection, row["id"], rest):
            change = entry.change
            entries.append(
                {
                    "at": change.at,
                    "kind": change.kind,
                    "explanation": explain(change.kind, change.sc, change.p, change.details),
                    "sc": change.sc,
                    "p": change.p,
                    "reference": change.reference or None,
                }
            )
    return entries


def _decrypt_addresses(encryptor: Encryptor, redemptions: Sequence[Document]) -> None:
    for redemption in redemptions:
        context = delivery_context(UUID(str(redemption["id"])))
        for name in ("address", "email"):
            encrypted = redemption[name]
            if isinstance(encrypted, bytes):
                text = encryptor.decrypt(encrypted, context)
                redemption[name] = orjson.loads(text) if name == "address" else text


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, UUID):  # asyncpg has a kind of its own
        return str(value)
    raise TypeError(type(value).__name__)
