"""`mergeMembers`: by whom, by what, and what everybody reads afterwards."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.amounts import MAX_POINTS
from app.domain.instants import format_instant
from app.identity.offers import MERGE_OFFER_LIFE
from app.identity.sessions import SessionKind, create_store_session
from tests.api import documents
from tests.api.cast import Cast, Json, Stage, World, histories
from tests.api.identity.doors import PREVIEW
from tests.cast import NOW
from tests.merging import offered

DAY = timedelta(days=1)


async def two(stage: Stage) -> None:
    """Ada, on the second tier, and Bob, who joined a day later and has less."""
    await stage.buy("a1", "120")
    await stage.advance(NOW + DAY)
    await stage.buy("b1", "30", "bob")


async def offer(stage: Stage, player: str, other: str, real_now: datetime | None = None) -> str:
    return await offered(stage.world.database, stage.game, player, other, real_now or datetime.now(UTC))


async def merge(stage: Stage, secret: str | None, token: str) -> Json:
    answer = await stage.world.ask(secret, documents.MERGE, input={"mergeToken": token})
    assert answer.only["userErrors"] == [], answer.only
    return answer.only


async def test_the_player_merges_and_both_read_one_member(stage: Stage) -> None:
    await two(stage)
    ada, bob = await stage.member("ada"), await stage.member("bob")
    secret = await stage.token("bob")
    done = await merge(stage, secret, await offer(stage, "bob", "ada"))
    assert (done["member"]["id"], done["member"]["playerId"]) == (ada["id"], "bob")
    assert not done["replayed"]
    assert done["changes"][0]["kind"] == "MERGED"
    assert done["member"]["standing"] is None
    assert not done["member"]["isGuest"]
    assert done["member"]["points"]["balance"] == sum(m["points"]["balance"] for m in (ada, bob))
    me = (await stage.world.ask(secret, documents.ME)).only
    assert me["id"] == ada["id"]
    assert me["points"] == done["member"]["points"]
    entries = histories(me)
    assert sum(entry["scDelta"] for entry in entries) == me["progress"]["current"]
    assert sum(entry["pDelta"] for entry in entries) == me["points"]["balance"]
    (entry_of_merge,) = [entry for entry in entries if entry["kind"] == "MERGED"]
    assert entry_of_merge["explanation"].startswith("Joined with your other account, which had ")
    assert entry_of_merge["reference"] is None


async def test_studios_find_the_one_by_every_id(stage: Stage) -> None:
    await two(stage)
    bob = await stage.member("bob")
    done = await merge(stage, await stage.token("ada"), await offer(stage, "ada", "bob"))
    gone_by = [await stage.member("ada"), await stage.member("bob")]
    gone_by += [
        (await stage.ask(documents.MEMBER_QUERY, memberId=member_id)).only
        for member_id in (bob["id"], done["member"]["id"])
    ]
    assert {member["id"] for member in gone_by} == {done["member"]["id"]}
    assert [member["playerId"] for member in gone_by] == ["ada", "bob", "ada", "ada"]
    (entry_of_merge,) = [entry for entry in histories(gone_by[0]) if entry["kind"] == "MERGED"]
    assert entry_of_merge["reference"].replace("-", "") == bob["id"].replace("-", "")
    listed = (await stage.ask(documents.MEMBERS, search="bob")).only
    assert listed["totalCount"] == 1
    assert [edge["node"]["playerId"] for edge in listed["edges"]] == ["ada"]
    assert (await stage.ask(documents.MEMBERS)).only["totalCount"] == 1


async def test_a_repeat_answers_the_same(stage: Stage) -> None:
    await two(stage)
    secret, token = await stage.token("bob"), await offer(stage, "bob", "ada")
    first = await merge(stage, secret, token)
    await stage.buy("a2", "5")
    again = await merge(stage, secret, token)
    assert again == {**first, "replayed": True}


async def test_at_the_store(stage: Stage, world: World) -> None:
    await two(stage)
    token, real_now = await offer(stage, "bob", "ada"), datetime.now(UTC)
    async with world.database.acquire() as connection:
        number = await connection.fetchval(
            "SELECT id FROM players WHERE game_id = $1 AND external_id = 'bob'", stage.game.id
        )
        assert number is not None
        session = await create_store_session(
            connection,
            kind=SessionKind.BEARER,
            realm=str(stage.game.id),
            player=(stage.game.id, number),
            identity_id=None,
            authenticated_at=None,
            real_now=real_now,
        )
    done = await merge(stage, session.secret, token)
    me = (await world.ask(session.secret, documents.ME)).only
    assert (me["id"], me["playerId"]) == (done["member"]["id"], "bob")


async def test_what_the_absorbed_player_reports_goes_on(stage: Stage) -> None:
    await two(stage)
    token = await offer(stage, "ada", "bob")
    bought = await stage.buy("b2", "7", "bob")
    await merge(stage, await stage.token("ada"), token)
    again = await stage.buy("b2", "7", "bob")
    assert again == {**bought, "replayed": True}
    back = await stage.refund("b2")
    assert back["purchase"]["id"] == bought["purchase"]["id"]
    assert (back["purchase"]["sc"], back["purchase"]["refundedUsd"]) == (0, "7")
    assert back["member"]["id"] == (await stage.member("ada"))["id"]
    late = await stage.buy("b3", "3", "bob", occurredAt=format_instant(NOW + DAY / 2))
    assert late["member"]["playerId"] == "bob"
    assert histories(await stage.member("ada")) == histories(await stage.member("bob"))


async def preview(stage: Stage, player: str, token: str) -> Json | None:
    return (await stage.world.ask(await stage.token(player), PREVIEW, mergeToken=token)).only


async def test_both_sides_are_shown_before_it_is_done(stage: Stage) -> None:
    await two(stage)
    await stage.onboard("cid", displayName="Cid")
    for player, other, names in (("bob", "ada", (None, None)), ("cid", "ada", ("Cid", None))):
        shown = await preview(stage, player, await offer(stage, player, other))
        assert shown is not None
        for side, one, name in (("here", player, names[0]), ("there", other, names[1])):
            member = await stage.member(one)
            assert shown[side] == {
                "displayName": name,
                "tier": {"code": member["tier"]["code"]},
                "progress": member["progress"]["current"],
                "points": member["points"]["balance"],
            }
    token = await offer(stage, "bob", "ada")
    shown = await preview(stage, "bob", token)
    done = await merge(stage, await stage.token("bob"), token)
    assert shown is not None
    assert (shown["tier"]["code"], shown["progress"], shown["points"]) == (
        done["member"]["tier"]["code"],
        done["member"]["progress"]["current"],
        done["member"]["points"]["balance"],
    )
    # The two are one: there is nothing to choose any more.
    assert await preview(stage, "bob", token) is None


async def test_nothing_is_shown_but_to_who_has_proven_both(stage: Stage) -> None:
    await two(stage)
    await stage.onboard("eve")
    token = await offer(stage, "ada", "bob")
    over = await offer(stage, "ada", "bob", datetime.now(UTC) - MERGE_OFFER_LIFE)
    for player, secret in (("eve", token), ("bob", token), ("ada", over), ("ada", "rubbish"), ("ada", "")):
        assert await preview(stage, player, secret) is None, (player, secret)
    assert await preview(stage, "ada", token) is not None


async def test_a_preview_of_too_many_points_says_so(stage: Stage) -> None:
    await two(stage)
    for player in ("ada", "bob"):
        await stage.grant(f"{player}'s", MAX_POINTS // 2, player)
    variables = {"mergeToken": await offer(stage, "ada", "bob")}
    answer = await stage.world.ask(await stage.token("ada"), PREVIEW, **variables)
    assert answer.code == "BAD_USER_INPUT"


async def test_a_token_is_the_callers_alone_and_for_minutes(stage: Stage) -> None:
    await two(stage)
    await stage.onboard("eve")
    token = await offer(stage, "ada", "bob")
    over = await offer(stage, "ada", "bob", datetime.now(UTC) - MERGE_OFFER_LIFE)
    before = [await stage.member(player) for player in ("ada", "bob", "eve")]
    for player, secret in (
        ("eve", token),
        ("bob", token),
        ("ada", over),
        ("ada", "rubbish"),
        ("ada", ""),
        ("ada", "x" * 4_000),
        ("ada", "\N{GRINNING FACE}"),
    ):
        answer = await stage.world.ask(
            await stage.token(player), documents.MERGE, input={"mergeToken": secret}
        )
        assert answer.fault == ("CODE_INVALID", ["mergeToken"]), (player, secret)
    assert [await stage.member(player) for player in ("ada", "bob", "eve")] == before


async def test_what_is_no_text_is_refused_like_any(stage: Stage) -> None:
    await stage.onboard("ada")
    body = {"query": documents.MERGE, "variables": {"input": {"mergeToken": "SURROGATE"}}}
    for text in (rb"\ud83d", rb"\u0000"):
        sent = json.dumps(body).encode().replace(b"SURROGATE", text)
        answer = await stage.world.send(await stage.token("ada"), sent)
        codes = [error["extensions"]["code"] for error in answer.body.get("errors", ())]
        assert answer.status < 500, answer.body
        assert codes == ["BAD_USER_INPUT"] or answer.fault[0] == "CODE_INVALID"


async def test_accounts_of_different_games_are_refused(world: World) -> None:
    stage = await world.stage(games=("quest", "puzzle"))
    quest, puzzle = stage.games["quest"], stage.games["puzzle"]
    for game in (quest, puzzle):
        for player in ("ada", "bob"):
            await stage.onboard(player, gameId=str(game.id))
    token = await offered(world.database, puzzle, "ada", "bob", datetime.now(UTC))
    secret = await stage.token("ada", gameId=str(quest.id))
    answer = await world.ask(secret, documents.MERGE, input={"mergeToken": token})
    assert answer.fault == ("CODE_INVALID", ["mergeToken"])


@pytest.mark.parametrize("who", ["anonymous", "studio", "foreign studio", "expired"])
async def test_it_is_for_players(cast: Cast, who: str) -> None:
    secret, code = {
        "anonymous": (None, "UNAUTHENTICATED"),
        "studio": (cast.acme.key, "FORBIDDEN"),
        "foreign studio": (cast.zenith.key, "FORBIDDEN"),
        "expired": (cast.expired, "UNAUTHENTICATED"),
    }[who]
    token = await offer(cast.acme, "ada", "bob")
    answer = await cast.acme.world.ask(secret, documents.MERGE, input={"mergeToken": token})
    assert answer.code == code


async def test_a_player_of_another_studio_learns_nothing(cast: Cast) -> None:
    token = await offer(cast.acme, "ada", "bob")
    answer = await cast.zenith.world.ask(
        await cast.zenith.token("ada"), documents.MERGE, input={"mergeToken": token}
    )
    assert answer.fault == ("CODE_INVALID", ["mergeToken"])
