"""The audit: silent about all that can happen; one wrong row is reported by its invariant alone."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.events import ChangeKind, PointsReturned, PointsSpent, SCGranted
from app.infra.db import Database
from app.loyalty import audit as auditing
from app.loyalty.audit import GUARDS, INVARIANTS, audit
from app.purchases.service import Payment
from tests.cast import NOW, Cast, accepted, dump, fetch_rows, game_file, live, program_file, sandbox
from tests.merging import merge
from tests.packs import Packs
from tests.packs import rules as pack_rules
from tests.services.invitations import ENCRYPTOR, code, come, follow

DAY = timedelta(days=1)


async def lived(database: Database) -> Cast:
    """A sandbox in which all of it has happened, a second one with the history from before, a live game."""
    cast = await sandbox(database, game=game_file())
    await cast.join("starter", Decimal(600))
    await cast.buy("a1", "120", player="a")
    await cast.buy("b1", "350", player="b")
    await cast.buy("c1", "20000", player="c")
    await cast.buy("d1", "30", player="d")
    await cast.buy("e1", "50", player="e")
    await cast.grant("g1", 50, player="a")
    accepted(await cast.move(SCGranted, "s1", 40, "a"))
    accepted(await cast.move(PointsSpent, "x1", 900, "a"))
    accepted(await cast.move(PointsReturned, "y1", 100, "a"))
    await cast.advance(NOW + 20 * DAY)
    await cast.buy("a2", "95", player="a")
    await cast.buy("a3", "80", player="a", at=NOW + 19 * DAY)
    await cast.refund("a1", "r1", "60")
    await cast.refund("a1", "r2")
    await cast.publish(program_file(scPerUsd="20"), NOW + 40 * DAY)
    await cast.advance(NOW + 100 * DAY)
    await cast.buy("b2", "10", player="b", at=NOW + 99 * DAY)
    await cast.advance(NOW + 900 * DAY)
    await cast.buy("b3", "500", player="b")
    await cast.refund("b1", "r3")
    await merged(cast)
    before = await sandbox(database, "before", now=NOW + 30 * DAY)
    await before.buy("old1", "5", player="o", at=NOW + 29 * DAY)
    early = [Payment("o", f"old{n}", Decimal(60 * n), "USD", NOW + n * DAY) for n in (4, 3, 2)]
    for outcome in await before.batch(*early, imported=True):
        accepted(outcome)
    await invited(replace(await sandbox(database, "inviting"), encryptor=ENCRYPTOR))
    await packed(await sandbox(database, "packed", game=pack_rules()))
    real = await live(database)
    await real.buy("l1", "700", player="l")
    return cast


async def invited(cast: Cast) -> None:
    """An invitation that qualified with its rewards, and was taken back."""
    await cast.join("i")
    await come(cast, "j", await code(cast, "i"))
    await cast.buy("j1", "9", player="j")
    await follow(cast)
    await cast.advance(NOW + 14 * DAY)
    await follow(cast, NOW + 14 * DAY)
    await cast.refund("j1", "r6")
    await follow(cast, NOW + 14 * DAY)


async def packed(cast: Cast) -> None:
    """Packs that were paid for, cancelled, given back and charged back."""
    await cast.join("p")
    packs = Packs(cast)
    await packs.pay("kept", renews=True)
    await packs.pay("back", "PASS", "9.99")
    await cast.buy("p1", "30", player="p")
    await packs.cancel()
    await packs.refund("back")
    await packs.pay("disputed", "PASS", "9.99")
    await packs.charge_back("disputed")


async def merged(cast: Cast) -> None:
    """Three that become one, in a chain, with what may come after it."""
    await cast.buy("x1", "90", player="x")
    await cast.buy("y1", "30", player="y")
    await cast.buy("z1", "20", player="z")
    await merge(cast, "z", "y")
    await cast.buy("y2", "1", player="y")
    await cast.advance(NOW + 901 * DAY)
    await merge(cast, "y", "x")
    await cast.advance(NOW + 902 * DAY)
    await cast.buy("z2", "3", player="z", at=NOW + 900.5 * DAY)
    await cast.refund("z1", "r4", "15")
    await cast.refund("x1", "r5")


async def test_nothing_that_can_happen_is_a_violation(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "PAGE", 3)
    monkeypatch.setattr(auditing, "ROWS_AT_ONCE", 20)
    await lived(database)
    kinds = await fetch_rows(database, "SELECT DISTINCT kind FROM loyalty_history")
    assert {kind for (kind,) in kinds} == set(ChangeKind)
    stored = await dump(database)
    seen: list[tuple[int, int]] = []
    report = await audit(database, NOW, on_progress=lambda done, total: seen.append((done, total)))
    assert [i.as_json() for i in report.invariants if i.violations] == []
    assert report.clean
    assert report.members == 14
    assert seen[0] == (0, 14)
    assert seen[-1] == (14, 14)
    assert tuple(i.name for i in report.invariants) == INVARIANTS
    assert all(i.checked > 0 for i in report.invariants)
    assert await dump(database) == stored


async def test_an_empty_database_is_clean(database: Database) -> None:
    report = await audit(database, NOW)
    assert report.clean
    assert report.members == 0


# {a}, {b}, {l}, {x} stand for the members behind these players, {y} for the one that {x} absorbed, {z} for
# the one that {y} had absorbed before; {keys} is the constraint on the keys of events.
CORRUPTIONS = [
    ("facts-known", "UPDATE loyalty_events SET currency = 'XXX' WHERE key = 'l1' AND member_id = {l}"),
    ("facts-known", "UPDATE loyalty_events SET kind = 'GIFT' WHERE key = 'l1' AND member_id = {l}"),
    ("standing-is-replay", "UPDATE members SET lifetime_sc = lifetime_sc + 1 WHERE id = {a}"),
    ("standing-is-replay", "UPDATE members SET ltv_usd = ltv_usd + 0.000001 WHERE id = {a}"),
    ("standing-is-replay", "UPDATE members SET loops = 1 WHERE id = {a}"),
    (
        "standing-is-replay",
        "UPDATE members SET applied_to = applied_to + interval '1 second' WHERE id = {l}",
    ),
    (
        "standing-is-replay",
        "UPDATE loyalty_events SET amount = amount + 0.01 WHERE key = 'l1' AND member_id = {l}",
    ),
    (
        "snapshots-are-replays",
        "INSERT INTO standing_snapshots SELECT game_id, id, 1, joined_at, jsonb_build_object("
        "'tier', 1, 'progress', 0, 'season_started_at', joined_at, 'season_ends_at', season_ends_at, 'p', 0,"
        " 'p_expires_at', NULL, 'loops', 0, 'lifetime_sc', 0, 'lifetime_p', 0, 'ltv_usd', 0,"
        " 'applied_to', joined_at), ARRAY[]::text[] FROM members WHERE id = {a}",
    ),
    (
        "snapshots-are-replays",
        "INSERT INTO standing_snapshots SELECT game_id, id, 1, joined_at, 'null', ARRAY[]::text[]"
        " FROM members WHERE id = {a}",
    ),
    ("joined-when-first-seen", "UPDATE members SET joined_at = joined_at - interval '1 day' WHERE id = {a}"),
    ("woken-in-time", "UPDATE members SET wake_at = wake_at + interval '1 second' WHERE id = {a}"),
    (
        "not-ahead-of-the-clock",
        "UPDATE games SET sandbox_now = sandbox_now - interval '20 days' WHERE slug = 'before'",
    ),
    (
        "ledger-sums",
        "UPDATE loyalty_ledger SET delta = delta + 1, balance = balance + 1 WHERE id ="
        " (SELECT max(id) FROM loyalty_ledger WHERE unit = 'P' AND member_id = {l})",
    ),
    (
        "ledger-chain",
        "UPDATE loyalty_ledger SET balance = balance + 1 WHERE member_id = {a} AND seq = 2",
    ),
    ("history-sums", "UPDATE loyalty_history SET p = p + 1 WHERE member_id = {a} AND kind = 'P_GRANTED'"),
    (
        "season-spares-p",
        "ALTER TABLE loyalty_ledger DROP CONSTRAINT loyalty_ledger_season_p;"
        "UPDATE loyalty_ledger SET kind = 'RENEWED' WHERE unit = 'P' AND seq = 2 AND member_id = {a}",
    ),
    ("numbers-without-gaps", "UPDATE members SET event_seq = event_seq + 1 WHERE id = {a}"),
    ("numbers-without-gaps", "UPDATE members SET history_seq = history_seq + 1 WHERE id = {a}"),
    ("numbers-without-gaps", "UPDATE loyalty_ledger SET seq = 99 WHERE member_id = {l} AND seq = 3"),
    (
        "refunds-within-purchases",
        "UPDATE loyalty_events SET currency = 'EUR' WHERE key = 'r2'",
    ),
    (
        "history-names-its-facts",
        "UPDATE loyalty_history SET event_seq = 99 WHERE member_id = {l} AND seq = 1",
    ),
    (
        "history-names-its-facts",
        "UPDATE loyalty_history SET reference = 'else' WHERE member_id = {a} AND kind = 'SC_GRANTED'",
    ),
    (
        "seasons-contiguous",
        "UPDATE loyalty_history SET ladder_version = 2 WHERE member_id = {l} AND seq = 1",
    ),
    (
        "seasons-contiguous",
        "UPDATE loyalty_history SET at = at + interval '1 second'"
        " WHERE member_id = {b} AND kind = 'DEMOTED' AND seq = (SELECT max(seq) FROM loyalty_history"
        " WHERE kind = 'DEMOTED' AND member_id = {b})",
    ),
    (
        "seasons-judged-right",
        "UPDATE loyalty_history SET kind = 'RENEWED' WHERE id = (SELECT min(id) FROM loyalty_history"
        " WHERE member_id = {a} AND kind = 'RESTARTED' AND (details->>'seasons')::int = 1)",
    ),
    (
        "keys-unique",
        "ALTER TABLE loyalty_events DROP CONSTRAINT {keys};"
        "UPDATE loyalty_events SET key = 'old2' WHERE key = 'old3';"
        "UPDATE loyalty_history SET reference = 'old2' WHERE reference = 'old3'",
    ),
    ("players-and-members-paired", "DELETE FROM players WHERE external_id = 'a'"),
    (
        "players-and-members-paired",
        "INSERT INTO players (game_id, external_id, member_id)"
        " SELECT id, 'nobody', gen_random_uuid() FROM games WHERE slug = 'live'",
    ),
    ("players-and-members-paired", "UPDATE players SET member_id = {y} WHERE external_id = 'y'"),
    (
        "players-and-members-paired",
        "INSERT INTO contacts (game_id, member_id, email_sealed, updated_at)"
        " SELECT game_id, id, 'x', now() FROM members WHERE id = {z}",
    ),
    ("erased-stay-erased", "UPDATE players SET erased_at = now() WHERE member_id = {a}"),
    (
        "writes-have-entries",
        "DELETE FROM audit_log WHERE operation = 'publishProgramRules' AND subject_id = '1'",
    ),
    (
        "writes-have-entries",
        "INSERT INTO saved_views (id, staff_id, page, name, query, saved_at)"
        " VALUES (gen_random_uuid(), gen_random_uuid(), 'members', 'mine', '', now())",
    ),
    ("merges-complete", "UPDATE members SET merged_into_id = {y} WHERE id = {z}"),
    ("merges-complete", "UPDATE members SET merged_into_id = {a} WHERE id = {z}"),
    ("refunds-within-purchases", "UPDATE loyalty_events SET currency = 'EUR' WHERE key = 'r4'"),
    ("standing-is-replay", "UPDATE members SET lifetime_sc = 1 WHERE id = {y}"),
    (
        "no-orphans",
        "INSERT INTO loyalty_ledger (game_id, member_id, seq, unit, delta, balance, kind, at, reference)"
        " VALUES (gen_random_uuid(), gen_random_uuid(), 1, 'P', 1, 1, 'PURCHASE', now(), 'x')",
    ),
    (
        "no-orphans",
        "INSERT INTO player_tokens (game_id, hash, player_id, expires_at)"
        " SELECT id, 'h', 999999, now() FROM games WHERE slug = 'live'",
    ),
    (
        "no-orphans",
        "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
        " SELECT 'LIVE', 'GOOGLE', 'i', 's', gen_random_uuid(), id, now() FROM games WHERE slug = 'live'",
    ),
    (
        "no-orphans",
        "INSERT INTO connect_codes (hash, player_id, player_game_id, expires_at)"
        " SELECT 'c', 999999, id, now() FROM games WHERE slug = 'live'",
    ),
    (
        "players-and-members-paired",
        "INSERT INTO players (game_id, external_id, member_id)"
        " SELECT id, 'of another game', {a} FROM games WHERE slug = 'live'",
    ),
]


def test_every_invariant_has_its_corruption() -> None:
    assert {name for name, _ in CORRUPTIONS} == set(INVARIANTS) - {GUARDS}  # those are in test_guards


async def corrupt(database: Database, statements: str) -> None:
    """As somebody with all rights and no scruples would: neither triggers nor foreign keys hold."""
    async with database.acquire() as connection:
        names = {
            player: f"(SELECT member_id FROM players WHERE external_id = '{player}')"  # noqa: S608
            for player in ("a", "b", "l", "x")
        } | {
            player: f"(SELECT merged_from_id FROM players WHERE external_id = '{player}')"  # noqa: S608
            for player in ("y", "z")
        }
        keys = await connection.fetchval(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'loyalty_events'::regclass AND contype = 'u'"
            " AND array_length(conkey, 1) = 3"
        )
        await connection.execute("SET session_replication_role = replica")
        try:
            for statement in statements.format_map(names | {"keys": str(keys)}).split(";"):
                status = await connection.execute(statement)
                assert not status.endswith(" 0"), f"nothing was corrupted: {statement}"
        finally:
            await connection.execute("RESET session_replication_role")


@pytest.mark.parametrize(("name", "statement"), CORRUPTIONS)
async def test_one_wrong_row_is_reported_by_its_invariant_alone(
    database: Database, name: str, statement: str
) -> None:
    await lived(database)
    await corrupt(database, statement)
    report = await audit(database, NOW)
    broken = {i.name: i for i in report.invariants if i.violations}
    if "DROP CONSTRAINT" in statement:
        assert broken.pop(GUARDS).violations > 0
    assert list(broken) == [name]
    assert broken[name].violations == len(broken[name].first_ids) == 1
    assert not report.clean
