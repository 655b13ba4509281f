"""The demo: what it promises of its players is so, once and for every later run."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from app.demo import set_up as demo
from app.demo.cast import CAST, Buy, Player, Redeem
from app.demo.set_up import (
    CDNOW_GAME,
    DEMO_GAME,
    KEY_FILE,
    STUDIO,
    DemoSetUp,
    first_query,
    game_rules,
    make_demo,
)
from app.domain.access import Scope
from app.domain.earning_progress import ClaimCount
from app.domain.errors import DomainError
from app.domain.events import ChangeKind, Standing
from app.infra.db import Database
from app.infra.keyset import Window
from app.infra.secrets import hash_secret
from app.loyalty.audit import audit
from app.loyalty.history_queries import history_page
from app.loyalty.inputs import MAX_DISPLAY_NAME
from app.loyalty.queries import member_by_player
from app.pages.routes import DemoInfo
from app.store.service import fail_overdue
from app.studios.core import Core, GameSession
from app.studios.queries import find_game
from app.studios.rules import RulesCache
from app.studios.service import publish_program
from tests.cast import dump, fetch_rows, program_file
from tests.conftest import REPO

CLOCK = datetime(2026, 11, 21, 20, 17, tzinfo=UTC)


async def shown(database: Database, player: str) -> tuple[Standing, set[ChangeKind]]:
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, DEMO_GAME)
        assert game is not None
        row = await member_by_player(connection, game.id, player)
        assert row is not None
        history = await history_page(connection, game.id, row.id, Window(100))
    return row.standing, {entry.change.kind for entry in history}


async def test_its_players_are_what_it_says(database: Database, tmp_path: Path) -> None:
    made = await make_demo(database, tmp_path, CLOCK)
    assert made.game_now == CLOCK
    found = {player.id: await shown(database, player.id) for player in CAST}
    tiers = {player: standing for player, (standing, _) in found.items()}
    histories = {player: kinds for player, (_, kinds) in found.items()}
    ranks = {player: standing.tier for player, standing in tiers.items()}
    assert set(ranks.values()) == {1, 2, 3, 4, 5, 6}
    expected = {
        "ben": 1,
        "ana": 2,
        "kai": 3,
        "amy": 3,
        "lea": 4,
        "noa": 5,
        "zoe": 6,
        "sam": 2,
        "uma": 2,
        "eva": 1,
    }
    assert expected.items() <= ranks.items()
    assert tiers["rex"].loops == 2
    assert tiers["sam"].season_ends_at - made.game_now == timedelta(days=2)
    assert tiers["sam"].progress < 900
    assert ChangeKind.RENEWED in histories["uma"]
    assert {ChangeKind.PROMOTED, ChangeKind.DEMOTED} <= histories["eva"]
    assert tiers["max"].p == -500
    assert {ChangeKind.P_SPENT, ChangeKind.REFUND} <= histories["max"]
    assert ChangeKind.CORRECTED in histories["ivy"]
    assert ChangeKind.P_EXPIRED in histories["tom"]
    assert {player for player, _ in made.info.players} == set(ranks)
    assert "mia" not in ranks  # the README's first purchase makes her known
    real = await fetch_rows(
        database,
        "SELECT count(*) FROM players pl JOIN games g ON g.id = pl.game_id WHERE g.slug = $1",
        CDNOW_GAME,
    )
    assert real == [(200,)]
    assert (await audit(database, CLOCK)).clean


async def test_missions_activities_and_claims_are_under_way(database: Database, tmp_path: Path) -> None:
    made = await make_demo(database, tmp_path, CLOCK)
    earning = {player.id: (await shown(database, player.id))[0].earning for player in CAST}
    bosses, three, spend = (
        f"{mission['code']}@{mission['from']}" for mission in game_rules(made.game_now)["missions"]
    )
    assert earning["kai"].missions[bosses].progress == 7
    assert earning["ben"].missions[three].progress == 2
    assert earning["ivy"].missions[spend].progress == 90
    assert not [run for found in earning.values() for run in found.missions.values() if run.completed_at]
    streak = earning["joy"].activities["CHECK_IN"]
    assert (streak.streak, streak.day) == (6, made.game_now.date() - timedelta(days=1))
    assert earning["ana"].claims == {"DAILY": ClaimCount("2026-11-21", 1)}
    assert earning["rex"].claims == {"MONTHLY": ClaimCount("2026-11", 1)}
    gifts = (
        "SELECT p.external_id, r.title, r.status FROM redemptions r JOIN players p ON p.id = r.player_id"
        " WHERE r.points_spent = 0"
    )
    assert await fetch_rows(database, gifts) == [("rex", "Gold chest", "PENDING")]


async def messages(database: Database, player: str) -> list[tuple[str, int | str, int]]:
    """Kind, days left or reason, and how many hours ago, of each unread notification, the oldest first."""
    rows = await fetch_rows(
        database,
        "SELECT n.kind, n.params, n.created_at FROM notifications n"
        " JOIN players p ON p.member_id = n.member_id"
        " WHERE p.external_id = $1 AND n.read_at IS NULL ORDER BY n.id",
        player,
    )
    found = []
    for kind, stored, at in rows:
        params = json.loads(stored)
        what = params["daysLeft"] if "daysLeft" in params else params.get("reason", params.get("percent"))
        found.append((kind, what, round((CLOCK - at).total_seconds() / 3_600)))
    return found


async def test_inboxes_have_what_fell_due_in_the_seasons_that_run(database: Database, tmp_path: Path) -> None:
    await make_demo(database, tmp_path, CLOCK)
    season, sc, p = "SEASON_ENDING", "SC_EXPIRING", "P_EXPIRING"
    assert await messages(database, "sam") == [
        *((season, 14, 12 * 24), (season, 7, 5 * 24), (season, 3, 24), (sc, 3, 24)),
    ]
    assert await messages(database, "pia") == [
        *(("POINTS_CHANGED", "PURCHASE", 1), ("TIER_CHANGED", "PROMOTED", 1)),
    ]
    assert (p, 7) in [message[:2] for message in await messages(database, "gus")]
    # Imported history is no news, and who is new has nothing to read.
    kinds = {
        kind for player in CAST if player.id != "pia" for kind, *_ in await messages(database, player.id)
    }
    assert kinds <= {season, sc, p, "POINTS_CHANGED", "TIER_CHANGED", "COUPON_ISSUED"}
    for player in ("ana", "max", "kai", "ivy", "new"):
        assert [found for found in await messages(database, player) if found[0] != season] == []
    assert (await audit(database, CLOCK)).clean


async def test_its_extremes(database: Database, tmp_path: Path) -> None:
    made = await make_demo(database, tmp_path, CLOCK)
    standings = {player: (await shown(database, player))[0] for player in ("leo", "gus", "new", "ida", "pia")}
    assert (standings["leo"].tier, standings["leo"].loops, standings["leo"].progress) == (6, 0, 49_500)
    expires_at = standings["gus"].p_expires_at
    assert expires_at is not None
    assert timedelta(0) < expires_at - made.game_now < timedelta(days=7)
    new = standings["new"]
    assert (new.tier, new.progress, new.p, new.lifetime_sc, new.season_started_at) == (1, 0, 0, 0, CLOCK)
    assert standings["ida"].p == 123_456_789_212
    assert standings["pia"].season_started_at == CLOCK - timedelta(hours=1)
    assert MAX_DISPLAY_NAME in {len(player.name) for player in CAST}


async def test_a_gift_that_nobody_delivers_promises_no_points_back(
    database: Database, tmp_path: Path
) -> None:
    await make_demo(database, tmp_path, CLOCK)
    await fetch_rows(database, "UPDATE games SET sandbox_now = sandbox_now + interval '4 days'")
    async with database.acquire() as connection:
        game = await find_game(connection, STUDIO, DEMO_GAME)
    assert game is not None
    assert await fail_overdue(GameSession(Core(database, RulesCache()), game, CLOCK)) == 1
    failed = "SELECT failure_reason FROM redemptions WHERE points_spent = 0"
    assert await fetch_rows(database, failed) == [("It was not delivered in time.",)]
    rex, _ = await shown(database, "rex")
    assert rex.earning.claims == {"MONTHLY": ClaimCount("2026-11", 0)}
    assert (await audit(database, CLOCK)).clean


async def test_one_made_before_there_were_gifts_gets_their_items(database: Database, tmp_path: Path) -> None:
    await make_demo(database, tmp_path, CLOCK)
    async with database.acquire() as connection:
        await connection.execute("DELETE FROM redemptions WHERE points_spent = 0")
        await connection.execute("DELETE FROM catalog_items WHERE sku = 'chest-gold'")
        await connection.execute(
            "UPDATE catalog_items SET stock = 1, archived_at = $1 WHERE sku = 'mug'", CLOCK
        )
    others = "SELECT * FROM catalog_items WHERE sku != 'chest-gold' ORDER BY id"
    before = await fetch_rows(database, others)
    await make_demo(database, tmp_path, CLOCK + timedelta(days=1))
    assert await fetch_rows(database, others) == before
    assert await fetch_rows(database, "SELECT count(*) FROM catalog_items WHERE sku = 'chest-gold'") == [(1,)]


async def test_a_second_run_finds_it_as_it_was_left(database: Database, tmp_path: Path) -> None:
    first = await make_demo(database, tmp_path, CLOCK)
    stored = await dump(database)
    later = timedelta(days=9)
    # The clock of its game has gone on meanwhile: it ticks.
    assert await make_demo(database, tmp_path, CLOCK + later) == replace(
        first, game_now=first.game_now + later
    )
    assert await dump(database) == stored


async def test_its_key_is_kept_and_nobody_else_reads_it(database: Database, tmp_path: Path) -> None:
    made = await make_demo(database, tmp_path / "data", CLOCK)
    kept = tmp_path / "data" / KEY_FILE
    assert kept.read_text().strip() == made.info.key
    assert kept.stat().st_mode & 0o777 == 0o600
    scopes = "SELECT scopes, mode FROM studio_keys WHERE hash = $1 AND revoked_at IS NULL"
    assert await fetch_rows(database, scopes, hash_secret(made.info.key)) == [(sorted(Scope), "SANDBOX")]
    # One that does not open this database is replaced.
    kept.write_text("lk_test_of-another\n")
    again = await make_demo(database, tmp_path / "data", CLOCK)
    assert again.info.key not in {made.info.key, "lk_test_of-another"}
    assert kept.read_text().strip() == again.info.key
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_one_that_was_interrupted_is_completed(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unplugged(*_arguments: object) -> None:
        raise OSError("unplugged")

    with monkeypatch.context() as patched:
        patched.setattr(demo, "_record_players", unplugged)
        with pytest.raises(OSError, match="unplugged"):
            await make_demo(database, tmp_path, CLOCK)
    later = CLOCK + timedelta(hours=3)
    await make_demo(database, tmp_path, later)
    assert await fetch_rows(database, "SELECT count(*) FROM players") == [(200 + len(CAST),)]
    assert (await audit(database, later)).clean


async def test_two_at_once_make_one(database: Database, tmp_path: Path) -> None:
    first, second = await asyncio.gather(*(make_demo(database, tmp_path, CLOCK) for _ in range(2)))
    assert first == second


async def test_it_publishes_no_rules_over_others(database: Database, tmp_path: Path) -> None:
    await publish_program(database, program_file(note="ours"), None, CLOCK)
    await make_demo(database, tmp_path, CLOCK)
    assert await fetch_rows(database, "SELECT document->>'note' FROM program_rules") == [("ours",)]


async def test_a_fault_in_its_cast_is_not_passed_over(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = Player("x", "X", "DE", "refunds what never was", [Buy(1, "1"), Redeem("hoodie")])
    monkeypatch.setattr(demo, "CAST", [wrong])
    with pytest.raises(DomainError):
        await make_demo(database, tmp_path, CLOCK)


def test_the_sample_says_where_it_comes_from() -> None:
    source = (demo.DATA / "SOURCE.md").read_text()
    for word in ("Fader", "Hardie", "lifetimes", "0.11.3", "MIT"):
        assert word in source


@contextmanager
def laurel(folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A command of `laurel` that runs meanwhile, and does no longer after."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment["LAUREL_DATA_DIR"] = str(folder)
    with subprocess.Popen(
        [sys.executable, "-m", "app.cli", *words],
        cwd=REPO,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def ended(process: subprocess.Popen[str]) -> tuple[str, str]:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    return out, err


def served(process: subprocess.Popen[str]) -> Mapping[str, Any]:
    """What `--json` prints once the server takes requests."""
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line == "}\n":
            return json.loads(text)
    raise AssertionError(process.communicate()[1])


@pytest.fixture
def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def queries(printed: Mapping[str, Any]) -> list[Request]:
    """The first tabs of GraphiQL, as a client sends them."""
    info = DemoInfo(studio=printed["studio"], key=printed["key"], games=(), players=())
    now = datetime.now(UTC)
    first = first_query(DemoSetUp(info, printed["games"], now))
    return [
        Request(  # noqa: S310 - our own server
            printed["graphql"],
            json.dumps({"query": tab.query, "variables": tab.variables}).encode(),
            {"Authorization": first.authorization, "Content-Type": "application/json"},
        )
        for tab in first.tabs
    ]


def shop(url: str, deed: str, **body: object) -> dict[str, Any]:
    """What the web shop's server answers to its page."""
    asked = Request(  # noqa: S310 - our own server
        f"{url}/play/shop/{deed}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    return json.load(urlopen(asked, timeout=120))  # noqa: S310 - our own server


def buy_and_give_back(url: str) -> None:
    """Buys in the web shop by card and by stored value, with the discount of the tier; returns all of it."""
    cart = {"player": "amy", "units": {"founders-box": 2}, "points": 500}
    quote = shop(url, "quote", **cart)["quote"]
    assert (quote["lines"][0]["priceSource"], quote["pointsSpent"], quote["storedValue"]) == (
        *("TIER", 500, "27.50"),
    )
    declined = shop(url, "buy", order="o1", quote=quote["id"], card="DECLINED")
    assert declined["order"]["status"] == "RELEASED"
    again = shop(url, "quote", **cart)["quote"]
    assert shop(url, "buy", order="o2", quote=again["id"])["order"]["status"] == "CONFIRMED"
    back = {"order": "o2", "key": "r2", "units": {0: 2}, "shipping": True}
    returned = shop(url, "return", **back)
    assert (returned["order"]["status"], returned["return"]["points"]) == ("RETURNED", 500)
    with pytest.raises(HTTPError, match="400"):
        shop(url, "quote", units="two of each")


def test_it_is_served_on_a_machine_with_nothing(tmp_path: Path, unused_port: int) -> None:
    folder = tmp_path / "a data folder"
    with laurel(folder, "demo", "--serve", "--port", str(unused_port), "--json") as server:
        printed = served(server)
        buy_and_give_back(printed["url"])
        for tab in queries(printed):
            answer = json.load(urlopen(tab, timeout=120))  # noqa: S310 - our own server
            assert "errors" not in answer
            payload = next(iter(answer["data"].values()))
            assert payload
            assert payload.get("userErrors", []) == []
        # Another command joins the embedded server while this one runs.
        with laurel(folder, "audit", "--json") as auditor:
            out, _ = ended(auditor)
        assert json.loads(out)["clean"]
        server.send_signal(signal.SIGINT)
        _, log = ended(server)
    assert "worker stopped" in log
    # The last one out turned off the light.
    assert not (folder / "postgres" / "postmaster.pid").exists()
    with laurel(folder, "worker", "--json") as worker:
        assert served(worker) == {"worker": "running"}
        worker.send_signal(signal.SIGTERM)
        _, log = ended(worker)
    assert "worker stopped" in log
    assert not (folder / "postgres" / "postmaster.pid").exists()
