"""The benchmarks run, and what they compare answers the same; never how fast."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks import crowd, hostile, live, releases, stage, worker, years
from benchmarks.client import cpu
from benchmarks.hostile_documents import KINDS
from benchmarks.report import as_json, markdown, write_between_markers
from benchmarks.run import BARE, LAUREL, PGBENCH, RECORDER, Course, Plan, run
from tests.conftest import TEMPLATE

BEGIN, END = (f"<!-- {word}: written by `make bench` -->" for word in ("begin", "end"))
TINY = Plan(seconds=0.1, rounds=1, members=12, connections=2, rows=5)
PATHS = {
    "widget": Course((LAUREL, BARE)),
    "purchase": Course((LAUREL, BARE, PGBENCH)),
    "crowd": Course((RECORDER, PGBENCH), crowd=4),
    "bulk": Course((LAUREL, RECORDER, PGBENCH), is_bulk=True),
}


def test_they_copy_the_template_of_the_tests() -> None:
    assert stage.MIGRATED == TEMPLATE


async def test_every_contender_answers_the_same(postgres: str, tmp_path: Path) -> None:
    lines: list[str] = []
    results = await run(postgres, TINY, lines.append, PATHS)

    assert lines
    assert set(results.samples) == {(path, kind) for path, of in PATHS.items() for kind in of.contenders}
    assert all(one.requests and not one.failures for rounds in results.samples.values() for one in rounds)
    # The recorder asks nothing of the database that the bare transaction does not ask.
    for path in ("widget", "purchase"):
        assert results.statements[path, LAUREL] == results.statements[path, BARE]
    page = tmp_path / "performance.md"
    page.write_text(f"before\n{BEGIN}\nstale\n{END}\nafter\n", encoding="utf-8")
    write_between_markers(page, markdown(results, "test"))
    written = page.read_text(encoding="utf-8")
    assert written.startswith("before\n")
    assert written.endswith("after\n")
    assert "stale" not in written
    assert as_json(results, "test")["samples"]

    # A clock of the CPU that ticks seldom may not have moved in a round: that has no ratio.
    idle = {of: [replace(one, server_cpu=0.0) for one in rounds] for of, rounds in results.samples.items()}
    assert "| - |" in markdown(replace(results, samples=idle), "test")


async def test_every_stream_gets_its_own_once(
    postgres: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "POLL_SECONDS", 0.1)
    found = await live.measure(postgres, redis_url, 12, 0.5, lambda _words: None)
    assert found.streams == 12
    idle, slow, fast, burst = found.phases
    assert (idle.changes, burst.changes) == (0, 12)
    assert slow.changes > 0
    assert fast.changes > 0
    assert "12 WebSockets" in live.markdown(found, "test")


async def test_every_sweep_settles_all_that_are_due(postgres: str) -> None:
    table = await worker.run(postgres, 2 * len(crowd.ORIGINALS), 1)
    counted = [line.split("|")[2].strip() for line in table.splitlines() if line.startswith("| ")]
    assert len(set(counted[-3:])) == 1, table


async def test_years_at_once_are_years_of_days(postgres: str) -> None:
    few = 3 * len(crowd.ORIGINALS)
    found = await years.run(postgres, few, few, 200, lambda _words: None)
    assert found.caught_up.jobs["sweep"][0] == found.compared.members == few
    assert found.compared.settled > few
    assert (found.compared.differing, found.compared.violations) == ([], 0)
    assert min(found.compared.rows.values()) >= few
    assert "nothing differs" in years.markdown(found, "test")


async def test_what_differs_is_found(postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    once = "SELECT count(*) FROM loyalty_history WHERE game_id = $1 AND kind = 'RESTARTED'"
    monkeypatch.setitem(years.WHAT_AGREES, "entries of seasons", once)
    began = datetime.now(UTC)
    await years.make_crowd(postgres, len(crowd.ORIGINALS), began)
    found = await years.compare(postgres, began, 200, lambda _words: None)
    assert found.differing == ["entries of seasons"]


async def test_hostile_documents_and_clients_are_answered(postgres: str) -> None:
    found = await hostile.measure(postgres, quick=True, say=lambda _words: None)
    assert [of.transport for of in found.documents] == list(hostile.TRANSPORTS)
    # The same document has the same outcome over every transport.
    assert found.documents[0].outcomes == found.documents[1].outcomes == found.documents[2].outcomes
    assert sum(found.documents[0].outcomes.values()) == len(KINDS)
    assert [of.times for of in found.abuse] == [0, 1, 10]
    assert found.abuse[1].allowed > 0
    assert "of p99 alone" in hostile.markdown(found, "test")


def test_a_clone_without_the_release_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert releases.main(["of-no-clone"]) == 2
    assert "no commit of-no-clone" in capsys.readouterr().err


@pytest.mark.parametrize("gone", [FileNotFoundError, ProcessLookupError])
def test_a_process_that_ends_while_it_is_looked_at_took_nothing(
    monkeypatch: pytest.MonkeyPatch, gone: type[OSError]
) -> None:
    def vanished(_path: Path) -> str:
        raise gone

    monkeypatch.setattr(Path, "read_text", vanished)
    assert cpu(1) == 0
