"""`eraseMe` and `erasePlayer`: who may, and that nothing of the person is left anywhere."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.access import Scope, StaffRole
from app.identity.offers import offer_merge
from app.infra.db import Database
from app.loyalty.audit import audit
from app.merging.service import merge_members
from app.privacy.service import AUTHENTICATED_WITHIN
from app.store.audit import audit_store
from tests.api.cast import Cast, Stage, World, bought, check_strangers, open_world
from tests.api.documents import (
    GRANT,
    ISSUE_TOKEN,
    ME,
    MEMBER_QUERY,
    MEMBERS,
    ONBOARD,
    RECORD,
    RECORD_MANY,
    REFUND,
)
from tests.api.privacy.documents import ERASE, ERASE_ME, EXPORT, EXPORT_ME
from tests.api.privacy.people import Marks, at_store, core_of, link, make_known, marks, visit
from tests.api.staff.people import employ
from tests.cast import fetch_rows
from tests.merging import member_row

DONE = {"erased": True, "userErrors": []}
FIVE = {"amount": {"amount": "5", "currency": "USD"}}
FORGOTTEN = (
    *("identities", "contacts", "player_tokens", "store_links", "store_sessions", "connect_codes"),
    *("merge_offers", "sign_ins", "outbox", "webhook_deliveries", "notifications"),
)


@pytest.fixture
async def alone(database_url: str) -> AsyncIterator[Stage]:
    """A studio in a world without any other."""
    async with open_world(database_url) as world:
        yield await world.stage()


def just_now(ago: timedelta = timedelta(0)) -> datetime:
    return datetime.now(UTC) - ago


async def everything(database: Database) -> str:
    """Every value of every table there is, bytes as text and as hex."""
    async with database.acquire() as connection:
        tables = await connection.fetch(
            "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
        )
        values = [
            value
            for table in tables
            for row in await connection.fetch(f"SELECT * FROM {table['name']}")  # noqa: S608 - names of tables
            for value in row
        ]
    return "\n".join(
        f"{value.hex()} {value.decode('latin-1')}" if isinstance(value, bytes) else str(value)
        for value in values
    )


async def encrypted(database: Database) -> list[str]:
    """What is encrypted of anybody, in hex."""
    rows = await fetch_rows(
        database,
        "SELECT email_sealed FROM contacts UNION ALL SELECT address_sealed FROM redemptions"
        " UNION ALL SELECT email_sealed FROM redemptions",
    )
    return [value.hex() for (value,) in rows if value is not None]


async def check_clean(world: World) -> None:
    report = await audit(world.database, datetime.now(UTC))
    invariants = [*report.invariants, *await audit_store(world.database)]
    assert [i.name for i in invariants if i.violations] == []


async def test_nothing_is_left_of_the_person(alone: Stage) -> None:
    stage, world, mark = alone, alone.world, marks()
    world.logs.clear()
    token = await make_known(stage, mark)
    session = await at_store(stage, mark.player, just_now())
    member = await stage.member(mark.player)
    stored, secrets = await everything(world.database), await encrypted(world.database)
    assert len(secrets) == 5
    for word in (mark.player, mark.name, mark.subject, mark.tracking, mark.reason, *secrets):
        assert word in stored, "what is not stored cannot be seen to go"

    assert (await world.ask(session, ERASE_ME, confirm="ERASE")).only == DONE

    left = await everything(world.database)
    for word in (*mark.all, *secrets):
        assert word not in left
        assert word not in str(world.logs)
    for table in FORGOTTEN:
        assert await fetch_rows(world.database, f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608
    # What was under way was given back; what was earned and spent stays.
    statuses = await fetch_rows(
        world.database, "SELECT status FROM redemptions WHERE game_id = $1 ORDER BY created_at", stage.game.id
    )
    assert statuses == [("FULFILLED",), ("CANCELLED",)]
    balances = await fetch_rows(world.database, "SELECT p FROM members WHERE id = $1", member["id"])
    assert balances == [(member["points"]["balance"] + 20,)]
    stock = await fetch_rows(
        world.database, "SELECT stock FROM catalog_items WHERE game_id = $1", stage.game.id
    )
    assert stock == [(9,)]
    await check_clean(world)

    for secret in (session, token):
        assert (await world.ask(secret, ME)).code == "UNAUTHENTICATED"
    await check_gone(stage, mark, member["id"])
    assert (await stage.ask(ERASE, input={"playerId": mark.player})).only == DONE
    assert await everything(world.database) == left


async def check_gone(stage: Stage, mark: Marks, member_id: str) -> None:
    """For the studio there is no such player any more, and what it reports again brings nobody back."""
    player = mark.player
    assert (await stage.ask(MEMBER_QUERY, playerId=player)).code == "NOT_FOUND"
    assert (await stage.ask(MEMBER_QUERY, memberId=member_id)).code == "NOT_FOUND"
    assert (await stage.ask(EXPORT, playerId=player)).code == "NOT_FOUND"
    for search in (None, player, "erased"):
        page = (await stage.ask(MEMBERS, search=search)).only
        assert (page["edges"], page["totalCount"]) == ([], 0)
    refusals = [
        await stage.ask(ISSUE_TOKEN, input={"playerId": player}),
        await stage.ask(GRANT, input={"playerId": player, "points": 1, "reason": "x", "idempotencyKey": "x"}),
        await stage.ask(RECORD, input=bought("new", player=player)),
    ]
    for answer in refusals:
        assert answer.fault == ("NOT_FOUND", ["playerId"])
    assert "onboardPlayer" in refusals[-1].only["userErrors"][0]["message"]


async def test_a_purchase_known_before_and_its_refund(stage: Stage, world: World) -> None:
    await stage.onboard(displayName="Ada")
    await stage.buy("p-1", "20")
    await stage.refund("p-1", "r-1", amount={"amount": "5", "currency": "USD"})
    await stage.ask(ERASE, input={"playerId": "ada"})
    rows = [bought("p-1", "20"), bought("p-2", "20"), bought("p-3", "20", "bob")]
    first, second, third = (await stage.ask(RECORD_MANY, input=rows)).only["results"]
    assert [row["userErrors"][0]["code"] for row in (first, second)] == ["NOT_FOUND", "NOT_FOUND"]
    assert third["member"]["playerId"] == "bob"
    for refund, replayed in (("r-1", True), ("r-2", False), ("r-2", True)):
        answer = (await stage.ask(REFUND, input={"purchaseId": "p-1", "refundId": refund} | FIVE)).only
        assert (answer["userErrors"], answer["replayed"]) == ([], replayed)
        assert answer["purchase"]["purchaseId"] == "p-1"
        assert answer["member"] is None, "who it was is not told"
    await check_clean(world)


async def test_coming_back_is_a_new_beginning(stage: Stage, world: World) -> None:
    await stage.onboard(displayName="Ada")
    await stage.buy("p-1", "300")
    before = await stage.member()
    assert (await stage.ask(ERASE, input={"playerId": "ada"})).only == DONE
    back = (await stage.ask(ONBOARD, input={"playerId": "ada"})).only
    assert back["created"]
    assert back["member"]["id"] != before["id"]
    assert (back["member"]["displayName"], back["member"]["points"]["balance"]) == (None, 0)
    assert (await stage.buy("p-2", "20"))["member"]["id"] == back["member"]["id"]
    assert (await stage.ask(RECORD, input=bought("p-1", "300"))).fault == ("NOT_FOUND", ["playerId"])
    await check_clean(world)


async def test_all_accounts_that_were_joined_go(alone: Stage) -> None:
    stage, world = alone, alone.world
    first, second = marks(), marks()
    for mark in (first, second):
        await make_known(stage, mark)
    await join(stage, first, second)
    session = await at_store(stage, first.player, just_now())
    assert (await world.ask(session, ERASE_ME, confirm="ERASE")).only == DONE
    left = await everything(world.database)
    for word in (*first.all, *second.all):
        assert word not in left
    assert await encrypted(world.database) == []
    for mark in (first, second):
        assert (await stage.ask(RECORD, input=bought("new", player=mark.player))).fault[0] == "NOT_FOUND"
    await check_clean(world)


async def join(stage: Stage, mark: Marks, other: Marks) -> None:
    database, game = stage.world.database, stage.game
    one, two = await member_row(database, game, mark.player), await member_row(database, game, other.player)
    async with database.acquire() as connection:
        row = await connection.fetchrow("SELECT id FROM identities WHERE member_id = $1", two.id)
        assert row is not None
        token = await offer_merge(
            connection, game.id, one.id, two.id, identity_id=row["id"], real_now=just_now()
        )
    await merge_members(core_of(database), one, token, just_now())


async def test_erasing_needs_a_recent_proof_and_a_confirmation(stage: Stage, world: World) -> None:
    await stage.onboard()
    lately = AUTHENTICATED_WITHIN - timedelta(seconds=30)
    fresh = await at_store(stage, "ada", just_now(lately))
    stale = await at_store(stage, "ada", just_now(AUTHENTICATED_WITHIN + timedelta(seconds=1)))
    by_link = await at_store(stage, "ada")
    for confirm in ("", "erase", "ERASE ", "yes", "x" * 1_000):
        assert (await world.ask(fresh, ERASE_ME, confirm=confirm)).fault == ("INVALID", ["confirm"])
    for session in (stale, by_link):
        refused = await world.ask(session, ERASE_ME, confirm="ERASE")
        assert refused.fault == ("IDENTIFICATION_REQUIRED", [])
        assert "within 10 minutes" in refused.only["userErrors"][0]["message"]
    token = await stage.token()
    assert (await world.ask(token, ERASE_ME, confirm="ERASE")).fault == ("STORE_SESSION_REQUIRED", [])
    assert (await stage.member())["playerId"] == "ada"
    assert (await world.ask(fresh, ERASE_ME, confirm="ERASE")).only == DONE
    assert (await world.ask(fresh, ERASE_ME, confirm="ERASE")).code == "UNAUTHENTICATED"


async def test_twice_at_once_is_harmless(stage: Stage, world: World) -> None:
    await stage.onboard()
    session = await at_store(stage, "ada", just_now())
    answers = await asyncio.gather(*(world.ask(session, ERASE_ME, confirm="ERASE") for _ in range(6)))
    for answer in answers:
        assert answer.body.get("errors") or answer.only == DONE
    assert any("errors" not in answer.body for answer in answers)
    await check_clean(world)


async def test_a_visitor_goes_with_the_identity(world: World) -> None:
    subject, other = f"subject-{uuid4().hex}", f"subject-{uuid4().hex}"
    stale, fresh = await visit(world, subject), await visit(world, subject, just_now())
    stays = await visit(world, other)
    assert (await world.ask(fresh, ERASE_ME, confirm="yes")).fault == ("INVALID", ["confirm"])
    assert (await world.ask(stale, ERASE_ME, confirm="ERASE")).fault == ("IDENTIFICATION_REQUIRED", [])
    exported = json.loads((await world.ask(stale, EXPORT_ME)).only)
    assert [identity["subject"] for identity in exported["identities"]] == [subject]
    assert (len(exported["storeSessions"]), exported["cutShort"]) == (2, [])
    assert (await world.ask(fresh, ERASE_ME, confirm="ERASE")).only == DONE
    left = await everything(world.database)
    assert subject not in left
    assert other in left
    for session in (fresh, stale):
        assert (await world.ask(session, EXPORT_ME)).code == "UNAUTHENTICATED"
    assert other in (await world.ask(stays, EXPORT_ME)).only


async def test_who_may_not_erase_themselves(cast: Cast, world: World) -> None:
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.revoked, "UNAUTHENTICATED"),
    ):
        assert (await world.ask(secret, ERASE_ME, confirm="ERASE")).code == code
    person = await employ(world, StaffRole.SUPPORT)
    assert (await person.ask(ERASE_ME, confirm="ERASE")).code == "FORBIDDEN"


async def test_who_may_erase_a_player(cast: Cast, world: World) -> None:
    await check_strangers(cast, Scope.PRIVACY, ERASE, input={"playerId": "ada"})
    at_the_store = await at_store(cast.acme, "ada", just_now())
    assert (await world.ask(at_the_store, ERASE, input={"playerId": "ada"})).code == "FORBIDDEN"
    game = cast.acme.game_id("quest")
    foreign = await employ(world, StaffRole.STUDIO_FOCAL, "zenith")
    for answer in (
        await cast.zenith.ask(ERASE, input={"playerId": "ada", "gameId": game}),
        await foreign.ask(ERASE, input={"playerId": "ada", "gameId": game}),
    ):
        assert answer.fault == ("NOT_FOUND", ["gameId"])
    assert (await cast.acme.ask(ERASE, input={"playerId": "nobody"})).fault == ("NOT_FOUND", ["playerId"])
    assert (await cast.acme.ask(ERASE, input={"playerId": ""})).fault == ("INVALID", ["playerId"])
    for role, studio in (
        (StaffRole.PRODUCT_OWNER, None),
        (StaffRole.SUPPORT, None),
        (StaffRole.STUDIO_FOCAL, "acme"),
    ):
        player = f"for-{role}"
        await cast.acme.onboard(player)
        person = await employ(world, role, studio)
        world.logs.clear()
        assert (await person.ask(ERASE, input={"playerId": player, "gameId": game})).only == DONE
        (entry,) = await fetch_rows(
            world.database,
            "SELECT actor, member_id, reason FROM audit_log WHERE operation = 'erasePlayer'"
            " ORDER BY at DESC LIMIT 1",
        )
        assert entry[0] == "STAFF"
        assert player not in str(entry)
        assert player not in str(world.logs)
        assert (await cast.acme.ask(MEMBER_QUERY, playerId=player)).code == "NOT_FOUND"
    assert (await cast.acme.ask(MEMBER_QUERY, playerId="ada")).only["playerId"] == "ada"


@pytest.mark.parametrize("document", [EXPORT_ME, EXPORT])
async def test_exports_of_the_erased(stage: Stage, world: World, document: str) -> None:
    await stage.onboard()
    await link(stage, "ada", "subject", "ada@example.com", "Ada")
    session = await at_store(stage, "ada")
    await stage.ask(ERASE, input={"playerId": "ada"})
    secret, given = (session, {}) if document == EXPORT_ME else (stage.key, {"playerId": "ada"})
    assert (await world.ask(secret, document, **given)).code in {"UNAUTHENTICATED", "NOT_FOUND"}
