"""`python -m benchmarks [--seconds N] [--quick] [--json]`: measure, and write the tables of the docs."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import orjson

from app.embedded import postgres as embedded_postgres
from benchmarks.arithmetic import write_needs
from benchmarks.report import as_json, markdown, write_between_markers
from benchmarks.run import Plan, run

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
QUICK = Plan(seconds=1.0, rounds=2, members=1_000)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--seconds", type=float, help="seconds of each measurement; 5 by default")
    parser.add_argument("--quick", action="store_true", help="a few short rounds; docs/performance.md stays")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    options = parser.parse_args()
    if not Path("/proc/self/stat").exists():
        print("The benchmarks read the CPU of processes from /proc: they need Linux.", file=sys.stderr)
        return 2
    plan = QUICK if options.quick else Plan()
    if options.seconds is not None:
        if options.seconds <= 0:
            parser.error("--seconds must be above 0")
        plan = replace(plan, seconds=options.seconds)
    command = " ".join(["python -m benchmarks", *sys.argv[1:]])
    folder = Path(tempfile.mkdtemp(prefix="laurel-bench-"))
    try:
        url = embedded_postgres.start(folder)
        results = asyncio.run(run(url, plan, lambda words: print(f"· {words}", file=sys.stderr, flush=True)))
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    tables = markdown(results, command)
    print(orjson.dumps(as_json(results, command)).decode() if options.json else tables)
    if not options.quick:
        write_between_markers(PAGE, tables)
        write_needs()
    return 0


if __name__ == "__main__":
    sys.exit(main())
