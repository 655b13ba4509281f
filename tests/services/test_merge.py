"""Two members of one person become one: what is stored, what is answered, and what goes on afterwards."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import asyncpg
import pytest

from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import ChangeKind, PointsReturned, PointsSpent
from app.domain.instants import LATEST
from app.identity.offers import MERGE_OFFER_LIFE
from app.identity.service import issue_player_token
from app.infra.db import Database
from app.infra.keyset import Window
from app.infra.secrets import hash_secret
from app.loyalty.audit import audit
from app.loyalty.member_lists import MemberFilter, member_count, member_page
from app.loyalty.queries import member_by_id
from app.loyalty.service import sweep
from app.loyalty.session_queries import members_by_tokens
from app.merging.service import merge_members, preview_merge
from app.purchases.service import Payment, purchase_view
from tests.cast import NOW, Cast, accepted, check_members, dump, fetch_rows, ladder, live, refused, sandbox
from tests.merging import identity, member_row, merge, offered, use

DAY = timedelta(days=1)
# 1 USD is 1 SC and 1 P.
LADDER = ladder((100, 40, 30), (200, 80, 30), (500, 200, 60))


async def two(database: Database) -> Cast:
    """Ada on B with 20 and 120 P; Bob, of the day after, on A with 90 and 90 P."""
    cast = await sandbox(database, program=LADDER)
    await cast.buy("a1", "120", player="ada")
    await cast.advance(NOW + DAY)
    await cast.buy("b1", "90", player="bob")
    return cast


async def check_clean(database: Database) -> None:
    report = await audit(database, NOW)
    assert [i.as_json() for i in report.invariants if i.violations] == []


async def test_one_goes_on_with_all_that_both_had(database: Database) -> None:
    cast = await two(database)
    ada, bob = [await member_row(database, cast.game, player) for player in ("ada", "bob")]
    merged = await merge(cast, "bob", "ada")
    assert (merged.member_id, merged.external_id, merged.replayed) == (ada.id, "bob", False)
    assert [row.change.kind for row in merged.changes] == [ChangeKind.MERGED]
    assert (merged.changes[0].change.sc, merged.changes[0].change.p) == (90, 90)
    standing = await cast.standing("ada")
    assert standing == await cast.standing("bob") == merged.applied
    assert (standing.tier, standing.progress, standing.p) == (2, 110, 210)
    assert (standing.lifetime_sc, standing.lifetime_p, standing.ltv_usd) == (210, 210, 210)
    assert standing.season_started_at == ada.standing.season_started_at
    assert standing.p_expires_at == bob.standing.p_expires_at
    stored = await fetch_rows(
        database,
        "SELECT merged_into_id, tier, progress, p, p_expires_at, wake_at, lifetime_sc, ltv_usd FROM members"
        " WHERE id = $1",
        bob.id,
    )
    assert stored == [(ada.id, 1, 0, 0, None, LATEST, 0, 0)]
    assert await check_members(database) == 2  # the survivor, once for each of its players
    await check_clean(database)


async def test_each_side_explains_what_happened(database: Database) -> None:
    cast = await two(database)
    bob = await member_row(database, cast.game, "bob")
    merged = await merge(cast, "ada", "bob")
    entries = await fetch_rows(
        database,
        "SELECT kind, sc, p, reference FROM loyalty_history WHERE member_id = ANY($1::uuid[])"
        " AND kind IN ('MERGED', 'CLOSED') ORDER BY kind",
        [merged.member_id, bob.id],
    )
    assert entries == [("CLOSED", -90, -90, str(bob.id)), ("MERGED", 90, 90, str(bob.id))]


async def test_all_that_hangs_on_the_member_goes_with_it(database: Database) -> None:
    cast = await two(database)
    token = await issue_player_token(database, cast.game.id, "bob", cast.real_now)
    await identity(database, cast.game, "bob")
    bob = await member_row(database, cast.game, "bob")
    await fetch_rows(
        database,
        "INSERT INTO contacts (game_id, member_id, email_sealed, updated_at) VALUES ($1, $2, 'bob', now())",
        *(cast.game.id, bob.id),
    )
    merged = await merge(cast, "ada", "bob")
    assert merged.known_as.is_identified
    assert merged.known_as.has_email
    async with database.acquire() as connection:
        tokens = [hash_secret(token.secret)]
        (caller,) = (await members_by_tokens(connection, tokens, cast.real_now)).values()
        assert (caller.id, caller.external_id, caller.known_as) == (merged.member_id, "bob", merged.known_as)
    assert await fetch_rows(database, "SELECT DISTINCT member_id FROM identities") == [(merged.member_id,)]
    assert await fetch_rows(database, "SELECT member_id, email_sealed FROM contacts") == [
        (merged.member_id, b"bob")
    ]


async def test_the_survivors_contact_is_kept(database: Database) -> None:
    cast = await two(database)
    for player in ("ada", "bob"):
        member = await member_row(database, cast.game, player)
        await fetch_rows(
            database,
            "INSERT INTO contacts (game_id, member_id, email_sealed, updated_at) VALUES ($1, $2, $3, now())",
            *(cast.game.id, member.id, player.encode()),
        )
    await merge(cast, "bob", "ada")
    assert await fetch_rows(database, "SELECT email_sealed FROM contacts") == [(b"ada",)]


@pytest.mark.parametrize("caller", ["ada", "bob"])
async def test_a_repeat_answers_the_same_and_changes_nothing(database: Database, caller: str) -> None:
    cast = await two(database)
    token = await offered(database, cast.game, caller, "bob" if caller == "ada" else "ada", cast.real_now)
    first = await use(cast, caller, token)
    await cast.buy("a2", "5", player="ada")
    stored = await dump(database)
    again = await use(cast, caller, token)
    assert again == replace(first, replayed=True, known=again.known)
    # Of the pair that is one now, either player may ask.
    assert (await use(cast, "ada", token)).replayed
    assert await dump(database) == stored


async def test_another_offer_of_the_same_two_is_a_repeat(database: Database) -> None:
    cast = await two(database)
    there = await offered(database, cast.game, "ada", "bob", cast.real_now)
    back = await offered(database, cast.game, "bob", "ada", cast.real_now)
    first = await use(cast, "ada", there)
    again = await use(cast, "bob", back)
    assert (first.replayed, again.replayed) == (False, True)
    assert (again.changes, again.applied) == (first.changes, first.applied)
    assert await fetch_rows(database, "SELECT count(*) FROM loyalty_events WHERE kind = 'MERGED'") == [(1,)]


async def test_only_who_was_offered_it_in_time_may_merge(database: Database) -> None:
    cast = await two(database)
    await cast.join("eve")
    token = await offered(database, cast.game, "ada", "bob", cast.real_now)
    stored = await dump(database)
    over = cast.at(cast.real_now + MERGE_OFFER_LIFE)
    for who, player, secret in (
        (cast, "eve", token),
        (cast, "bob", token),
        (cast, "ada", "lm_rubbish"),
        (cast, "ada", ""),
        (over, "ada", token),
    ):
        with pytest.raises(DomainError) as fault:
            await use(who, player, secret)
        assert (fault.value.faults[0].code, fault.value.faults[0].path) == (
            UserErrorCode.CODE_INVALID,
            ("mergeToken",),
        )
    assert await dump(database) == stored
    assert not (await use(cast.at(over.real_now - timedelta(microseconds=1)), "ada", token)).replayed


async def test_members_of_different_games_are_not_joined(database: Database) -> None:
    cast, other = await two(database), await live(database)
    await other.join("ada")
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await offered(database, cast.game, "ada", "ada", cast.real_now, of=other.game)
    stored = await dump(database)
    ada, theirs = [await member_row(database, one.game, "ada") for one in (cast, other)]
    with pytest.raises(DomainError) as fault:
        await preview_merge(cast.core, ada, theirs.id, cast.real_now)
    assert fault.value.faults[0].code is UserErrorCode.IDENTITY_IN_USE
    assert await dump(database) == stored


async def test_more_points_than_can_be_counted_are_refused(database: Database) -> None:
    cast = await two(database)
    for player in ("ada", "bob"):
        await cast.grant(f"{player}'s", MAX_POINTS // 2, player=player)
    stored = await dump(database)
    with pytest.raises(DomainError) as fault:
        await merge(cast, "ada", "bob")
    assert fault.value.faults[0].code is UserErrorCode.INVALID
    assert [(await dump(database))[t] for t in ("members", "players")] == [
        stored[t] for t in ("members", "players")
    ]


async def test_the_preview_is_what_the_merge_leaves(database: Database) -> None:
    cast = await two(database)
    ada, bob = [await member_row(database, cast.game, player) for player in ("ada", "bob")]
    stored = await dump(database)
    previews = [
        await preview_merge(cast.core, one, other.id, cast.real_now)
        for one, other in ((ada, bob), (bob, ada))
    ]
    assert await dump(database) == stored
    first, second = previews
    assert (first.here, first.there) == (second.there, second.here) == (ada.standing, bob.standing)
    merged = await merge(cast, "bob", "ada")
    assert [preview.after for preview in previews] == [merged.applied, merged.applied]


async def test_what_fell_due_is_settled_first(database: Database) -> None:
    cast = await two(database)
    later = NOW + 31 * DAY
    async with database.acquire() as connection:
        await connection.execute("UPDATE games SET sandbox_now = $1", later)
    await cast.fresh()
    merged = await merge(cast, "ada", "bob")
    # Ada came down to A; Bob, who kept A with 90 of 40, has begun again: neither has any progress. Bob is
    # behind by when he joined.
    assert (merged.applied.tier, merged.applied.progress, merged.applied.p) == (1, 0, 210)
    kinds = await fetch_rows(database, "SELECT DISTINCT kind FROM loyalty_history WHERE kind LIKE '%ED'")
    assert {"DEMOTED", "RENEWED", "MERGED", "CLOSED"} <= {kind for (kind,) in kinds}
    await check_clean(database)


async def test_a_closed_member_is_never_settled_again(database: Database) -> None:
    cast = await two(database)
    bob = await member_row(database, cast.game, "bob")
    await merge(cast, "ada", "bob")
    stored = await fetch_rows(database, "SELECT * FROM members WHERE id = $1", bob.id)
    await cast.advance(LATEST - DAY)
    assert await sweep(cast.core, cast.game.id, cast.real_now) == 0
    assert await fetch_rows(database, "SELECT * FROM members WHERE id = $1", bob.id) == stored
    await check_clean(database)


async def test_both_players_in_one_batch_share_a_standing(database: Database) -> None:
    cast = await two(database)
    await merge(cast, "ada", "bob")
    late = NOW + DAY - timedelta(hours=1)
    outcomes = await cast.batch(
        Payment("bob", "b2", Decimal(10), "USD"),
        Payment("ada", "a2", Decimal(20), "USD"),
        Payment("new", "n1", Decimal(1), "USD"),
        Payment("bob", "b3", Decimal(30), "USD", late),
        Payment("ada", "b2", Decimal(10), "USD"),
        Payment("bob", "b2", Decimal(10), "USD"),
    )
    recorded = [accepted(outcome) for outcome in (*outcomes[:4], outcomes[5])]
    assert refused(outcomes[4]) is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert [one.external_id for one in recorded] == ["bob", "ada", "new", "bob", "bob"]
    assert [one.replayed for one in recorded] == [False] * 4 + [True]
    assert recorded[0].member_id == recorded[1].member_id == recorded[3].member_id
    assert [one.applied.p for one in recorded[:4]] == [220, 240, 1, 270]
    assert (await cast.standing("bob")).p == 270
    await check_clean(database)


async def test_what_the_absorbed_player_reports_again_is_answered_as_before(database: Database) -> None:
    cast = await two(database)
    bought = await cast.buy("b2", "10", player="bob")
    back = await cast.refund("b1", "r1", "40")
    await merge(cast, "ada", "bob")
    stored = await dump(database)
    again = await cast.buy("b2", "10", player="bob")
    refunded = await cast.refund("b1", "r1", "40")
    for first, repeat in ((bought, again), (back, refunded)):
        assert repeat.replayed
        assert (
            (repeat.member_id, repeat.external_id)
            == (first.member_id, first.external_id)
            == (
                first.member_id,
                "bob",
            )
        )
        assert (repeat.standing, repeat.changes) == (first.standing, first.changes)
        assert purchase_view(repeat) == purchase_view(first)
    for player, code in (("ada", UserErrorCode.IDEMPOTENCY_CONFLICT), ("new", "IDEMPOTENCY_CONFLICT")):
        (outcome,) = await cast.batch(Payment(player, "b2", Decimal(10), "USD"))
        assert refused(outcome) == code
    assert await dump(database) == stored


async def test_refunds_and_late_purchases_after_the_merge(database: Database) -> None:
    cast = await two(database)
    bob = await member_row(database, cast.game, "bob")
    first = await cast.buy("b2", "30", player="bob")  # 20 into B
    await merge(cast, "ada", "bob")
    assert (await cast.standing("ada")).progress == 20 + 120
    await cast.advance(NOW + 2 * DAY)
    back = await cast.refund("b2", "r")
    assert (await cast.standing("ada")).progress == 20 + 90
    # It is still the purchase of the member that made it.
    assert (back.member_id, purchase_view(back).id) != (bob.id, "")
    assert purchase_view(back).id == purchase_view(first).id
    assert purchase_view(back).refunded_usd == 30
    again = await cast.refund("b2", "r")
    assert again == replace(back, replayed=True, known=again.known)
    await cast.buy("b3", "7", player="bob", at=NOW + DAY)
    standing = await cast.standing("ada")
    assert (standing.tier, standing.progress, standing.p) == (2, 117, 217)
    with pytest.raises(DomainError) as fault:
        await cast.refund("b2", "r2")
    assert fault.value.faults[0].code is UserErrorCode.ALREADY_REFUNDED
    await check_clean(database)


async def test_a_refund_may_leave_a_debt_that_came_along(database: Database) -> None:
    cast = await two(database)
    accepted(await cast.move(PointsSpent, "s", 90, "bob"))
    await merge(cast, "ada", "bob")
    accepted(await cast.move(PointsSpent, "s2", 100, "bob"))
    await cast.refund("b1", "r")
    assert (await cast.standing("bob")).p == 20 - 90
    accepted(await cast.move(PointsReturned, "back", 90, "bob"))
    assert (await cast.standing("ada")).p == 20
    await check_clean(database)


async def test_chains_name_the_last_one(database: Database) -> None:
    cast = await two(database)
    await cast.buy("c1", "8", player="cyd")
    rows = {player: await member_row(database, cast.game, player) for player in ("ada", "bob", "cyd")}
    old = await offered(database, cast.game, "cyd", "ada", cast.real_now)
    await merge(cast, "cyd", "bob")
    await cast.buy("c2", "1", player="cyd")
    await cast.advance(NOW + 2 * DAY)
    await merge(cast, "ada", "cyd")
    ada = rows["ada"].id
    names = await fetch_rows(database, "SELECT id, merged_into_id FROM members ORDER BY joined_at, id")
    assert dict(names) == {ada: None, rows["bob"].id: ada, rows["cyd"].id: ada}
    players = dict(await fetch_rows(database, "SELECT external_id, merged_from_id FROM players"))
    assert players == {"ada": None, "bob": rows["bob"].id, "cyd": rows["cyd"].id}
    assert (await cast.standing("cyd")).progress == 20 + 90 + 8 + 1
    await cast.refund("c1", "r")
    assert (await cast.standing("bob")).progress == 20 + 90 + 1
    # An offer from before: the two are one already, by another way.
    repeat = await use(cast, "cyd", old)
    assert (repeat.replayed, repeat.member_id, list(repeat.changes)) == (True, ada, [])
    assert repeat.standing == await cast.standing("ada")
    async with database.acquire() as connection:
        for row in rows.values():
            found = await member_by_id(connection, [cast.game.id], row.id)
            assert found is not None
            assert (found.id, found.external_id) == (ada, "ada")
    await check_clean(database)


async def test_each_member_is_listed_once_and_found_by_each_player(database: Database) -> None:
    cast = await two(database)
    await cast.join("cyd")
    await merge(cast, "bob", "ada")

    async def listed(search: str | None = None) -> list[str]:
        wanted = MemberFilter(cast.game.id, search)
        async with database.acquire() as connection:
            rows = await member_page(connection, wanted, Window(10))
            assert await member_count(connection, wanted) == len(rows)
        return [row.member.external_id for row in rows]

    assert await listed() == ["cyd", "ada"]
    assert await listed("BOB") == await listed("ada") == ["ada"]
    assert await listed("c") == ["cyd"]
    assert await listed("nobody") == []


async def test_a_member_that_joined_later_keeps_its_own_player(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.join("first")
    await cast.advance(NOW + DAY)
    await cast.buy("s1", "50", player="second")
    merged = await merge(cast, "first", "second")
    async with database.acquire() as connection:
        found = await member_by_id(connection, [cast.game.id], merged.member_id)
    assert found is not None
    assert found.external_id == "second"


async def test_an_import_from_before_the_survivor_joined(database: Database) -> None:
    cast = await two(database)
    await merge(cast, "ada", "bob")
    (outcome,) = await cast.batch(Payment("bob", "b0", Decimal(4), "USD", NOW - 5 * DAY), imported=True)
    assert accepted(outcome).joined_at == NOW - 5 * DAY
    await check_clean(database)


async def test_a_merge_is_computed_again_when_newer_rules_came_first(database: Database) -> None:
    cast = await two(database)
    stale = replace(cast.game)
    await cast.publish(ladder((100, 40, 30), (150, 80, 30)))
    member = replace(await member_row(database, cast.game, "ada"), game=stale)
    token = await offered(database, cast.game, "ada", "bob", cast.real_now)
    assert not (await merge_members(cast.core, member, token, cast.real_now)).replayed
    await check_clean(database)
