"""The demo's CDNOW customers with all their purchases of 18 months, in a database of their own."""

import csv
import json
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.infra.db import Database
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from benchmarks.crowd import game_of
from benchmarks.stage import BATCH

_DATA = Path(__file__).resolve().parent.parent / "app" / "demo_data"


def program() -> dict[str, Any]:
    """Returns the demo's rules of the program."""
    return json.loads((_DATA / "program.json").read_bytes())


def rows() -> list[dict[str, str]]:
    """Returns the customers' purchases, by the names of the columns of `laurel import`."""
    with (_DATA / "cdnow-sample.csv").open(newline="") as file:
        return list(csv.DictReader(file))


async def record_customers(
    database: Database, real_now: datetime, *, last_day: datetime | None = None
) -> tuple[int, int]:
    """Record all purchases, shifted so that the last one lies on a day; without one, as they were made.

    Returns the numbers of customers and of purchases.
    """
    purchases = rows()
    latest = max(datetime.fromisoformat(row["occurredAt"]) for row in purchases)
    shift = timedelta(0) if last_day is None else last_day - latest
    payments = [
        Payment(
            row["playerId"],
            row["purchaseId"],
            Decimal(row["amount"]),
            row["currency"],
            datetime.fromisoformat(row["occurredAt"]) + shift,
        )
        for row in purchases
    ]
    session = GameSession(Core(database, RulesCache()), await game_of(database), real_now)
    for first in range(0, len(payments), BATCH):
        await record_purchases(session, payments[first : first + BATCH], imported=True)
    return len({payment.external_id for payment in payments}), len(payments)
