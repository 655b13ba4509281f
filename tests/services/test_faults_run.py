"""The run of `make faults` with few rounds: each kind of process is killed, and nothing is lost."""

import pytest

from benchmarks import fault_states, faults


async def test_each_process_is_killed_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LAUREL_REQUEST_SECONDS")  # as it is by default: one that hangs is given up early
    monkeypatch.setattr(faults, "HANGS", 1)
    monkeypatch.setattr(fault_states, "STATE_SECONDS", 0.3)
    results = await faults.run(len(faults.VICTIMS))
    assert results.clean, results
    assert {victim: one.rounds for victim, one in results.deaths.items()} == dict.fromkeys(faults.VICTIMS, 1)
    assert [one.name for one in results.redis] == list(fault_states.STATES)
    assert results.hung[0].answers == {"503 UNAVAILABLE": fault_states.FLOOD}
    assert results.writes["purchase"] > 0
