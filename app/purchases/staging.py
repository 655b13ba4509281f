"""The temporary tables in which an import sorts its rows and compares them with the recorded purchases."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import islice

from app.infra.db import Connection
from app.purchases.report_rows import ParsedRow

AT_A_TIME = 5_000
"""Rows that are read before they are stored together."""

_SALE_COLUMNS = ("line", "external_id", "purchase_id", "occurred_at", "amount", "currency", "fingerprint")
_REFUND_COLUMNS = ("line", "purchase_id", "refund_id", "amount", "currency", "is_total", "with_sale")
_MAKE = """
    CREATE TEMPORARY TABLE laurel_import (
        line int8, external_id text COLLATE "C", purchase_id text, occurred_at timestamptz, amount numeric,
        currency text, fingerprint bytea, doubtful bool NOT NULL DEFAULT false
    );
    CREATE TEMPORARY TABLE laurel_import_refunds (
        line int8 PRIMARY KEY, purchase_id text, refund_id text, amount numeric, currency text, is_total bool,
        with_sale bool
    )
"""


@asynccontextmanager
async def temporary_tables(connection: Connection) -> AsyncIterator[None]:
    """Create the temporary tables inside the context, and drop them at its end."""
    await connection.execute(_MAKE)
    try:
        yield
    finally:
        if not connection.is_closed():
            await connection.execute("DROP TABLE laurel_import, laurel_import_refunds")


async def stage(connection: Connection, rows: Iterator[ParsedRow]) -> None:
    """Copy all rows into the temporary tables."""
    while batch := list(islice(rows, AT_A_TIME)):
        sales = [(row.line, row.sale) for row in batch if row.sale is not None]
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
        refunds = [(row.line, row.refund, row.sale is not None) for row in batch if row.refund is not None]
        await connection.copy_records_to_table(
            "laurel_import_refunds",
            records=[
                (
                    *(line, refund.purchase_id, refund.refund_id, refund.amount, refund.currency),
                    *(refund.is_total, with_sale),
                )
                for line, refund, with_sale in refunds
            ],
            columns=_REFUND_COLUMNS,
        )
