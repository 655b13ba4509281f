"""Purchases of a game's day so far, beside what is usual by the same hour of such a weekday."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from app.domain.access import GameId
from app.domain.reports import day_of
from app.infra.db import Connection
from app.reports.queries import midnight

USUAL_WEEKS = 4
"""Weeks before, whose same weekday is the usual."""
_CENT = Decimal("0.01")
_ZERO = Decimal(0)
_SALES = """
    SELECT day, key AS currency, sum(count)::int8 AS purchases, sum(amount) AS amount
    FROM report_counts WHERE game_id = $1 AND measure = 'PURCHASE' AND day = ANY($2::date[])
        AND other <> '' AND other < $3
    GROUP BY day, key
"""
_FIRST_DAY = "SELECT min(day) FROM report_counts WHERE game_id = $1 AND measure = 'JOINED'"


@dataclass(frozen=True, slots=True)
class Sold:
    """Purchases, and what they came to in their currency or in USD."""

    purchases: int = 0
    amount: Decimal = _ZERO


@dataclass(frozen=True, slots=True)
class Today:
    """Purchases of `[starts, until)` by currency, and those of the same hours of earlier weeks.

    `earlier` has a mapping for each week whose day lies after the first member's first one.
    """

    starts: datetime
    until: datetime
    sold: Mapping[str, Sold]
    earlier: Sequence[Mapping[str, Sold]]

    @property
    def currencies(self) -> list[str]:
        """Returns the currencies of today and of the usual, in the order of their codes."""
        return sorted({currency for each in (self.sold, *self.earlier) for currency in each})

    def usual(self, number: Callable[[Mapping[str, Sold]], int | Decimal]) -> Decimal | None:
        """Returns the mean of a number over the earlier weeks, to two decimals; None without any."""
        if not self.earlier:
            return None
        total = sum((Decimal(number(each)) for each in self.earlier), _ZERO)
        return (total / len(self.earlier)).quantize(_CENT, ROUND_HALF_UP)


async def read_today(
    connection: Connection, game_id: GameId, game_now: datetime, as_of: datetime | None
) -> Today:
    """Returns the purchases of a game's day up to the last full hour that is counted."""
    today = day_of(game_now)
    starts = midnight(today)
    counted = starts if as_of is None else max(starts, min(as_of, game_now))
    until = counted.replace(minute=0, second=0, microsecond=0)
    first = await connection.fetchval(_FIRST_DAY, game_id)
    weeks = (today - timedelta(weeks=number) for number in range(1, USUAL_WEEKS + 1))
    usual = [day for day in weeks if first is not None and day > first]
    found: defaultdict[date, dict[str, Sold]] = defaultdict(dict)
    for row in await connection.fetch(_SALES, game_id, [today, *usual], f"{until.hour:02}"):
        found[row["day"]][row["currency"]] = Sold(row["purchases"], row["amount"])
    return Today(starts, until, found[today], [found[day] for day in usual])
