"""docs/scaling.md: what rows weigh is what was stored, and its machines follow from what was measured."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.arithmetic import (
    COMMAND,
    DOCS,
    STREAMS_A_PROCESS,
    TERABYTES_A_DATABASE,
    Costs,
    markdown,
    needs_of,
    read_costs,
    write_needs,
)
from benchmarks.sizes import markdown as weights_markdown
from benchmarks.sizes import weigh

COSTS = Costs(
    widget=1_000,
    widget_database=100,
    purchase=2_000,
    purchase_database=1_000,
    member=1_000,
    first_purchase=2_000,
    further_purchase=1_000,
    sent_purchase=500,
    log=10_000,
    stream=40_000,
)


def test_the_page_is_what_its_costs_give() -> None:
    page = (DOCS / "scaling.md").read_text(encoding="utf-8")
    assert markdown(read_costs()) in page, f"run {COMMAND}"


def test_a_new_cost_is_a_new_table(tmp_path: Path) -> None:
    for name in ("performance.md", "scaling.md"):
        shutil.copy(DOCS / name, tmp_path)
    performance = tmp_path / "performance.md"
    measured = performance.read_text(encoding="utf-8")
    performance.write_text(re.sub(r"memory: [\d.]+ KiB", "memory: 512 KiB", measured), encoding="utf-8")
    text = write_needs(tmp_path)
    assert text == markdown(replace(read_costs(), stream=512 * 1024))
    assert text in (tmp_path / "scaling.md").read_text(encoding="utf-8")


def test_machines_follow_from_costs() -> None:
    """A hundred million: 10 million play, 100 million queries and half a million purchases a day."""
    needs = needs_of(100_000_000, COSTS)
    assert needs.widgets == pytest.approx(100_000_000 / 86_400 * 4)
    assert needs.purchases == pytest.approx(500_000 / 86_400 * 4)
    assert needs.servers == 8  # 4.63 seconds of queries and 0.05 of purchases a second, at 60 %
    assert needs.database_cores == 2
    bought = 500_000 * 365 * 3
    stored = 1e11 + 2e11 + (bought - 1e8) * 1_000 + 500_000 * 14 * 500
    assert needs.terabytes == pytest.approx(stored * 1.3 / 1e12)
    assert needs.streams == pytest.approx(10_000_000 / 48 * 4)
    assert needs.stream_servers == 167
    assert needs.connections == (8 + 167 + 2) * 10
    assert needs.databases == 1


@pytest.mark.parametrize(("surplus", "databases"), [(-1, 1), (1, 2)])
def test_a_full_disk_is_a_second_machine(surplus: float, databases: int) -> None:
    empty = replace(COSTS, first_purchase=0, further_purchase=0, sent_purchase=0)
    member = TERABYTES_A_DATABASE * 1e12 / 1.3 / 1_000_000
    assert needs_of(1_000_000, replace(empty, member=member + surplus)).databases == databases


def test_few_members_need_two_of_what_may_die() -> None:
    needs = needs_of(1, COSTS)
    assert (needs.servers, needs.database_cores, needs.stream_servers, needs.databases) == (2, 2, 1, 1)
    assert needs.streams < STREAMS_A_PROCESS


async def test_rows_are_weighed(postgres: str) -> None:
    words: list[str] = []
    weights, log = await weigh(postgres, 400, words.append)
    assert [weight.count for weight in weights] == [400] * 5
    assert len(words) == 5
    for weight in weights:
        assert weight.rows > 0
        assert weight.indexes >= 0
    member, _token, first, _further, sent = weights
    assert "members" in member.tables
    assert "loyalty_events" in first.tables
    assert {"outbox", "webhook_deliveries"} <= set(sent.tables)
    assert not {"outbox", "webhook_deliveries"} & set(first.tables)
    assert log > 0
    assert "a further purchase" in weights_markdown(weights, log, "test")
