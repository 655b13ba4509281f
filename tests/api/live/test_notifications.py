"""`subscription { notifications }`: what its owner gets, and who else gets nothing."""

import asyncio
import random
from datetime import UTC, datetime, timedelta

import pytest

from app.identity.sessions import SessionKind
from resolvers import live, subscriptions
from tests.api.cast import Cast, Stage, World
from tests.api.identity.doors import linked, proven, signed_in
from tests.api.identity.test_merge_members import merge, offer, two
from tests.api.live.cast import NOTIFICATIONS, Socket, connected
from tests.api.notifications.documents import INBOX
from tests.api.store.cast import Shop
from tests.api.store.documents import FULFILL
from tests.cast import NOW, fetch_rows


async def inbox(stage: Stage, player: str = "ada") -> list[str]:
    """Returns the ids of a player's notifications, the oldest first."""
    asked = await stage.world.ask(await stage.token(player), INBOX, first=100)
    edges = asked.only["notifications"]["edges"]
    return [edge["node"]["id"] for edge in reversed(edges)]


async def heard(socket: Socket, count: int) -> list[str]:
    return [(await socket.next())["id"] for _ in range(count)]


async def test_what_happens_is_notified_as_it_happens(world: World, stage: Stage) -> None:
    await stage.onboard()
    await stage.grant("before", 7)
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS)
        await socket.quiet()
        await stage.grant("g", 50)
        notification = await socket.next()
        assert (notification["__typename"], notification["delta"], notification["balance"]) == (
            "PointsChanged",
            50,
            57,
        )
        await stage.buy("p", "350")
        kinds = [(await socket.next())["__typename"] for _ in range(2)]
        assert sorted(kinds) == ["PointsChanged", "TierChanged"]
        await socket.quiet()


async def test_after_one_all_others_come_and_then_what_happens(world: World, stage: Stage) -> None:
    await stage.onboard()
    for number in range(5):
        await stage.grant(f"g{number}", number + 1)
    ids = await inbox(stage)
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS, after=ids[1])
        assert await heard(socket, 3) == ids[2:]
        await stage.grant("now", 9)
        assert (await socket.next())["delta"] == 9
        await socket.quiet()


async def test_after_an_empty_text_all_come_from_the_first(world: World, stage: Stage) -> None:
    """Whoever read an empty inbox misses nothing that came before the stream began."""
    await stage.onboard()
    assert await inbox(stage) == []
    for number in range(3):
        await stage.grant(f"g{number}", number + 1)
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS, after="")
        assert await heard(socket, 3) == await inbox(stage)
        await socket.quiet()


async def test_more_than_a_page_comes_whole(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live.Live, "page", 2)
    monkeypatch.setattr(subscriptions, "FRESH_SECONDS", -1.0)  # as behind a reader that is slow all the time
    await stage.onboard()
    for number in range(7):
        await stage.grant(f"g{number}", 1)
    ids = await inbox(stage)
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS, after=ids[0])
        assert await heard(socket, 6) == ids[1:]
        await socket.quiet()


async def test_what_fell_due_unseen_is_stored_first(world: World, stage: Stage) -> None:
    await stage.onboard()
    await stage.grant("g", 1)
    (first,) = await inbox(stage)
    day = (await stage.member())["season"]["endsAt"]
    moved = datetime.fromisoformat(day) - timedelta(days=2)
    # The clock alone, as where no worker has come by yet.
    await fetch_rows(world.database, "UPDATE games SET sandbox_now = $2 WHERE id = $1", stage.game.id, moved)
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS, after=first)
        while (notification := await socket.next())["__typename"] != "SeasonEndingReminder":
            pass
        assert notification["daysLeft"] == 14


@pytest.mark.parametrize("after", [" ", "nonsense", "bm9uc2Vuc2U=", "x" * 3_000])
async def test_a_bad_after(world: World, stage: Stage, after: str) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS, after=after)
        assert await socket.error() == "BAD_USER_INPUT"


async def test_somebody_elses_after(world: World, stage: Stage) -> None:
    for player in ("ada", "bob"):
        await stage.onboard(player)
        await stage.grant(player, 1, player)
    async with connected(world.app, await stage.token("ada")) as socket:
        await socket.subscribe(NOTIFICATIONS, after=(await inbox(stage, "bob"))[0])
        assert await socket.error() == "BAD_USER_INPUT"
        # The socket is as good as before.
        await socket.subscribe(NOTIFICATIONS)
        await socket.quiet()
        await stage.grant("g", 3)
        assert (await socket.next())["delta"] == 3


async def test_others_get_nothing(world: World, cast: Cast) -> None:
    acme, zenith = cast.acme, cast.zenith
    strangers = {
        "another player": await acme.token("bob"),
        "a player of the same name elsewhere": await zenith.token("ada"),
    }
    for who, secret in strangers.items():
        async with connected(world.app, secret) as socket:
            await socket.subscribe(NOTIFICATIONS)
            await socket.quiet()
            await acme.grant(f"for ada, beside {who}", 5)
            await socket.quiet()


async def test_callers_who_are_no_player_are_refused(world: World, cast: Cast) -> None:
    at_the_store = await signed_in(cast.acme, proven(), SessionKind.BEARER)
    refused = {
        "anonymous": (None, "UNAUTHENTICATED"),
        "a studio": (cast.acme.key, "FORBIDDEN"),
        "a foreign studio": (cast.zenith.key, "FORBIDDEN"),
        "a visitor": (at_the_store.session.secret, "FORBIDDEN"),
    }
    for who, (secret, code) in refused.items():
        async with connected(world.app, secret) as socket:
            await socket.subscribe(NOTIFICATIONS)
            assert await socket.error() == code, who
            await socket.quiet()  # and stays


async def test_guests_and_store_sessions_are_owners_too(world: World) -> None:
    shop = Shop(await world.stage())
    shopper = await shop.shopper(identified=False)
    for secret in (shopper.token, shopper.session):
        async with connected(world.app, secret) as socket:
            await socket.subscribe(NOTIFICATIONS)
            await socket.quiet()
            await shop.stage.grant(secret[:9], 4)
            assert (await socket.next())["delta"] == 4


async def test_a_redemption_that_ends_is_notified(world: World) -> None:
    shop = Shop(await world.stage())
    shopper = await shop.shopper()
    redeemed = await shopper.redeemed(await shop.item())
    async with connected(world.app, shopper.token) as socket:
        await socket.subscribe(NOTIFICATIONS)
        await socket.quiet()
        await shop.ask(FULFILL, input={"redemptionId": redeemed["id"]})
        notification = await socket.next()
        assert (notification["__typename"], notification["redemption"]["status"]) == (
            "RedemptionUpdated",
            "FULFILLED",
        )


async def test_it_follows_a_merge(world: World, stage: Stage) -> None:
    """Both players' streams go on as the survivor's, and an `after` from before it opens one too."""
    await two(stage)
    tokens = [await stage.token(player) for player in ("ada", "bob")]
    before = [(await inbox(stage, player))[-1] for player in ("ada", "bob")]
    async with connected(world.app, tokens[0]) as ada, connected(world.app, tokens[1]) as bob:
        for socket in (ada, bob):
            await socket.subscribe(NOTIFICATIONS)
            await socket.quiet()
        await merge(stage, tokens[1], await offer(stage, "bob", "ada"))
        await stage.grant("both", 33, "bob")
        for socket in (ada, bob):
            while (notification := await socket.next()).get("delta") != 33:
                pass
            assert notification["id"] == (await inbox(stage, "ada"))[-1]
    for token, after in zip(tokens, before, strict=True):
        async with connected(world.app, token) as socket:
            await socket.subscribe(NOTIFICATIONS, after=after)
            assert (await socket.next())["id"] in await inbox(stage, "ada")


async def test_reconnecting_under_concurrent_writes_loses_and_doubles_nothing(
    world: World, stage: Stage
) -> None:
    """A client that leaves and comes back with `after`, again and again, while purchases come in."""
    chance = random.Random()  # noqa: S311 - no secret
    await stage.onboard()
    await stage.grant("first", 1)
    got = await inbox(stage)
    token, wanted = await stage.token(), 60

    async def write(lane: int) -> None:
        for number in range(wanted // 3):
            await stage.grant(f"{lane}-{number}", 1)
            await asyncio.sleep(chance.random() * 0.02)

    writing = asyncio.gather(*(write(lane) for lane in range(3)))
    while len(got) < wanted + 1:
        async with connected(world.app, token) as socket:
            await socket.subscribe(NOTIFICATIONS, after=got[-1])
            for _ in range(chance.randrange(1, 9)):
                if len(got) == wanted + 1:
                    break
                got.append((await socket.next())["id"])
    await writing
    assert got == await inbox(stage)


async def test_identities_are_no_news(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS)
        await linked(stage, "ada", proven())
        await socket.quiet()


async def test_instants_are_those_of_the_game(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(NOTIFICATIONS)
        await socket.quiet()
        await stage.grant("g", 1)
        assert datetime.fromisoformat((await socket.next())["createdAt"]) == NOW.astimezone(UTC)
