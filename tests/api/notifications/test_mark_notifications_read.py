"""`markNotificationsRead`: the player's own, all or none, once."""

import asyncio

import pytest

from app.domain.instants import format_instant
from app.notifications.service import MAX_MARKED
from resolvers.notifications import notification_id
from tests.api.cast import Cast, Json, Stage
from tests.api.notifications.documents import INBOX, MARK
from tests.cast import NOW


async def own(stage: Stage, player: str = "ada", **variables: object) -> Json:
    return (await stage.world.ask(await stage.token(player), INBOX, **variables)).only["notifications"]


async def test_marks_and_answers_the_same_again(stage: Stage) -> None:
    await stage.onboard()
    for number in range(3):
        await stage.grant(f"g{number}", 1)
    ids = [edge["node"]["id"] for edge in (await own(stage))["edges"]]
    token = await stage.token()
    answer = (await stage.world.ask(token, MARK, ids=[ids[2], ids[0]])).only
    first = answer["notifications"]
    assert [node["id"] for node in first] == [ids[2], ids[0]]
    assert answer["marked"] == [ids[2], ids[0]]
    assert {node["readAt"] for node in first} == {format_instant(NOW)}
    await stage.advance("2026-01-02T00:00:00Z")
    again = (await stage.world.ask(token, MARK, ids=[ids[2], ids[0]])).only
    assert again == {"notifications": first, "marked": []}
    unread = await own(stage, unreadOnly=True)
    assert [edge["node"]["id"] for edge in unread["edges"]] == [ids[1]]
    assert unread["unreadCount"] == 1
    assert (await stage.world.ask(token, MARK, ids=[])).only == {"notifications": [], "marked": []}


async def test_of_calls_at_once_one_alone_has_marked_each(stage: Stage) -> None:
    await stage.onboard()
    for number in range(3):
        await stage.grant(f"g{number}", 1)
    ids = [edge["node"]["id"] for edge in (await own(stage))["edges"]]
    token = await stage.token()
    # In both orders: neither waits for the other for ever.
    orders = [ids, ids[::-1]] * 4
    answers = await asyncio.gather(*(stage.world.ask(token, MARK, ids=order) for order in orders))
    assert sorted(marked for answer in answers for marked in answer.only["marked"]) == sorted(ids)
    assert all(len(answer.only["notifications"]) == 3 for answer in answers)


async def test_others_and_nobodys_are_not_found_and_nothing_is_marked(stage: Stage) -> None:
    for player in ("ada", "bob"):
        await stage.onboard(player)
        await stage.grant(f"{player}'s", 1, player)
    (mine,) = [edge["node"]["id"] for edge in (await own(stage))["edges"]]
    (bobs,) = [edge["node"]["id"] for edge in (await own(stage, "bob"))["edges"]]
    token = await stage.token()
    for stranger in (bobs, "x", "", "0", notification_id(stage.game.id, 1), mine + "A" * 300):
        answer = await stage.world.ask(token, MARK, ids=[mine, stranger])
        assert answer.error == ("NOT_FOUND", ["ids"])
    assert (await own(stage))["unreadCount"] == (await own(stage, "bob"))["unreadCount"] == 1


MARK_ALONE = "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { notifications { id } } }"


@pytest.mark.parametrize(("count", "code"), [(MAX_MARKED, None), (MAX_MARKED + 1, "BAD_USER_INPUT")])
async def test_the_most_ids_of_one_call(stage: Stage, count: int, code: str | None) -> None:
    await stage.onboard()
    await stage.grant("g", 1)
    (mine,) = [edge["node"]["id"] for edge in (await own(stage))["edges"]]
    answer = await stage.world.ask(await stage.token(), MARK_ALONE, ids=[mine] * count)
    if code is None:
        assert len(answer.only["notifications"]) == 1
    else:
        assert answer.error == (code, ["ids"])
        assert str(MAX_MARKED) in answer.body["errors"][0]["message"]


async def test_who_may(cast: Cast) -> None:
    world = cast.acme.world
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.zenith.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, MARK, ids=[])).code == code
    assert (await world.ask(cast.bob, MARK, ids=[])).only == {"notifications": [], "marked": []}
