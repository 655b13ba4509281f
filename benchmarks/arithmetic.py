"""From costs to machines: the last table of docs/scaling.md, written anew with each table that it reads.

It reads what was measured from docs/performance.md (CPU a request, memory a stream) and docs/scaling.md
(bytes of what is stored), and multiplies by what a member does. Nothing is measured here.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from benchmarks.report import table, write_between_markers

DOCS = Path(__file__).resolve().parent.parent / "docs"
COMMAND = "python -m benchmarks.arithmetic"
SIZES = (1_000_000, 10_000_000, 100_000_000, 300_000_000)

ACTIVE = 0.1
"""The share of members who play on a day."""
OPENS = 10
"""How often an active member opens the widget on a day."""
PURCHASES = 0.05
"""Purchases of an active member on a day."""
MINUTES = 30
"""How long an active member is in the game on a day, with a stream open."""
PEAK = 4
"""The busiest minute's rate, over the mean's."""
YEARS = 3
"""For how long purchases have been stored."""
SENT_DAYS = 14
"""For how long messages to endpoints are kept."""
UTILISATION = 0.6
"""The share of a core that is to be used at the peak."""
FREE = 1.3
"""The disk over what is stored: rows that changed, temporary files, growth until somebody looks."""
STREAMS_A_PROCESS = 5_000
CONNECTIONS_A_PROCESS = 10
CORES_A_DATABASE, TERABYTES_A_DATABASE = 32, 4
"""What one machine of PostgreSQL has, at most, in this table."""
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Costs:
    """What was measured: microseconds of CPU a request, bytes of what is stored and of an open stream."""

    widget: float
    widget_database: float
    purchase: float
    purchase_database: float
    member: float
    first_purchase: float
    further_purchase: float
    sent_purchase: float
    log: float
    stream: float


@dataclass(frozen=True, slots=True)
class Needs:
    """What so many members need."""

    members: int
    widgets: float
    """Widget queries a second, at the peak."""
    purchases: float
    """Purchases a second, at the peak."""
    servers: int
    """Processes, of one core each, for requests."""
    database_cores: int
    terabytes: float
    log_megabytes: float
    """Megabytes of write-ahead log a second, at the peak."""
    streams: float
    """Open at the peak."""
    stream_servers: int
    """Processes, if each member in the game holds a stream."""
    databases: int

    @property
    def connections(self) -> int:
        """Returns the connections to PostgreSQL of all processes, with streams, and of two workers."""
        return (self.servers + self.stream_servers + 2) * CONNECTIONS_A_PROCESS


def read_costs(docs: Path = DOCS) -> Costs:
    """Read the measured costs from the two pages. Raises LookupError for a row that is not there."""
    performance = (docs / "performance.md").read_text(encoding="utf-8")
    scaling = (docs / "scaling.md").read_text(encoding="utf-8")
    widget = _row(performance, "Widget query", "Laurel, a log line per request")
    purchase = _row(performance, "`recordPurchase`, many members", "Laurel, a log line per request")
    first, further = (_row(scaling, name)[0] for name in ("a member's first purchase", "a further purchase"))
    return Costs(
        widget=widget[0],
        widget_database=widget[2],
        purchase=purchase[0],
        purchase_database=purchase[2],
        member=_row(scaling, "a member, without purchases")[0],
        first_purchase=first,
        further_purchase=further,
        sent_purchase=_row(scaling, "a purchase that an endpoint is sent")[0] - further,
        log=_number(scaling, r"writes ([\d,]+) bytes of write-ahead log"),
        stream=_number(performance, r"memory: ([\d.]+) KiB for each connection") * 1024,
    )


def needs_of(members: int, costs: Costs) -> Needs:
    """Returns what so many members need, by the shares and rates above."""
    active = members * ACTIVE
    widgets, purchases = (active * a_day / DAY * PEAK for a_day in (OPENS, PURCHASES))
    cores = (widgets * costs.widget + purchases * costs.purchase) / 1e6 / UTILISATION
    database = (widgets * costs.widget_database + purchases * costs.purchase_database) / 1e6 / UTILISATION
    bought = active * PURCHASES * 365 * YEARS
    stored = (
        members * costs.member
        + min(members, bought) * costs.first_purchase
        + max(bought - members, 0) * costs.further_purchase
        + active * PURCHASES * SENT_DAYS * costs.sent_purchase
    )
    terabytes = stored * FREE / 1e12
    streams = active * MINUTES / (24 * 60) * PEAK
    return Needs(
        members=members,
        widgets=widgets,
        purchases=purchases,
        servers=max(2, ceil(cores)),
        database_cores=max(2, ceil(database)),
        terabytes=terabytes,
        log_megabytes=purchases * costs.log / 1e6,
        streams=streams,
        stream_servers=ceil(streams / STREAMS_A_PROCESS),
        databases=max(1, ceil(database / CORES_A_DATABASE), ceil(terabytes / TERABYTES_A_DATABASE)),
    )


def markdown(costs: Costs) -> str:
    """Returns the table for docs/scaling.md."""
    needs = [needs_of(members, costs) for members in SIZES]
    rows: Sequence[tuple[str, Sequence[str]]] = (
        ("widget queries a second, peak", [f"{one.widgets:,.0f}" for one in needs]),
        ("purchases a second, peak", [f"{one.purchases:,.1f}" for one in needs]),
        ("server processes, a core each", [f"{one.servers}" for one in needs]),
        ("cores of PostgreSQL", [f"{one.database_cores}" for one in needs]),
        (f"disk after {YEARS} years, TB", [f"{one.terabytes:,.2f}" for one in needs]),
        ("write-ahead log, MB a second, peak", [f"{one.log_megabytes:,.1f}" for one in needs]),
        ("machines of PostgreSQL", [f"{one.databases}" for one in needs]),
        ("open streams, if all hold one, peak", [f"{one.streams:,.0f}" for one in needs]),
        ("server processes for these", [f"{one.stream_servers}" for one in needs]),
        ("their memory, GB", [f"{one.streams * costs.stream / 1e9:,.1f}" for one in needs]),
        ("connections to PostgreSQL", [f"{one.connections:,}" for one in needs]),
    )
    return table(1, ["Members", *(f"{one.members:,}" for one in needs)], [[name, *row] for name, row in rows])


def _row(page: str, *words: str) -> list[float]:
    """Returns the numbers of a table's row, without the ranges in brackets."""
    first = "".join(rf"\| {re.escape(word)} " for word in words)
    found = re.search(rf"^{first}\|(.+)\|$", page, re.MULTILINE)
    if found is None:
        raise LookupError(f"no row {words}")
    cells = [cell.split("(")[0].strip().replace(",", "") for cell in found[1].split("|")]
    return [float(cell) for cell in cells if re.fullmatch(r"\d+(\.\d+)?", cell)]


def _number(page: str, pattern: str) -> float:
    found = re.search(pattern, page)
    if found is None:
        raise LookupError(pattern)
    return float(found[1].replace(",", ""))


def write_needs(docs: Path = DOCS) -> str:
    """Write the table into docs/scaling.md by the costs that the pages have now, and return it.

    Raises LookupError for a cost that is not there.
    """
    text = markdown(read_costs(docs))
    write_between_markers(docs / "scaling.md", text, COMMAND)
    return text


def main() -> int:
    """Run the command."""
    print(write_needs())
    return 0


if __name__ == "__main__":
    sys.exit(main())
