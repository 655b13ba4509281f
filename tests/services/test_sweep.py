"""One member that cannot be settled keeps nobody else waiting."""

from datetime import timedelta

import pytest

from app.infra.db import Database
from app.loyalty import state as states
from app.loyalty.service import sweep
from tests.cast import NOW, check_members, live


async def test_a_member_that_cannot_be_settled_is_left_and_the_others_are_not(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await live(database)
    for player in ("first", "broken", "last"):
        await cast.join(player)
    settle = states.MemberState.settle

    def fails_for_one(self: states.MemberState, *arguments: object) -> None:
        if self.external_id == "broken":
            raise ArithmeticError
        settle(self, *arguments)  # pyright: ignore[reportArgumentType] - passed on as they came

    later = NOW + timedelta(days=400)
    with monkeypatch.context() as patch:
        patch.setattr(states.MemberState, "settle", fails_for_one)
        assert await sweep(cast.core, cast.game.id, later) == 2
    assert await sweep(cast.core, cast.game.id, later) == 1
    assert await check_members(database) == 3
