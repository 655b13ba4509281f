"""`setNotificationPreference`: what is declined is not stored, for this player alone."""

from app.domain.notifications import NotificationKind
from tests.api.cast import Cast, Stage
from tests.api.notifications.documents import INBOX, INBOX_OF, PREFER, PREFERENCES


async def test_what_is_declined_is_not_notified(stage: Stage) -> None:
    for player in ("ada", "bob"):
        await stage.onboard(player)
    token, world = await stage.token(), stage.world
    every = [{"kind": kind.value, "wanted": True} for kind in NotificationKind]
    assert (await world.ask(token, PREFERENCES)).only["notificationPreferences"] == every
    declined = [one | {"wanted": one["kind"] != "POINTS_CHANGED"} for one in every]
    for _ in range(2):
        answer = await world.ask(token, PREFER, kind="POINTS_CHANGED", wanted=False)
        assert answer.only["preferences"] == declined
    for player in ("ada", "bob"):
        await stage.grant(f"{player}'s", 5, player)
    assert (await world.ask(token, INBOX)).only["notifications"]["edges"] == []
    studio_or_staff = (await stage.ask(INBOX_OF, playerId="ada")).only
    assert studio_or_staff["notificationPreferences"] == declined
    bobs = (await stage.ask(INBOX_OF, playerId="bob")).only
    assert len(bobs["notifications"]["edges"]) == 1
    assert bobs["notificationPreferences"] == every
    assert (await world.ask(token, PREFER, kind="POINTS_CHANGED", wanted=True)).only["preferences"] == every
    await stage.grant("more", 5)
    (edge,) = (await world.ask(token, INBOX)).only["notifications"]["edges"]
    assert edge["node"]["balance"] == 10


async def test_who_may(cast: Cast) -> None:
    world = cast.acme.world
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.zenith.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, PREFER, kind="SC_EXPIRING", wanted=False)).code == code
    answer = await world.send(cast.ada, {"query": PREFER, "variables": {"kind": "NONE", "wanted": False}})
    assert answer.body["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
