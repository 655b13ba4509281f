"""Possessions for tests of the services: what a game defines, what its players own and have equipped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.inventory import Definition, DefinitionKind, Style
from app.infra.db import Connection, Database
from app.inventory import equipping
from app.inventory.audit import audit_inventory
from app.inventory.definitions import Inventories
from app.inventory.equipping import WantedPlace
from app.inventory.managing import store_definition, store_slot
from app.inventory.reading import MemberInventory, Reader, ReadLoadout
from app.inventory.service import Changed, Wanted, consume_item, grant_item, revoke_item
from tests.cast import Cast, fetch_rows, ladder, sandbox

LADDER = ladder((100, 50, 30), (100, 50, 30), (100, 50, 30))
"""1 USD is 1 SC; tiers A, B and C, kept by 50 within 30 days."""
PLAIN = Style("plain", {"en": "Plain"}, "https://example.com/plain.webm")
BRIGHT = Style("bright", {"en": "Bright"}, "https://example.com/bright.webm", tier="B")


def definition(code: str, **changes: Any) -> Definition:  # noqa: ANN401 - its fields
    made = {
        "kind": DefinitionKind.BADGE,
        "title": {"en": code.title(), "de": f"{code.title()} auf Deutsch"},
        "styles": (PLAIN, BRIGHT),
    }
    return Definition(code=code, **(made | changes))


@dataclass
class Possessions:
    """A game of the cast with badges in two places and a frame in one."""

    cast: Cast

    @classmethod
    async def of(cls, database: Database) -> "Possessions":
        cast = await sandbox(database, program=LADDER)
        made = cls(cast)
        await made.define("badge")
        await made.define("month", days=30)
        await made.define("ticket", kind=DefinitionKind.OTHER, max_stack=10)
        await made.define("gold", tier="B")
        await made.define("frame", kind=DefinitionKind.TEXT_FRAME, tier="B")
        await store_slot(database, cast.game, "badges", ["BADGE", "OTHER"], 2)
        await store_slot(database, cast.game, "frame", ["TEXT_FRAME"], 1)
        return made

    async def define(self, code: str, **changes: Any) -> None:  # noqa: ANN401 - as above
        cast = self.cast
        await store_definition(cast.database, cast.game, definition(code, **changes), cast.real_now)

    async def grant(
        self,
        item: str,
        key: str | None = None,
        player: str = "p",
        **changes: Any,  # noqa: ANN401 - fields of `Wanted`
    ) -> Changed:
        wanted = Wanted(player, item, "because", key or f"{item}'s {player}", **changes)
        return await grant_item(self.cast.session, wanted)

    async def revoke(self, key: str) -> Changed:
        return await revoke_item(self.cast.session, str(await self.grant_id(key)), "by mistake")

    async def grant_id(self, key: str) -> UUID:
        ((grant_id,),) = await fetch_rows(
            self.cast.database, "SELECT id FROM inventory_grants WHERE idempotency_key = $1", key
        )
        return grant_id

    async def consume(self, quantity: int, key: str = "used", item: str = "ticket") -> Changed:
        return await consume_item(self.cast.session, "p", item, quantity, key)

    async def equip(
        self,
        item: str | None,
        slot: str = "badges",
        position: int = 1,
        *,
        style: str | None = None,
        player: str = "p",
        version: int | None = None,
    ) -> None:
        place = WantedPlace(slot, position, item, style)
        await equipping.equip(self.cast.session, player, place, version)

    async def set_all(self, version: int, *wanted: WantedPlace, player: str = "p") -> None:
        await equipping.set_loadout(self.cast.session, player, version, wanted)

    async def loadout(self, player: str = "p", at: datetime | None = None) -> ReadLoadout:
        (read,) = await self.loadouts([player], at)
        return read

    async def loadouts(self, players: Sequence[str], at: datetime | None = None) -> list[ReadLoadout]:
        async with self.cast.database.acquire() as connection:
            return await (await self._reader(connection, at)).loadouts(players)

    async def owned(self, player: str = "p", at: datetime | None = None) -> MemberInventory:
        async with self.cast.database.acquire() as connection:
            found = await (await self._reader(connection, at)).member(player)
        assert found is not None
        return found

    async def _reader(self, connection: Connection, at: datetime | None) -> Reader:
        cast = self.cast
        book = await cast.rules.of(connection, cast.game)
        now = at or cast.game.now(cast.real_now)
        return Reader(connection, Inventories(), cast.game.id, book, now)

    async def shown(self, player: str = "p", at: datetime | None = None) -> list[str]:
        return [item.item for item in (await self.loadout(player, at)).items]

    async def check(self) -> None:
        """What is stored is what the grants come to."""
        found = await audit_inventory(self.cast.database)
        assert [one.as_json() for one in found if one.violations] == []


def codes(refused: pytest.ExceptionInfo[DomainError]) -> list[tuple[UserErrorCode, Sequence[str]]]:
    return [(fault.code, fault.path) for fault in refused.value.faults]


async def ends(own: Possessions, item: str) -> object:
    """Until when player p owns an item."""
    return next(one.until for one in (await own.owned()).items if one.definition.code == item)
