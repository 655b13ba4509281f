"""Snapshots after few events, where production makes one after many."""

import pytest

from app.domain import snapshots
from app.loyalty import past


def snapshot_every(events: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a snapshot after so many events of a member."""
    for module in (snapshots, past):
        monkeypatch.setattr(module, "SNAPSHOT_EVERY", events)
