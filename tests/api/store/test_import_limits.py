"""`importCatalog` is bounded: in columns, rows and fields, in CPU, and in how long it holds the loop."""

import asyncio
import gc
from collections.abc import Callable
from datetime import UTC, datetime
from time import process_time

import pytest

from app.domain.csv_text import MAX_COLUMNS, MAX_FIELD_CHARS
from app.store.importer import MAX_ROWS, ImportReport, import_catalog
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.store.cast import Shop
from tests.api.store.test_import_catalog import faults, rows, send
from tests.pace import parse_seconds


def columns(count: int) -> str:
    locales = [f"title.{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(26 * 26)]
    names = ["sku", "kind", "title", "price", *locales][:count]
    return ",".join(names) + "\na,DIGITAL,A,1" + "," * (count - 4) + "\n"


async def test_as_many_columns_as_there_may_be(shop: Shop) -> None:
    assert (await send(shop, columns(MAX_COLUMNS))).only["created"] == 1
    assert faults(await send(shop, columns(MAX_COLUMNS + 1))) == [("1",)]


async def test_as_long_a_field_as_there_may_be(shop: Shop) -> None:
    start = "sku,kind,title,price,description\na,DIGITAL,A,1,"
    assert faults(await send(shop, start + "x" * MAX_FIELD_CHARS)) == [("2", "description")]
    assert faults(await send(shop, start + "x" * (MAX_FIELD_CHARS + 1))) == [("2",)]


SIZE = 2**20
"""Characters of a document: as many as a request may have bytes."""
HEAD = "sku,kind,title,price\n"


def filled(start: str, part: str) -> str:
    """A document of the size, of the start and as many parts as fit."""
    return start + part * ((SIZE - len(start)) // len(part))


EVIL = {
    "columns": ",".join(f"c{number}" for number in range(SIZE // 8)),
    "one column many times": filled("", "sku,"),
    "empty columns": filled("sku,kind,title,price", ","),
    "a wide row": filled(HEAD, ",") + "x",
    "commas": filled("", ","),
    "quotes": filled(HEAD, '"'),
    "a header of quotes": filled("", '"'),
    "quoted nothings": filled(HEAD, '"",'),
    "open quotes": filled(HEAD, '"\n'),
    "one field": filled(HEAD, "x"),
    "a header of one field": filled("", "x"),
    "newlines": filled("", "\n"),
    "carriage returns": filled("", "\r"),
    "newlines after a header": filled(HEAD, "\n"),
    "short rows": filled(HEAD, "x\n"),
    "rows of commas": filled(HEAD, ",\n"),
    "spaces": filled(HEAD, " "),
    "countries": filled("sku,kind,title,price,countries\n", "a,DIGITAL,A,1," + "DE " * 40_000 + "\n"),
    "many texts": filled(
        ",".join(["sku,kind,price", *(f"title.x{n}" for n in range(200))]) + "\n",
        ",".join(["a,DIGITAL,1", *["x" * 20] * 200]) + "\n",
    ),
}
MAX_PARSES = 3_000
"""CPU for one document, in parses of the query of introspection."""


async def imported(shop: Shop, text: str) -> ImportReport:
    return await import_catalog(
        GameSession(Core(shop.world.database, RulesCache()), shop.stage.game, datetime.now(UTC)), text
    )


@pytest.mark.parametrize("kind", EVIL)
async def test_a_document_costs_little_whatever_is_in_it(
    shop: Shop, kind: str, record_property: Callable[[str, object], None]
) -> None:
    started = process_time()
    report = await imported(shop, EVIL[kind])
    seconds = process_time() - started
    record_property("cpu_ms", seconds * 1e3)
    assert seconds < parse_seconds() * MAX_PARSES
    assert report.created == 0


MAX_STRETCH = 0.1
"""Seconds of CPU for which an import may keep everybody else waiting."""


async def test_the_loop_goes_on_while_a_catalog_is_read(shop: Shop) -> None:
    """Another task of the same loop, asked at each of its turns how much CPU went by since the last."""
    stretches: list[float] = []
    await imported(shop, HEAD)  # what is read only once is known by now

    async def heartbeat() -> None:
        last = process_time()
        while True:
            await asyncio.sleep(0)
            stretches.append(process_time() - last)
            last = process_time()

    gc.collect()
    gc.disable()  # the heap of all tests is none of the import's
    beating = asyncio.create_task(heartbeat())
    try:
        for text in (rows(MAX_ROWS), rows(MAX_ROWS, "free"), EVIL["newlines"], EVIL["rows of commas"]):
            assert (await imported(shop, text)).rows <= MAX_ROWS
    finally:
        beating.cancel()
        gc.enable()
    assert max(stretches) < MAX_STRETCH
