"""Possessions by the API: a player equips, a game reads, staff grants, and everybody is told in time."""

from datetime import timedelta

import pytest

from app.domain.instants import format_instant, parse_instant
from app.domain.inventory import Definition, DefinitionKind, GrantSource, Style
from app.inventory import limits
from app.inventory.managing import store_definition
from tests.api.cast import Json, Stage, World
from tests.api.inventory import documents
from tests.api.live.cast import connected
from tests.api.notifications.documents import INBOX
from tests.api.store.cast import Shop, codes
from tests.cast import NOW

DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
GOLD_FRAME = {
    "code": "gold-frame",
    "kind": "TEXT_FRAME",
    "title": [{"locale": "en", "text": "Gold frame"}, {"locale": "de", "text": "Goldrahmen"}],
    "tier": "GOLD",
    "styles": [
        {
            "code": "plain",
            "title": [{"locale": "en", "text": "Plain"}],
            "assetUrl": "https://example.com/gold.webm",
            "minTier": None,
        }
    ],
}
BADGE = {
    "code": "badge",
    "kind": "BADGE",
    "title": [{"locale": "en", "text": "Badge"}],
    "description": [{"locale": "en", "text": "It shines."}],
    "styles": [
        {"code": "plain", "title": [{"locale": "en", "text": "Plain"}], "assetUrl": "https://example.com/a"},
        {
            "code": "bright",
            "title": [{"locale": "en", "text": "Bright"}],
            "assetUrl": "https://example.com/b",
        },
    ],
}
TO_GOLD = "350"
"""USD that lead a new player to Gold."""


async def furnish(stage: Stage) -> Stage:
    """A game with a badge and a frame, and a place for each."""
    for given in (GOLD_FRAME, BADGE):
        done = (await stage.ask(documents.UPSERT, input=given)).only
        assert (done["userErrors"], done["created"]) == ([], True)
    for slot, kind in (("frame", "TEXT_FRAME"), ("badges", "BADGE")):
        given = {"code": slot, "kinds": [kind], "size": 1}
        assert (await stage.ask(documents.UPSERT_SLOT, input=given)).only["userErrors"] == []
    return stage


@pytest.fixture
async def stage(world: World) -> Stage:
    return await furnish(await world.stage())


async def granted(stage: Stage, item: str = "badge", **more: object) -> Json:
    given = {"playerId": "ada", "item": item, "reason": "Sorry", "idempotencyKey": item, **more}
    return (await stage.ask(documents.GRANT, input=given)).only


async def test_what_a_player_owns_equips_and_shows(world: World, stage: Stage) -> None:
    await stage.onboard()
    item = (await granted(stage))["item"]
    assert (item["code"], item["quantity"], item["sources"]) == ("badge", 1, ["STAFF"])
    assert (item["styles"], item["expiresAt"]) == (["plain", "bright"], None)
    assert item["newSince"] == item["definition"]["management"]["createdAt"] == format_instant(NOW)
    token = await stage.token()
    given = {"slot": "badges", "item": "badge", "style": "bright"}
    loadout = (await world.ask(token, documents.EQUIP, input=given)).only["loadout"]
    shown = {
        "slot": "badges",
        "position": 1,
        "item": "badge",
        "style": "bright",
        "assetUrl": "https://example.com/b",
        "validUntil": None,
    }
    assert (loadout["playerId"], loadout["slots"], loadout["nextChangeAt"]) == ("ada", [shown], None)
    mine = (await world.ask(token, documents.MINE)).only
    assert mine["loadout"] == loadout
    (owned,) = [edge["node"] for edge in mine["inventory"]["edges"]]
    assert (owned["equippedIn"], owned["style"], owned["definition"]["management"]) == (
        *("badges", "bright"),
        None,
    )
    assert mine["inventoryCounts"] == [
        {"kind": "BADGE", "owned": 1, "equipped": 1, "endingSoon": 0, "ended": 0}
    ]
    organized = {"item": "badge", "favourite": True, "position": 3, "seen": True}
    owned = (await world.ask(token, documents.ORGANIZE, input=organized)).only["item"]
    assert (owned["favourite"], owned["position"], owned["newSince"]) == (True, 3, None)
    emptied = {"version": loadout["version"], "slots": []}
    assert (await world.ask(token, documents.SET, input=emptied)).only["loadout"]["slots"] == []
    answer = await world.ask(token, documents.SET, input=emptied)
    assert answer.fault == ("VERSION_CONFLICT", ["version"])
    # The game reads what the player sees.
    (read,) = (await stage.ask(documents.LOADOUTS, playerIds=["ada"])).only
    assert read == (await world.ask(token, documents.MINE)).only["loadout"]


async def test_a_demotion_is_announced_by_name_and_takes_the_item(world: World, stage: Stage) -> None:
    """The text frame of a tier disappears at the demotion that was announced a week before with its name."""
    await stage.onboard(locale="de")
    await stage.buy("p", TO_GOLD)
    token = await stage.token()
    assert (await stage.member())["tier"]["code"] == "GOLD"
    equipped = {"slot": "frame", "item": "gold-frame"}
    loadout = (await world.ask(token, documents.EQUIP, input=equipped)).only["loadout"]
    ends_at = (await stage.member())["season"]["endsAt"]
    assert loadout["nextChangeAt"] == loadout["slots"][0]["validUntil"] == ends_at
    (item,) = (await world.ask(token, documents.MINE)).only["inventory"]["edges"]
    assert (item["node"]["sources"], item["node"]["expiresAt"]) == (["TIER"], ends_at)
    end = parse_instant(ends_at)
    for days, names in ((14, []), (7, ["Goldrahmen"])):
        await stage.advance(end - days * DAY)
        notice = (await world.ask(token, INBOX)).only["notifications"]["edges"][0]["node"]
        assert (notice["__typename"], notice["daysLeft"]) == ("SeasonEndingReminder", days)
        assert notice["lostItems"] == names
        assert ("Goldrahmen" in notice["message"]) is bool(names)
    await stage.advance(end)
    notices = (await world.ask(token, INBOX)).only["notifications"]["edges"]
    (demoted,) = [
        edge["node"]
        for edge in notices
        if edge["node"]["__typename"] == "TierChanged" and edge["node"]["reason"] == "DEMOTED"
    ]
    assert demoted["lostItems"] == ["Goldrahmen"]
    assert demoted["message"].endswith("Damit verloren: Goldrahmen.")
    mine = (await world.ask(token, documents.MINE)).only
    assert (mine["inventory"]["edges"], mine["loadout"]["slots"]) == ([], [])


async def test_what_a_demotion_took_is_listed_for_90_days(world: World, stage: Stage) -> None:
    await stage.onboard()
    token = await stage.token()

    async def ended() -> list[Json]:
        edges = (await world.ask(token, documents.MY_ITEMS, ended=True)).only["inventory"]["edges"]
        counts = (await world.ask(token, documents.MINE)).only["inventoryCounts"]
        assert sum(count["ended"] for count in counts) == len(edges)
        return [edge["node"] for edge in edges]

    await stage.buy("p", TO_GOLD)
    ends_at = (await stage.member())["season"]["endsAt"]
    end = parse_instant(ends_at)
    await stage.advance(end - TICK)
    assert await ended() == []
    took = {"code": "gold-frame", "quantity": 0, "expiresAt": ends_at, "sources": ["TIER"]}
    for days in (0, 1):
        await stage.advance(end + days * DAY)
        assert await ended() == [took]
    # Owned again, and taken again: listed once, by the last end.
    await stage.buy("q", TO_GOLD)
    assert await ended() == []
    ends_at = (await stage.member())["season"]["endsAt"]
    end = parse_instant(ends_at)
    took["expiresAt"] = ends_at
    for at, listed in ((end, [took]), (end + 90 * DAY - TICK, [took]), (end + 90 * DAY, [])):
        await stage.advance(at)
        assert await ended() == listed


async def test_what_was_defined_after_a_demotion_was_never_taken(world: World, stage: Stage) -> None:
    await stage.onboard()
    await stage.buy("p", TO_GOLD)
    await stage.advance(parse_instant((await stage.member())["season"]["endsAt"]))
    late = GOLD_FRAME | {"code": "late-frame"}
    assert (await stage.ask(documents.UPSERT, input=late)).only["userErrors"] == []
    found = (await world.ask(await stage.token(), documents.MY_ITEMS, ended=True)).only
    assert [edge["node"]["code"] for edge in found["inventory"]["edges"]] == ["gold-frame"]


async def test_the_stream_sends_what_is_equipped(world: World, stage: Stage) -> None:
    await stage.onboard()
    await granted(stage)
    token = await stage.token()
    async with connected(world.app, token) as socket:
        await socket.subscribe("subscription { status { loadout { version slots { item style } } } }")
        first = (await socket.next())["loadout"]
        assert first["slots"] == []
        for style in ("plain", "bright"):
            given = {"slot": "badges", "item": "badge", "style": style}
            await world.ask(token, documents.EQUIP, input=given)
            now = (await socket.next())["loadout"]
            assert now["slots"] == [{"item": "badge", "style": style}]
            assert now["version"] > first["version"]


async def test_what_ended_is_listed_for_90_days(world: World, stage: Stage) -> None:
    await stage.onboard()
    await granted(stage, days=7)
    token = await stage.token()

    async def items(**about: object) -> list[Json]:
        found = (await world.ask(token, documents.MY_ITEMS, **about)).only["inventory"]["edges"]
        return [edge["node"]["code"] for edge in found]

    assert (await items(), await items(ended=True)) == (["badge"], [])
    assert (await items(kind="BADGE"), await items(kind="TITLE")) == (["badge"], [])
    assert (await world.ask(token, documents.MY_ITEMS, kind="HAT")).error == ("BAD_USER_INPUT", ["kind"])
    for days, listed in ((7, ["badge"]), (96, ["badge"]), (97, [])):
        await stage.advance(NOW + days * DAY)
        assert (await items(), await items(ended=True)) == ([], listed)


async def test_changes_of_a_member_are_bounded(world: World, stage: Stage) -> None:
    await stage.onboard()
    await granted(stage)
    token = await stage.token()
    given = {"item": "badge", "favourite": True}
    for _ in range(limits.MAX_CHANGES):
        assert (await world.ask(token, documents.ORGANIZE, input=given)).only["userErrors"] == []
    assert (await world.ask(token, documents.ORGANIZE, input=given)).code == "RATE_LIMITED"


async def test_loadouts_are_read_for_so_many_players(stage: Stage) -> None:
    await stage.onboard()
    players = ["ada"] * limits.MAX_LOADOUTS
    assert len((await stage.ask(documents.LOADOUTS, playerIds=players)).only) == limits.MAX_LOADOUTS
    answer = await stage.ask(documents.LOADOUTS, playerIds=[*players, "ada"])
    assert answer.error == ("BAD_USER_INPUT", ["playerIds"])


async def test_a_full_stack_is_refused_at_the_store(stage: Stage) -> None:
    shop = Shop(stage)
    ada = await shop.shopper()
    item = await shop.item("badge-item", grants="badge")
    assert item["grants"] == "badge"
    redemption = await ada.redeemed(item)
    assert redemption["status"] == "FULFILLED"
    assert (await ada.redeem(item, "again")).fault == ("STACK_FULL", ["itemId"])
    assert await ada.balance() == 990
    refused = await shop.ask(
        "mutation($input: UpsertCatalogItemInput!) { upsertCatalogItem(input: $input) { item { id } created"
        " userErrors { code message path } } }",
        input={
            "sku": "x",
            "kind": "DIGITAL",
            "title": [{"locale": "en", "text": "X"}],
            "price": 1,
            "grants": "hat",
        },
    )
    assert refused.fault == ("INVALID", ["grants"])


async def test_grants_are_listed_and_revoked(stage: Stage) -> None:
    await stage.onboard()
    await stage.onboard("bob")
    await granted(stage, source="CAMPAIGN")
    await granted(stage, playerId="bob", idempotencyKey="bob's")
    (edge,) = (await stage.ask(documents.GRANTS, playerId="ada")).only["edges"]
    grant = edge["node"]
    assert (grant["playerId"], grant["item"], grant["source"]) == ("ada", "badge", GrantSource.CAMPAIGN)
    assert (grant["quantity"], grant["revoked"], grant["revokedAt"], grant["reason"]) == (1, 0, None, "Sorry")
    assert len((await stage.ask(documents.GRANTS, item="badge")).only["edges"]) == 2
    revoke = {"grantId": grant["id"], "reason": "By mistake"}
    done = (await stage.ask(documents.REVOKE, input=revoke)).only
    assert (done["item"]["quantity"], done["item"]["sources"], done["replayed"]) == (0, [], False)
    assert (await stage.ask(documents.REVOKE, input=revoke)).only["replayed"]
    (edge,) = (await stage.ask(documents.GRANTS, playerId="ada")).only["edges"]
    assert (edge["node"]["revoked"], edge["node"]["revokedAt"]) == (1, format_instant(NOW))


BAD: list[tuple[Json, list[str]]] = [
    ({"code": "a b"}, ["code"]),
    ({"code": "a" * (limits.MAX_CODE + 1)}, ["code"]),
    ({"kind": "HAT"}, ["kind"]),
    ({"title": [{"locale": "de", "text": "Nur"}]}, ["title"]),
    ({"maxStack": 0}, ["maxStack"]),
    ({"maxStack": limits.MAX_STACK + 1}, ["maxStack"]),
    ({"days": 0}, ["days"]),
    ({"days": limits.MAX_DAYS + 1}, ["days"]),
    ({"tier": "MYTHIC"}, ["tier"]),
    ({"maxStack": 1, "days": 1}, ["days"]),
    ({"maxStack": 1, "tier": "GOLD"}, ["tier"]),
    ({"styles": []}, ["styles"]),
    ({"styles": BADGE["styles"][:1] * (limits.MAX_STYLES + 1)}, ["styles"]),
    ({"styles": BADGE["styles"][:1] * 2}, ["styles", "1", "code"]),
    ({"styles": [BADGE["styles"][0] | {"assetUrl": "http://example.com"}]}, ["styles", "0", "assetUrl"]),
    ({"styles": [BADGE["styles"][0] | {"minTier": "MYTHIC"}]}, ["styles", "0", "minTier"]),
]


async def test_definitions_are_checked_with_paths(stage: Stage) -> None:
    for change, path in BAD:
        answer = await stage.ask(documents.UPSERT, input=BADGE | change)
        assert answer.fault == ("INVALID", path), change
    good = [
        {"code": "a" * limits.MAX_CODE},
        {"code": "stack", "maxStack": limits.MAX_STACK},
        {"code": "days", "days": limits.MAX_DAYS},
        {
            "code": "styles",
            "styles": [BADGE["styles"][0] | {"code": f"s{n}"} for n in range(limits.MAX_STYLES)],
        },
    ]
    for change in good:
        assert (await stage.ask(documents.UPSERT, input=BADGE | change)).only["userErrors"] == []
    for change, path in (
        ({"kinds": []}, ["kinds"]),
        ({"kinds": ["HAT"]}, ["kinds", "0"]),
        ({"size": 0}, ["size"]),
        ({"size": limits.MAX_SLOT_SIZE + 1}, ["size"]),
    ):
        given = {"code": "slot", "kinds": ["BADGE"], "size": limits.MAX_SLOT_SIZE}
        assert (await stage.ask(documents.UPSERT_SLOT, input=given)).only["userErrors"] == []
        assert (await stage.ask(documents.UPSERT_SLOT, input=given | change)).fault == ("INVALID", path)
    assert codes(await stage.ask(documents.REMOVE_SLOT, input={"code": "none"})) == ["NOT_FOUND"]
    archived = (await stage.ask(documents.ARCHIVE, input={"code": "badge"})).only["definition"]
    assert archived["management"]["archivedAt"] == format_instant(NOW)
    listed = [one["code"] for one in (await stage.ask(documents.DEFINITIONS, archived=True)).only]
    assert listed == ["badge"]


async def test_what_a_style_shows_already_may_stay(world: World, stage: Stage) -> None:
    """The demo's pictures are files of the server's own, which no input may name anew."""
    own = "/static/demo/badge.svg"
    title = {"en": "Badge"}
    shipped = Definition("shipped", DefinitionKind.BADGE, title, [Style("plain", title, own)])
    await store_definition(world.database, stage.game, shipped, NOW)
    given = {"code": "shipped", "kind": "BADGE", "title": [{"locale": "en", "text": "New"}]}
    style = {"code": "plain", "title": given["title"], "assetUrl": own}
    kept = (await stage.ask(documents.UPSERT, input=given | {"styles": [style]})).only
    assert kept["userErrors"] == []
    assert kept["definition"]["styles"][0]["assetUrl"] == own
    other = style | {"assetUrl": "/static/demo/other.svg"}
    refused = await stage.ask(documents.UPSERT, input=given | {"styles": [other]})
    assert refused.fault == ("INVALID", ["styles", "0", "assetUrl"])


async def test_a_hidden_tier_is_not_named(world: World) -> None:
    stage = await furnish(await world.stage(rules={"hiddenFromTier": "GOLD"}))
    secret = BADGE["styles"][1] | {"minTier": "GOLD"}
    await stage.ask(
        documents.UPSERT, input=BADGE | {"tier": "BRONZE", "styles": [BADGE["styles"][0], secret]}
    )
    await stage.onboard()
    (edge,) = (await world.ask(await stage.token(), documents.MINE)).only["inventory"]["edges"]
    definition = edge["node"]["definition"]
    assert definition["tier"] == {"code": "BRONZE"}
    assert [style["minTier"] for style in definition["styles"]] == [None, None]
    assert edge["node"]["styles"] == ["plain"]


async def test_owners_are_counted_by_tier(world: World, stage: Stage) -> None:
    """By the tier, by a grant, by both: each member once."""
    for player, usd in (("ada", TO_GOLD), ("bob", TO_GOLD), ("cid", None), ("dan", None), ("eve", None)):
        await stage.onboard(player)
        if usd:
            await stage.buy(player, usd, player)
    for player, days in (("bob", 7), ("cid", 7), ("dan", 3)):
        await granted(stage, "gold-frame", playerId=player, days=days, idempotencyKey=player)

    async def owners(item: str = "gold-frame") -> dict[str, tuple[int, int]]:
        found = (await stage.ask(documents.OWNERS, item=item)).only
        assert found["members"] == sum(tier["members"] for tier in found["tiers"])
        return {tier["tier"]["code"]: (tier["members"], tier["granted"]) for tier in found["tiers"]}

    assert await owners() == {"BRONZE": (2, 2), "GOLD": (2, 1)}
    await stage.advance(NOW + 3 * DAY)
    assert await owners() == {"BRONZE": (1, 1), "GOLD": (2, 1)}
    assert await owners("badge") == {}
    assert (await stage.ask(documents.OWNERS, item="hat")).error == ("NOT_FOUND", ["item"])
    # What is archived, no tier gives any more.
    assert (await stage.ask(documents.ARCHIVE, input={"code": "gold-frame"})).only["userErrors"] == []
    assert await owners() == {"BRONZE": (1, 1), "GOLD": (1, 1)}
