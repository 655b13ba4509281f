"""`Member.notifications`: reminders and news in the player's language, paged, and nobody else's."""

from datetime import timedelta

import pytest

from app.domain.instants import format_instant
from tests.api.cast import Cast, Json, Stage, World
from tests.api.notifications.documents import INBOX, INBOX_OF
from tests.api.store.cast import Shop
from tests.api.store.documents import FULFILL
from tests.cast import NOW, game_file
from transport.limits import DEFAULT_PAGE, MAX_PAGE

DAY = timedelta(days=1)


def nodes(connection: Json) -> list[Json]:
    """The oldest first."""
    return [edge["node"] for edge in reversed(connection["edges"])]


async def inbox(stage: Stage, player: str = "ada", **variables: object) -> Json:
    token = await stage.token(player)
    return (await stage.world.ask(token, INBOX, **variables)).only["notifications"]


async def test_a_season_from_a_purchase_to_its_end(stage: Stage) -> None:
    await stage.onboard(locale="de-DE")
    await stage.buy("x", "6")
    season = (await stage.member())["season"]
    ends_at = NOW + (season["daysLeft"]) * DAY
    await stage.advance(ends_at)
    found = nodes(await inbox(stage))
    kinds = [node["__typename"] for node in found]
    assert kinds[0] == "PointsChanged"
    assert kinds.count("SeasonEndingReminder") == 4
    ending = [node for node in found if node["__typename"] == "SeasonEndingReminder"]
    assert [node["daysLeft"] for node in ending] == [14, 7, 3, 1]
    assert [node["createdAt"] for node in ending] == [
        format_instant(ends_at - days * DAY) for days in (14, 7, 3, 1)
    ]
    assert {node["endsAt"] for node in ending} == {format_instant(ends_at)}
    assert "Deine Saison" in ending[0]["message"]
    assert "14 Tagen" in ending[0]["message"]
    assert [node["createdAt"] for node in found] == sorted(node["createdAt"] for node in found)


async def test_every_number_is_relative_and_every_tier_named(stage: Stage) -> None:
    """Promoted past tiers and demoted again: no position, no range, in message or field."""
    await stage.buy("x", "150")
    standing = (await stage.member())["standing"]
    await stage.advance(NOW + 400 * DAY)
    connection = await inbox(stage, first=100)
    found = nodes(connection)
    changed = [node for node in found if node["__typename"] == "TierChanged"]
    assert {node["reason"] for node in changed} == {"PROMOTED", "DEMOTED"}
    for node in changed:
        assert node["from"]["range"] is None
        assert node["from"]["rank"] != node["to"]["rank"]
    for node in found:
        assert f"{standing['position']:,} SC" not in node["message"]
    assert connection["unreadCount"] == len(found)


async def test_page_sizes_and_places(stage: Stage) -> None:
    await stage.onboard()
    assert await inbox(stage) == {
        "edges": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None},
        "unreadCount": 0,
    }
    for number in range(DEFAULT_PAGE + 2):
        await stage.grant(f"g{number}", 1)
    first = await inbox(stage)
    assert len(first["edges"]) == DEFAULT_PAGE
    assert first["pageInfo"]["hasNextPage"]
    assert first["unreadCount"] == DEFAULT_PAGE + 2
    rest = await inbox(stage, first=MAX_PAGE, after=first["pageInfo"]["endCursor"])
    assert [node["balance"] for node in nodes(rest)] == [1, 2]
    assert (rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (False, True)
    token = await stage.token()
    for number in (0, -1, MAX_PAGE + 1):
        answer = await stage.world.ask(token, INBOX, first=number)
        assert answer.error == ("BAD_USER_INPUT", ["first"])


async def test_cursors_of_nobody_and_of_others(stage: Stage) -> None:
    for player in ("ada", "bob"):
        await stage.buy(f"{player}-x", player=player)
    other = (await inbox(stage, "bob"))["pageInfo"]["endCursor"]
    token = await stage.token()
    for after in (other, "", "x", "%", "é", "a" * 300, other[:-3]):
        answer = await stage.world.ask(token, INBOX, after=after)
        assert answer.error == ("BAD_USER_INPUT", ["after"]), after


async def test_pages_are_stable_while_more_happens(stage: Stage) -> None:
    await stage.onboard()
    for number in range(6):
        await stage.grant(f"a{number}", 1)
    page = await inbox(stage, first=3)
    await stage.grant("later", 1)
    rest = await inbox(stage, first=100, after=page["pageInfo"]["endCursor"])
    assert [node["balance"] for node in nodes(rest)] == [1, 2, 3]


async def test_what_fell_due_unseen_is_in_it(stage: Stage, world: World) -> None:
    """A worker that is behind: the clock is moved without a sweep, and the inbox is whole all the same."""
    await stage.buy("x", "6")
    async with world.database.acquire() as connection:
        await connection.execute(
            "UPDATE games SET sandbox_now = $2 WHERE id = $1", stage.game.id, NOW + 400 * DAY
        )
    kinds = [node["__typename"] for node in nodes(await inbox(stage, first=100))]
    assert kinds.count("SeasonEndingReminder") > 4


async def test_who_may_read_it(cast: Cast) -> None:
    world = cast.acme.world
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.ada, "FORBIDDEN"),
        (cast.revoked, "UNAUTHENTICATED"),
    ):
        assert (await world.ask(secret, INBOX_OF, playerId="ada")).code == code
    own = (await world.ask(cast.ada, INBOX)).only["notifications"]
    assert nodes(own)
    studio_or_staff = (await cast.acme.ask(INBOX_OF, playerId="ada")).only
    assert [node["id"] for node in nodes(studio_or_staff["notifications"])] == [
        node["id"] for node in nodes(own)
    ]
    foreign = await cast.zenith.ask(INBOX_OF, memberId=studio_or_staff["id"])
    assert foreign.code == "NOT_FOUND"
    assert (await world.ask(cast.acme.key, INBOX)).only is None


@pytest.mark.parametrize("status", ["FULFILLED", "CANCELLED"])
async def test_redemptions_that_ended(world: World, status: str) -> None:
    shop = Shop(await world.stage(rules=game_file()))
    shopper = await shop.shopper()
    redemption = await shopper.redeemed(await shop.item())
    before = (await shopper.ask(INBOX)).only["notifications"]
    if status == "FULFILLED":
        await shop.ask(FULFILL, input={"redemptionId": redemption["id"]})
        await shop.ask(FULFILL, input={"redemptionId": redemption["id"]})
    else:
        cancel = "mutation($id: ID!) { cancelRedemption(redemptionId: $id) { userErrors { code } } }"
        await shopper.ask(cancel, id=redemption["id"])
    found = nodes((await shopper.ask(INBOX)).only["notifications"])[len(before["edges"]) :]
    (updated,) = [node for node in found if node["__typename"] == "RedemptionUpdated"]
    assert updated["redemption"]["id"] == redemption["id"]
    assert updated["redemption"]["status"] == status
    assert redemption["title"] in updated["message"]
    assert [node["delta"] for node in found if node["__typename"] == "PointsChanged"] == (
        [] if status == "FULFILLED" else [redemption["pointsSpent"]]
    )
