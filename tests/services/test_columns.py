"""What the recorder writes as text is what PostgreSQL reads: every type, and characters with a meaning."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product
from uuid import UUID

import orjson
import pytest

from app.domain.amounts import MAX_AMOUNT, MAX_POINTS
from app.domain.events import EventKind
from app.domain.instants import BEGINNING, LATEST
from app.infra.db import Database
from app.loyalty.columns import array_text

CHARACTERS = [*map(chr, range(1, 0x180)), "\u2028", "\ufeff", "😀"]
SPECIAL = ["\n", "\\", '"', "u", "n", "0041", "é", " ", "{", "}", ","]
TEXTS = ["".join(parts) for parts in product(SPECIAL, repeat=3)]
VALUES: dict[str, list[object]] = {
    "text": [
        None,
        "",
        "null",
        "NULL",
        "\\n",
        "\n",
        "\\",
        '"',
        "{}",
        " a ",
        "u0041",
        *CHARACTERS,
        *TEXTS,
    ],
    "jsonb": [orjson.dumps({"text": text}).decode() for text in ("", "\n", "\\n", '"', *TEXTS)],
    "int2": [1, -1, 0, None],
    "int4": [2**31 - 1, -(2**31)],
    "int8": [MAX_POINTS, -MAX_POINTS, 0],
    "numeric": [Decimal("0.99"), Decimal("1E+2"), Decimal("0E-7"), Decimal("-4.990"), MAX_AMOUNT, None],
    "bool": [True, False, None],
    "bytea": [b"", bytes(range(256)), None],
    "uuid": [UUID(int=0), UUID(int=2**128 - 1), None],
    "timestamptz": [BEGINNING, LATEST, datetime(2026, 2, 3, 4, 5, 6, 7, UTC), BEGINNING - timedelta(1), None],
}


@pytest.mark.parametrize("kind", VALUES)
async def test_columns_arrive_as_they_were(database: Database, kind: str) -> None:
    async with database.acquire() as connection:
        arrived = await connection.fetchval(f"SELECT $1::text::{kind}[]", array_text(kind, VALUES[kind]))
        own = await connection.fetchval(f"SELECT $1::{kind}[]", VALUES[kind])
    assert arrived is not None
    assert own is not None
    assert arrived == own
    # The digits after the point of an amount too, which equal numbers do not say.
    assert [str(value) for value in arrived] == [str(value) for value in own]


async def test_an_empty_column_and_kinds_and_ids_of_rows_arrive(database: Database) -> None:
    async with database.acquire() as connection:
        assert await connection.fetchval("SELECT $1::text::int8[]", array_text("int8", [])) == []
        read = await connection.fetchval("SELECT gen_random_uuid()")
        assert await connection.fetchval("SELECT $1::text::uuid[]", array_text("uuid", [read])) == [read]
        kinds = await connection.fetchval("SELECT $1::text::text[]", array_text("text", [*EventKind]))
    assert kinds == [kind.value for kind in EventKind]
