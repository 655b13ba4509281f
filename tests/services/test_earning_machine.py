"""The shop of `test_machine.py` in a game that rewards more than purchases."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from app.domain.errors import Fault, UserErrorCode
from app.domain.instants import format_instant
from app.domain.rules_faults import RulesRefused
from app.earning.service import Claimed, claim_benefit, record_activity, report_mission_progress
from app.loyalty.outcomes import Recorded
from app.studios.service import publish_game
from tests.cast import NOW
from tests.merging import member_row
from tests.services.test_machine import (
    HOUR,
    LONG,
    PLAYERS,
    SETTINGS,
    Shop,
    caught,
    programs,
    run,
    run_shop,
)

TEXTS = {name: {"en": "Daily"} for name in ("title", "summary", "rule")}
RULES: dict[str, Any] = {
    "activities": [
        {
            "code": "A",
            "title": {"en": "A"},
            "sc": 1,
            "p": 2,
            "maxPerDay": 3,
            "streaks": [{"days": 2, "sc": 9}],
        }
    ],
    "benefits": {"A": [{"code": "DAILY", "kind": "DAILY_BONUS", **TEXTS, "grants": {"p": 3}}]},
}
CODES = ["M", "N", "O"]
missions = st.fixed_dictionaries(
    {
        "code": st.sampled_from(CODES),
        "title": st.just({"en": "Mission"}),
        "counts": st.sampled_from(["PURCHASES", "AMOUNT_USD", "REPORTED"]),
        "goal": st.integers(1, 4),
        "rewardSc": st.sampled_from([0, 3, 25]),
        "rewardP": st.sampled_from([0, 7]),
        "from": st.sampled_from(["long ago", "now"]),
        "until": st.sampled_from([1, 24, 24 * 30]),
        "tiers": st.sampled_from([None, ["A"], ["B"]]),
    }
)
several = st.lists(missions, min_size=1, max_size=3, unique_by=lambda one: str(one["code"]))


class EarningShop(Shop):
    """All that happens in a shop, and missions, activities and claims among it."""

    @initialize(document=programs(), wanted=several)
    def opens(self, document: dict[str, Any], wanted: list[dict[str, Any]]) -> None:
        run(self._open(document))
        for _ in self.worlds:
            self.missions_change(wanted)
            for player in PLAYERS:
                run(self.cast.join(player))
                self.world.members.add(player)
            self.worlds.reverse()

    @rule(wanted=several)
    def missions_change(self, wanted: list[dict[str, Any]]) -> None:
        before = run(self._read(self.world))
        rules = RULES | {"missions": [self._dated(one) for one in wanted]}
        with suppress(RulesRefused):  # a run that is over is not opened again
            run(publish_game(self.cast.database, self.cast.game, rules, self.cast.real_now))
        run(self.world.refresh())
        assert run(self._read(self.world, before)) == before

    def _dated(self, one: dict[str, Any]) -> dict[str, Any]:
        """Begun with the game, or just now; open for a while."""
        starts = NOW if one["from"] == "long ago" else self.world.now
        until = max(self.world.now + one["until"] * HOUR, starts + HOUR)
        return one | {"from": format_instant(starts), "until": format_instant(until)}

    @precondition(lambda self: self.world.members)
    @rule(data=st.data(), progress=st.integers(0, 4), code=st.sampled_from(CODES))
    def earns_beside_purchases_at_once(self, data: st.DataObject, progress: int, code: str) -> None:
        player = data.draw(st.sampled_from(sorted(self.world.members)))
        outcomes = run(self._earn(player, code, progress))
        claims = [one for one in outcomes if isinstance(one, Claimed)]
        assert len(claims) <= 1
        refused = {fault.code for one in outcomes if isinstance(one, tuple) for fault in one}
        assert UserErrorCode.IDEMPOTENCY_CONFLICT not in refused

    async def _earn(
        self, player: str, code: str, progress: int
    ) -> list[Recorded | Claimed | tuple[Fault, ...]]:
        work: list[Coroutine[Any, Any, Recorded | Claimed | tuple[Fault, ...]]] = []
        for one in (self.cast, self.other):
            member = await member_row(one.database, one.game, player)
            work += [
                caught(
                    record_activity(one.session, external_id=player, activity="A", activity_id=self.name("a"))
                ),
                caught(
                    report_mission_progress(one.session, external_id=player, mission=code, progress=progress)
                ),
                caught(claim_benefit(one.core, member, "DAILY", one.real_now)),
            ]
        return await asyncio.gather(*work)


def test_a_shop_that_rewards_more(postgres: str, template: str) -> None:
    run_shop(postgres, template, EarningShop, settings(SETTINGS, max_examples=200 if LONG else 15))
