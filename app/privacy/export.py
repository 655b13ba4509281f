"""The export: all that is stored about a person, in one JSON document (docs/privacy.md describes it)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import orjson

from app.coupons import member_data as coupons_data
from app.domain.access import Person
from app.domain.amounts import plain
from app.domain.explain import explain
from app.gift_cards import member_data as gift_cards_data
from app.gifts import member_data as gifts_data
from app.identity import member_data as identity_data
from app.identity.contacts import email_of
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.keyset import Window
from app.inventory import member_data as inventory_data
from app.invitations import member_data as invitations_data
from app.loyalty import member_data as loyalty_data
from app.loyalty.history_queries import history_page
from app.loyalty.queries import MemberRow
from app.milestones import member_data as milestones_data
from app.orders import member_data as orders_data
from app.store import member_data as store_data
from app.store.point_events import delivery_context
from app.stored_value import member_data as stored_value_data

FORMAT = "laurel-export-1"
MAX_EXPORTED = 10_000
"""Entries of each list, the newest ones; `cutShort` names the lists that had more."""

Document = dict[str, object]

_EXPORT_IN_ORDER = (
    identity_data.export,
    store_data.export,
    stored_value_data.export,
    orders_data.export,
    coupons_data.export,
    inventory_data.export,
    gifts_data.export,
    gift_cards_data.export,
    loyalty_data.export,
    invitations_data.export,
    milestones_data.export,
)
"""The capabilities with lists about a person, in the order of the document."""


async def export(database: Database, encryptor: Encryptor, member: MemberRow, real_now: datetime) -> str:
    """Return the document about the person behind a member, as it was at one instant.

    Its size is bounded: `MAX_EXPORTED` entries of each list.
    """
    async with database.transaction("repeatable_read", readonly=True) as connection:
        game_id = member.game.id
        person = Person(
            game_id,
            member.id,
            await loyalty_data.with_absorbed(connection, game_id, member.id),
            [player.id for player in await identity_data.players_of(connection, game_id, member.id)],
        )
        lists: dict[str, list[Document]] = {}
        for export_of in _EXPORT_IN_ORDER:
            lists |= _documents(await export_of(connection, person, MAX_EXPORTED + 1))
        lists["history"] = await _history(connection, person)
        document: Document = {
            "format": FORMAT,
            "exportedAt": real_now,
            "member": {
                **(await loyalty_data.export_member(connection, person)),
                "email": await email_of(connection, encryptor, game_id, member.id),
            },
            "ledger": await loyalty_data.export_ledger(connection, person),
        }
    _decrypt_addresses(encryptor, lists["redemptions"])
    return _written(document, lists)


async def export_unlinked(database: Database, identity_id: int | None, real_now: datetime) -> str:
    """Return the same about an identity that signed in at the store and is not connected to a game."""
    async with database.acquire() as connection:
        lists = await identity_data.export_unlinked(connection, identity_id, MAX_EXPORTED + 1)
    return _written({"format": FORMAT, "exportedAt": real_now}, _documents(lists))


def _written(document: Document, lists: Mapping[str, list[Document]]) -> str:
    document |= {name: rows[:MAX_EXPORTED] for name, rows in lists.items()}
    document["cutShort"] = sorted(name for name, rows in lists.items() if len(rows) > MAX_EXPORTED)
    return orjson.dumps(document, default=_plain, option=orjson.OPT_UTC_Z).decode()


def _documents(lists: Mapping[str, Sequence[Mapping[str, object]]]) -> dict[str, list[Document]]:
    return {name: [dict(row) for row in rows] for name, rows in lists.items()}


async def _history(connection: Connection, person: Person) -> list[Document]:
    """Returns the entries of the member and of those that merges brought, each newest first."""
    entries: list[Document] = []
    for member_id in person.member_ids:
        rest: Window[tuple[int]] = Window(MAX_EXPORTED + 1 - len(entries))
        for entry in await history_page(connection, person.game_id, member_id, rest):
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
