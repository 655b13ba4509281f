"""Tenancy cannot be forgotten: proven ids are minted in few places, and services take nothing else."""

import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.identity import codes, links
from app.identity import service as identity
from app.loyalty import queries as loyalty_queries
from app.loyalty import record as recorder
from app.loyalty import service as loyalty
from app.privacy import service as privacy
from app.purchases import service as purchases
from app.studios.core import GameSession
from app.studios.queries import GameRow
from tests.conftest import REPO

MINTED = {
    "app/studios/queries.py": {"GameId", "StudioId"},
    "app/loyalty/queries.py": {"MemberId"},
    # Behind a player that a session, a token or a code proved, or behind an identity that was proven.
    "app/identity/identities.py": {"MemberId"},
    # The worker fetches the pictures of all games.
    "app/pictures/queries.py": {"GameId"},
    # Of the grants that have expired, in all games.
    "app/approvals/queries.py": {"GameId"},
    # The audit reads the members of all games.
    "app/loyalty/audit.py": {"GameId"},
    # A member that the recorder answered with is the caller's: the game it was recorded in was proven.
    "resolvers/presenters.py": {"MemberId"},
    # The sides of an invitation, whose locks a claim or the worker holds.
    "app/invitations/marks.py": {"MemberId"},
    # Whoever has the token of a gift, of a gift card or of a bargaining may see it.
    "app/gifts/queries.py": {"GameId"},
    "app/gift_cards/queries.py": {"GameId"},
    "app/bargains/queries.py": {"GameId"},
    # The games that a product owner had named when the simulation was started.
    "app/simulation/queries.py": {"GameId"},
}
"""Where an id becomes a proven one: rows that the caller's credentials, or the recorder, found."""

_MINT = re.compile(r"\b(StudioId|GameId|MemberId)\(")


def test_proven_ids_are_minted_in_few_places() -> None:
    found: dict[str, set[str]] = {}
    for package in ("app", "auth", "resolvers", "schema", "transport"):
        for path in sorted((REPO / package).rglob("*.py")):
            names = set(_MINT.findall(path.read_text()))
            if names and path.name != "access.py":
                found[path.relative_to(REPO).as_posix()] = names
    assert found == MINTED


COMMANDS = [
    *(loyalty.onboard, loyalty.grant_points, loyalty.known_player, loyalty.advance_clock, loyalty.sweep),
    *(purchases.record_purchases, purchases.refund_purchase, identity.issue_player_token, recorder.record),
    *(privacy.erase_player, identity.assert_identity, links.create_store_link, codes.connect_by_player),
    *(loyalty_queries.member_by_player, loyalty_queries.member_by_id, loyalty_queries.lock_players),
]


@pytest.mark.parametrize("command", COMMANDS, ids=[command.__name__ for command in COMMANDS])
def test_every_command_takes_a_proven_game(command: object) -> None:
    assert callable(command)
    annotations = {str(value.annotation) for value in inspect.signature(command).parameters.values()}
    assert any("GameRow" in kind or "GameId" in kind or "GameSession" in kind for kind in annotations)


def test_a_session_is_of_a_proven_game() -> None:
    assert inspect.signature(GameSession).parameters["game"].annotation is GameRow


CALLS = """
from datetime import UTC, datetime
from uuid import UUID

from app.identity.service import issue_player_token
from app.infra.db import Connection, Database
from app.loyalty.member_lists import MemberFilter
from app.loyalty.queries import member_by_player
from app.loyalty.service import advance_clock, known_player, sweep
from app.purchases.service import record_purchases
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, game_by_id

NOW = datetime.now(UTC)


async def with_proof(database: Database, connection: Connection, core: Core, game: GameRow) -> None:
    await issue_player_token(database, game.id, "p", NOW)
    await member_by_player(connection, game.id, "p")
    await known_player(database, game, "p")
    await sweep(core, game.id, NOW)


async def without(
    database: Database, connection: Connection, core: Core, text: str, uuid: UUID
) -> None:
    await issue_player_token(database, text, "p", NOW)  # refused
    await issue_player_token(database, uuid, "p", NOW)  # refused
    await member_by_player(connection, text, "p")  # refused
    await member_by_player(connection, uuid, "p")  # refused
    await known_player(database, text, "p")  # refused
    await sweep(core, uuid, NOW)  # refused
    await advance_clock(text, NOW)  # refused
    await record_purchases(text, [])  # refused
    GameSession(core, text, NOW)  # refused
    await game_by_id(connection, uuid)  # refused
    MemberFilter(uuid)  # refused
"""


def test_no_service_can_be_called_with_an_id_that_was_merely_sent(tmp_path: Path) -> None:
    source = tmp_path / "calls.py"
    source.write_text(CALLS)
    settings = {"include": [str(source)], "extraPaths": [str(REPO)], "pythonVersion": "3.11"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable),
            *("--project", str(tmp_path)),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    found = json.loads(done.stdout)["generalDiagnostics"]
    refused = {line for line, text in enumerate(CALLS.splitlines()) if text.endswith("# refused")}
    assert {one["rule"] for one in found} == {"reportArgumentType"}
    assert {one["range"]["start"]["line"] for one in found} == refused
