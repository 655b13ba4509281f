"""The temporary tables in which an import sorts the rows that are not recorded yet."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from itertools import islice
from uuid import UUID

from app.infra.db import Connection
from app.purchases.report_rows import ParsedRow

AT_A_TIME = 5_000
"""Rows that are read before they are stored together."""

_SALE_COLUMNS = (
    *("line", "external_id", "purchase_id", "occurred_at"),
    *("amount", "currency", "fingerprint", "doubtful"),
)
_REFUND_COLUMNS = ("line", "purchase_id", "refund_id", "amount", "currency", "is_total", "with_sale")
_MAKE = """
    CREATE TEMPORARY TABLE laurel_import (
        line int8, external_id text COLLATE "C", purchase_id text, occurred_at timestamptz, amount numeric,
        currency text, fingerprint bytea, doubtful bool NOT NULL
    );
    CREATE TEMPORARY TABLE laurel_import_refunds (
        line int8 PRIMARY KEY, purchase_id text, refund_id text, amount numeric, currency text, is_total bool,
        with_sale bool
    )
"""
# Keys, and no join with the temporary table: for that a cluster would gather the game's whole past.
_RECORDED = """
    SELECT key, fingerprint FROM loyalty_events
    WHERE game_id = $1 AND kind = 'PURCHASE' AND key = ANY($2::text[])
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


async def recorded_inputs(
    connection: Connection, game_id: UUID, purchase_ids: Iterable[str]
) -> dict[str, bytes | None]:
    """Returns the fingerprints of those purchases that are recorded; None for what was erased."""
    return dict(map(tuple, await connection.fetch(_RECORDED, game_id, list(purchase_ids))))


async def stage(connection: Connection, game_id: UUID, rows: Iterator[ParsedRow]) -> int:
    """Copy the rows into the temporary tables, but for purchases that are recorded with the same input.

    Returns how many those are. A purchaseId that is recorded with other input is doubtful.
    """
    already = 0
    while batch := list(islice(rows, AT_A_TIME)):
        sales = [(row.line, row.sale) for row in batch if row.sale is not None]
        ids = [sale.payment.purchase_id for _, sale in sales]
        recorded = await recorded_inputs(connection, game_id, ids)
        new = [
            (line, sale) for line, sale in sales if recorded.get(sale.payment.purchase_id) != sale.fingerprint
        ]
        already += len(sales) - len(new)
        await connection.copy_records_to_table(
            "laurel_import",
            records=[
                (
                    *(line, sale.payment.external_id, sale.payment.purchase_id, sale.payment.occurred_at),
                    *(sale.payment.amount, sale.payment.currency, sale.fingerprint),
                    sale.payment.purchase_id in recorded,
                )
                for line, sale in new
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
    return already
