"""`memberAt`: what staff and keys see of a past instant."""

from datetime import timedelta

from app.domain.access import Scope
from app.domain.instants import format_instant
from tests.api.cast import Cast, Stage, check_strangers
from tests.api.past.documents import MEMBER_AT
from tests.cast import NOW

DAY = timedelta(days=1)
_NOW = """
    query($playerId: ID) { member(playerId: $playerId) {
      tier { code } nextTier { code } progress { current target keepThreshold }
      season { startedAt endsAt daysLeft outlook } points { balance expiresAt }
      standing { position lifetimeSc lifetimeP rulesVersion ltvUsd }
    } }
"""


async def test_it_is_the_status_that_was_shown(stage: Stage) -> None:
    shown = {}
    for day in range(6):
        await stage.advance(NOW + day * 40 * DAY)
        await stage.buy(f"x{day}", "130")
        shown[NOW + day * 40 * DAY] = (await stage.ask(_NOW, playerId="ada")).only
    member = (await stage.member())["id"]
    for at, status in shown.items():
        found = (await stage.ask(MEMBER_AT, at=format_instant(at), playerId="ada")).only
        assert found == status | {"at": format_instant(at), "memberId": member}
    assert (await stage.ask(MEMBER_AT, at=format_instant(NOW - DAY), memberId=member)).only is None


async def test_the_present_is_the_last_instant(stage: Stage) -> None:
    await stage.onboard()
    assert (await stage.ask(MEMBER_AT, at=format_instant(NOW), playerId="ada")).only["at"]
    later = format_instant(NOW + timedelta(microseconds=1))
    assert (await stage.ask(MEMBER_AT, at=later, playerId="ada")).error == ("BAD_USER_INPUT", ["at"])


async def test_an_unknown_member_and_none_named(stage: Stage) -> None:
    at = format_instant(NOW)
    assert (await stage.ask(MEMBER_AT, at=at, playerId="nobody")).error == ("NOT_FOUND", ["playerId"])
    assert (await stage.ask(MEMBER_AT, at=at)).error == ("BAD_USER_INPUT", ["playerId"])


async def test_strangers(cast: Cast) -> None:
    await check_strangers(cast, Scope.MEMBERS_READ, MEMBER_AT, at=format_instant(NOW), playerId="ada")
