"""The results of a run, as tables for docs/performance.md and as JSON."""

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.client import Sample
from benchmarks.run import BARE, LAUREL, PGBENCH, Results

PACKAGES = (
    "strawberry-graphql",
    "graphql-core",
    "starlette",
    "uvicorn",
    "uvloop",
    "httptools",
    "asyncpg",
    "orjson",
)

_TITLES = {
    "widget": "Widget query",
    "purchase": "`recordPurchase`, many members",
    "crowd": "`recordPurchase`, four times the connections",
    "hot": "`recordPurchase`, one hot member",
    "bulk": "`recordPurchases`, a row",
}
_NAMES = {
    "laurel": "Laurel",
    "logging": "Laurel, a log line per request",
    "bare": "bare handler",
    "recorder": "the recorder alone",
    "mercurius": "Mercurius with JIT",
    "pgbench": "pgbench",
}


def server_cpu(sample: Sample) -> float:
    return sample.server_cpu / sample.requests


def database_cpu(sample: Sample) -> float:
    return sample.database_cpu / sample.requests


def rate(sample: Sample) -> float:
    return sample.requests / sample.seconds


def ratios(ours: Sequence[Sample], bare: Sequence[Sample], of: Callable[[Sample], float]) -> list[float]:
    """Returns the ratio of each round: a disturbance of the machine in a round affects both."""
    return [
        of(ours_of_round) / of(other) for ours_of_round, other in zip(ours, bare, strict=True) if of(other)
    ]


def _spread(values: Sequence[float], unit: float, form: str) -> str:
    if not values:
        return "-"
    shown = [format(value * unit, form) for value in (median(values), min(values), max(values))]
    return f"{shown[0]} ({shown[1]}-{shown[2]})"


def _row(results: Results, path: str, kind: str) -> list[str]:
    samples, bare = results.samples[path, kind], results.samples.get((path, BARE), ())
    pgbench = results.samples.get((path, PGBENCH), ())
    serves = kind != PGBENCH
    return [
        _TITLES[path],
        _NAMES[kind],
        _spread([server_cpu(sample) for sample in samples], 1e6, ",.0f") if serves else "-",
        _spread(ratios(samples, bare, server_cpu), 1, ".1f") if serves and bare and kind != BARE else "-",
        _spread([database_cpu(sample) for sample in samples], 1e6, ",.0f"),
        _spread([rate(sample) for sample in samples], 1, ",.0f"),
        _spread(ratios(samples, pgbench, rate), 1, ".2f") if serves and pgbench else "-",
        f"{median(sample.p50 for sample in samples) * 1e3:.1f}",
        f"{median(sample.p99 for sample in samples) * 1e3:.1f}",
    ]


def table(words: int, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Returns a table whose first `words` columns hold words, and whose others hold numbers."""
    lines = [head, ["---" if column < words else "---:" for column in range(len(head))], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def markdown(results: Results, command: str) -> str:
    """Returns the text between the two markers."""
    plan = results.plan
    about = [
        f"- {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, PostgreSQL {results.postgres}, "
        + ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        f"- `{command}`: {plan.rounds} rounds of {plan.seconds:g} s for each, by turns; "
        f"{plan.connections} connections; {plan.members:,} members",
        "- PostgreSQL with its defaults, so durable: fsync, synchronous_commit and full_page_writes are on; "
        f"an fsync of one page took {results.fsync_seconds * 1e3:.2f} ms where the data lay",
    ]
    measured = table(
        2,
        (
            *("Path", "Server", "CPU a request, µs", "x bare", "PostgreSQL's CPU, µs"),
            *("requests/s", "x pgbench", "p50, ms", "p99, ms"),
        ),
        [_row(results, path, kind) for path, kind in results.samples],
    )
    counted = table(
        3,
        ("Path", "Server", "statements a request", "bytes of the answer"),
        [
            [_TITLES[path], _NAMES[kind], _counts(found), f"{results.answer_bytes[path]:,}"]
            for (path, kind), found in results.statements.items()
        ],
    )
    return "\n\n".join(
        [
            "\n".join(about),
            "Medians of the rounds, the least and the most in brackets; `x bare` compares CPU, `x pgbench`"
            " requests per second, by rounds.",
            *(measured, counted, _profile(results)),
        ]
    )


def _counts(found: dict[str, float]) -> str:
    total = sum(found.values())
    return f"{total:g}: " + ", ".join(f"{times:g} {word}" for word, times in found.items())


def _profile(results: Results) -> str:
    if not any(results.profiles.values()):
        return "What the CPU goes to was not measured: py-spy was not on the PATH, or not allowed to look."
    layers = list(dict.fromkeys(layer for found in results.profiles.values() for layer in found))
    rows = []
    for layer in layers:
        cells = []
        for path, found in results.profiles.items():
            share = found.get(layer, 0) / max(sum(found.values()), 1)
            cost = median(server_cpu(sample) for sample in results.samples[path, LAUREL])
            cells.append(f"{share:.0%}, {share * cost * 1e6:,.0f} µs")
        rows.append([layer, *cells])
    words = "What the CPU of Laurel's process goes to, by py-spy:"
    return words + "\n\n" + table(1, ("Layer", *(_TITLES[path] for path in results.profiles)), rows)


def as_json(results: Results, command: str) -> dict[str, object]:
    return {
        "command": command,
        "plan": asdict(results.plan),
        "postgres": results.postgres,
        "fsyncSeconds": results.fsync_seconds,
        "samples": [
            {"path": path, "server": kind, "rounds": [asdict(sample) for sample in samples]}
            for (path, kind), samples in results.samples.items()
        ],
        "answerBytes": results.answer_bytes,
        "statements": [
            {"path": path, "server": kind, "byFirstWord": found}
            for (path, kind), found in results.statements.items()
        ],
        "profiles": results.profiles,
    }


def write_between_markers(page: Path, text: str, by: str = "make bench") -> None:
    """Replace the text between a command's markers in a page. Raises ValueError where they are missing."""
    first, last = (f"<!-- {word}: written by `{by}` -->" for word in ("begin", "end"))
    before, begin, rest = page.read_text(encoding="utf-8").partition(first)
    _, end, after = rest.partition(last)
    if not (begin and end):
        raise ValueError(f"{page.name} has lost its markers")
    page.write_text(f"{before}{first}\n\n{text}\n\n{last}{after}", encoding="utf-8")
