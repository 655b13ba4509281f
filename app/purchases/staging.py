"""The temporary tables of an import: its rows, to be sorted and compared with what is known."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import islice

from app.infra.db import Connection
from app.purchases.report_rows import Said

AT_A_TIME = 5_000
"""Rows that are read before they are stored together."""

_SALE_COLUMNS = ("line", "external_id", "purchase_id", "occurred_at", "amount", "currency", "fingerprint")
_BACK_COLUMNS = ("line", "purchase_id", "refund_id", "amount", "currency", "is_total", "with_sale")
_MAKE = """
    CREATE TEMPORARY TABLE laurel_import (
        line int8, external_id text COLLATE "C", purchase_id text, occurred_at timestamptz, amount numeric,
        currency text, fingerprint bytea, doubtful bool NOT NULL DEFAULT false
    );
    CREATE TEMPORARY TABLE laurel_import_backs (
        line int8 PRIMARY KEY, purchase_id text, refund_id text, amount numeric, currency text, is_total bool,
        with_sale bool
    )
"""


@asynccontextmanager
async def temporary_tables(connection: Connection) -> AsyncIterator[None]:
    """Make the tables, and drop them at the end."""
    await connection.execute(_MAKE)
    try:
        yield
    finally:
        if not connection.is_closed():
            await connection.execute("DROP TABLE laurel_import, laurel_import_backs")


async def stage(connection: Connection, rows: Iterator[Said]) -> None:
    """Put all rows into the temporary tables."""
    while batch := list(islice(rows, AT_A_TIME)):
        sales = [(said.line, said.sale) for said in batch if said.sale is not None]
        await connection.copy_records_to_table(
            "laurel_import",
            records=[
                (
                    *(line, sale.payment.external_id, sale.payment.purchase_id, sale.payment.occurred_at),
                    *(sale.payment.amount, sale.payment.currency, sale.fingerprint),
                )
                for line, sale in sales
            ],
            columns=_SALE_COLUMNS,
        )
        backs = [(said.line, said.back, said.sale is not None) for said in batch if said.back is not None]
        await connection.copy_records_to_table(
            "laurel_import_backs",
            records=[
                (
                    *(line, back.purchase_id, back.refund_id, back.amount, back.currency, back.is_total),
                    with_sale,
                )
                for line, back, with_sale in backs
            ],
            columns=_BACK_COLUMNS,
        )
