"""What can be owned in a game, and where it is shown: read whole, and kept by its version."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.inventory import Definition, DefinitionKind, Style
from app.domain.loadouts import Slot
from app.infra.db import Connection
from app.pictures.addresses import parse_picture_path, picture_path
from app.pictures.queries import sources

MAX_CACHED = 200
"""Games whose definitions a process keeps."""


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """A definition as it is stored; its instants are the game's."""

    definition: Definition
    archived_at: datetime | None
    created_at: datetime
    updated_at: datetime

    @property
    def in_force(self) -> Definition:
        """Returns the definition by which members own it: no tier and no pack gives what was archived."""
        if self.archived_at is None:
            return self.definition
        return replace(self.definition, tier=None, is_archived=True)


@dataclass(frozen=True, slots=True)
class GameInventory:
    """The definitions and the slots of a game, archived ones too, by their codes.

    `version` counts their changes; `definitions` are as they are in force. `stills` are the paths of the
    pictures of styles, by the addresses that were given.
    """

    version: int
    rows: Mapping[str, DefinitionRow]
    definitions: Mapping[str, Definition]
    slots: Mapping[str, Slot]
    stills: Mapping[str, str]


_DEFINITION = """
    code, kind, title, description, styles, max_stack, days, tier, giftable, hidden, archived_at, created_at,
    updated_at
"""
VERSION = "coalesce((SELECT v.version FROM inventory_versions v WHERE v.game_id = $1), 0)"
"""SQL for the version of the definitions and slots of the game `$1`."""
_DEFINITIONS = f"SELECT {_DEFINITION} FROM item_definitions WHERE game_id = $1"
_SLOTS = "SELECT code, kinds, size FROM inventory_slots WHERE game_id = $1"


def definition_row(row: asyncpg.Record) -> DefinitionRow:
    """Returns a definition from its columns."""
    definition = Definition(
        code=row["code"],
        kind=DefinitionKind(row["kind"]),
        title=orjson.loads(row["title"]),
        description=None if row["description"] is None else orjson.loads(row["description"]),
        styles=tuple(Style(**style) for style in orjson.loads(row["styles"])),
        max_stack=row["max_stack"],
        days=row["days"],
        giftable=row["giftable"],
        hidden=row["hidden"],
        tier=row["tier"],
    )
    return DefinitionRow(definition, row["archived_at"], row["created_at"], row["updated_at"])


def slot_row(row: asyncpg.Record) -> Slot:
    """Returns a slot from its columns."""
    return Slot(row["code"], frozenset(DefinitionKind(kind) for kind in row["kinds"]), row["size"])


async def version_of(connection: Connection, game_id: GameId) -> int:
    """Returns how often definitions and slots of a game were changed."""
    return await connection.fetchval(f"SELECT {VERSION}", game_id) or 0


async def definition_by_code(connection: Connection, game_id: GameId, code: str) -> DefinitionRow | None:
    """Returns a definition, also an archived one; None where there is none."""
    row = await connection.fetchrow(f"{_DEFINITIONS} AND code = $2", game_id, code)
    return None if row is None else definition_row(row)


async def definitions_by_code(
    connection: Connection, game_id: GameId, codes: Iterable[str]
) -> Mapping[str, Definition]:
    """Returns those of these definitions that there are, by their codes."""
    rows = await connection.fetch(f"{_DEFINITIONS} AND code = ANY($2::text[])", game_id, sorted(set(codes)))
    return {row["code"]: definition_row(row).in_force for row in rows}


async def grantable(connection: Connection, game_id: GameId, codes: Iterable[str]) -> set[str]:
    """Returns those of these codes that are of definitions which are not archived."""
    rows = await connection.fetch(
        "SELECT code FROM item_definitions"
        " WHERE game_id = $1 AND code = ANY($2::text[]) AND archived_at IS NULL",
        *(game_id, sorted(codes)),
    )
    return {row["code"] for row in rows}


async def slots_of(connection: Connection, game_id: GameId) -> Mapping[str, Slot]:
    """Returns the slots of a game by their codes."""
    return {row["code"]: slot_row(row) for row in await connection.fetch(_SLOTS, game_id)}


async def read_inventory(connection: Connection, game_id: GameId) -> GameInventory:
    """Returns all that can be owned in a game, and where it is shown."""
    # The version first: what is read after it is at least as new, and is read again where it is newer.
    version = await version_of(connection, game_id)
    rows = {row["code"]: definition_row(row) for row in await connection.fetch(_DEFINITIONS, game_id)}
    definitions = {code: row.in_force for code, row in rows.items()}
    stills = await _stills(connection, game_id, definitions.values())
    return GameInventory(version, rows, definitions, await slots_of(connection, game_id), stills)


def addresses_of(styles: Iterable[Style]) -> set[str]:
    """Returns the addresses of pictures that styles name: those to fetch, and paths of uploaded ones."""
    stills = {style.still_url for style in styles if style.still_url is not None}
    assets = {style.asset_url for style in styles if style.asset_url is not None}
    return stills | {address for address in assets if parse_picture_path(address) is not None}


async def _stills(
    connection: Connection, game_id: GameId, definitions: Iterable[Definition]
) -> Mapping[str, str]:
    given: Sequence[str] = sorted(
        {style.still_url for definition in definitions for style in definition.styles if style.still_url}
    )
    found = await sources(connection, [(game_id, address) for address in given]) if given else {}
    return {
        address: picture_path(game_id, source.sha256)
        for (_, address), source in found.items()
        if source.sha256 is not None
    }


class Inventories:
    """Keeps what was read of games, for as long as its version is the same; one for each process."""

    def __init__(self) -> None:
        self._kept: dict[GameId, GameInventory] = {}

    def kept(self, game_id: GameId, version: int) -> GameInventory | None:
        """Returns what was read of a game, where it has this version."""
        found = self._kept.get(game_id)
        return found if found is not None and found.version == version else None

    async def of(self, connection: Connection, game_id: GameId, version: int | None = None) -> GameInventory:
        """Returns the definitions and slots of a game as they are now; `version` where it is known."""
        version = await version_of(connection, game_id) if version is None else version
        found = self.kept(game_id, version)
        if found is None:
            found = await read_inventory(connection, game_id)
            self._kept.pop(game_id, None)
            while len(self._kept) >= MAX_CACHED:
                del self._kept[next(iter(self._kept))]
            self._kept[game_id] = found
        return found
