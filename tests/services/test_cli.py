"""The command line: results for people and for programs, and a sentence for everything that can go wrong."""

import asyncio
import json
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from app.cli import COMMANDS, load, run
from tests.audited import AUDITED
from tests.conftest import DATA, REPO

EXAMPLE = DATA / "rules-example.json"
RULES = json.loads(EXAMPLE.read_text())


@dataclass(frozen=True)
class Output:
    """The texts that a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever it printed
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one sentence of a command that could not be done."""
        assert (self.status, self.out) == (2, ""), self
        assert "Traceback" not in self.err
        return self.err


Laurel = Callable[..., Output]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Laurel:
    """Run a command in this process."""

    def call(*words: object) -> Output:
        status = run([str(word) for word in words])
        captured = capfd.readouterr()
        return Output(status, str(captured.out), str(captured.err))

    return call


@pytest.fixture
def laurel(command: Laurel, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laurel:
    """The same with a database of its own."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LAUREL_DATA_DIR", str(tmp_path / "data"))
    return command


@pytest.fixture
def studio(laurel: Laurel) -> Laurel:
    """Rules, a studio, a sandbox."""
    for words in (
        ("rules", "publish", EXAMPLE),
        ("studio", "create", "acme", "--name", "Acme Games"),
        (
            "game",
            "create",
            "acme",
            "puzzle",
            "--name",
            "Puzzle",
            "--sandbox",
            "--now",
            "2026-01-01T00:00:00Z",
        ),
        ("game", "rules", "acme", "puzzle", EXAMPLE),
    ):
        output = laurel(*words)
        assert output.status == 0, output
    return laurel


def file(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "rules.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def all_commands() -> Iterator[str]:
    def below(group: Any, names: Sequence[str]) -> Iterator[str]:  # noqa: ANN401 - typer keeps its type private
        for name, inner in group.commands.items():
            if hasattr(inner, "commands"):
                yield from below(inner, [*names, name])
            else:
                yield " ".join([*names, name])

    for name in COMMANDS:
        command = load(name)
        yield from below(command, [name]) if hasattr(command, "commands") else [name]


def test_the_list_of_commands_says_what_each_says_itself(command: Laurel) -> None:
    listed = command("--help").out.partition("Commands:\n")[2]
    for name, place in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(place.help)}$", listed, re.MULTILINE)
        assert (load(name).help or "").startswith(place.help.rstrip("."))


def test_help_imports_no_more_than_itself() -> None:
    """The modules of all commands take seconds."""
    script = (
        "import sys, app.cli; app.cli.run(['--help']);"
        "ours = [name for name in sys.modules if name.startswith('app.')];"
        "heavy = {'asyncpg', 'pydantic', 'rich', 'starlette', 'strawberry', 'tortoise', 'uvicorn'};"
        "print(*ours, *heavy & sys.modules.keys(), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stderr.split() == ["app.cli"]


def test_every_command_is_documented_and_speaks_json(command: Laurel) -> None:
    documented = set(
        re.findall(r"^\| `laurel ((?:[a-z]+ ?)+)", (REPO / "docs" / "cli.md").read_text(), re.MULTILINE)
    )
    commands = set(all_commands())
    assert {words.strip() for words in documented} == commands
    for words in commands:
        output = command(*words.split(), "--help")
        assert output.status == 0
        assert "--json" in output.out


def test_every_invariant_is_documented() -> None:
    table = (REPO / "docs" / "cli.md").read_text().partition("| invariant |")[2]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == AUDITED


def test_without_words_it_says_what_there_is(command: Laurel) -> None:
    output = command()
    assert output.status == 0
    assert "audit" in output.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nonsense"], "No such command"),
        (["rules"], "Missing command"),
        (["rules", "check"], "Missing argument"),
        (["serve", "--port", "70000"], "65535"),
        (["serve", "--host", "no.such.host.invalid"], "--host"),
        (["rules", "check", "/nowhere.json"], "/nowhere.json"),
        (["rules", "publish", EXAMPLE, "--applies-from", "tomorrow"], "RFC 3339"),
        (["game", "create", "a", "b", "--name", "B", "--now", "2026-01-01T00:00:00Z"], "--sandbox"),
        (["game", "create", "a", "b", "--name", "B", "--sandbox", "--now", "2026"], "RFC 3339"),
        (["import", "a", "b", "/nowhere.csv"], "/nowhere.csv"),
    ],
)
def test_wrong_arguments_are_refused_in_a_sentence(
    command: Laurel, words: Sequence[object], sentence: str
) -> None:
    assert sentence in command(*words).refusal


def test_settings_that_make_no_sense(command: Laurel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAUREL_PORT", "many")
    assert "LAUREL_PORT" in command("audit").refusal


@pytest.mark.parametrize("url", ["postgresql://u:s3cret@127.0.0.1:1/x", "nonsense", "mysql://u:s3cret@h/x"])
def test_a_database_that_is_not_there(command: Laurel, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    refused = command("audit").refusal
    assert "DATABASE_URL" in refused
    assert "s3cret" not in refused


@pytest.mark.parametrize("words", [("serve",), ("demo", "--serve")])
def test_a_taken_port_is_reported_before_anything_is_done(
    command: Laurel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: Sequence[str]
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("LAUREL_DATA_DIR", str(tmp_path / "data"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refusal = command(*words, "--port", port).refusal
    assert str(port) in refusal
    assert "--port" in refusal
    assert "make run PORT=" in refusal
    assert not (tmp_path / "data").exists()


def test_a_schema_behind_is_named_and_migrated(
    command: Laurel, empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", empty_url)
    for words in (["audit"], ["serve", "--port", "18231"], ["rules", "show"]):
        assert "laurel migrate" in command(*words).refusal
    assert command("migrate", "--json").json["applied"][0].startswith("0001")
    assert command("migrate", "--json").json == {"applied": []}
    assert command("audit").status == 0


@pytest.fixture
def empty_url(postgres: str) -> Iterator[str]:
    """A database without any table."""

    async def admin(statement: str) -> None:
        connection = await asyncpg.connect(postgres)
        await connection.execute(statement)
        await connection.close()

    asyncio.run(admin("CREATE DATABASE empty_one"))
    yield postgres.replace("/postgres?", "/empty_one?", 1)
    asyncio.run(admin("DROP DATABASE empty_one WITH (FORCE)"))


def test_without_rules_it_names_the_command_that_publishes_some(laurel: Laurel, tmp_path: Path) -> None:
    laurel("studio", "create", "acme", "--name", "Acme")
    laurel("game", "create", "acme", "g", "--name", "G")
    history = tmp_path / "history.csv"
    history.write_text("playerId,purchaseId,occurredAt,amount,currency\n")
    for words in (
        ["rules", "show"],
        ["game", "rules", "acme", "g", EXAMPLE],
        ["import", "acme", "g", history],
    ):
        assert "laurel rules publish" in laurel(*words).err, words


def test_rules_are_published_once_they_are_good(laurel: Laurel, tmp_path: Path) -> None:
    assert laurel("rules", "check", EXAMPLE, "--json").json["tiers"][0] == "BRONZE"
    bad = RULES["program"] | {"pExpiryMonths": 1.5, "extra": 1}
    bad["tiers"] = [RULES["program"]["tiers"][0] | {"scFrom": 5}, RULES["program"]["tiers"][1]]
    for verb in ("check", "publish"):
        output = laurel("rules", verb, file(tmp_path, bad))
        assert output.status == 2
        for path in ("pExpiryMonths", "extra", "tiers[0].scFrom"):
            assert f"  {path}: " in output.err
        faults = laurel("rules", verb, file(tmp_path, bad), "--json").json["faults"]
        assert {fault["path"] for fault in faults} >= {"pExpiryMonths", "extra"}
    assert "laurel rules publish" in laurel("rules", "show").refusal
    first = laurel("rules", "publish", EXAMPLE, "--json").json
    assert (first["version"], first["appliesFrom"]) == (1, "1970-01-01T00:00:00Z")
    plain = file(tmp_path, RULES["program"] | {"note": "dearer"})
    second = laurel("rules", "publish", plain, "--applies-from", "2100-01-01T00:00:00Z", "--json").json
    assert (second["version"], second["appliesFrom"]) == (2, "2100-01-01T00:00:00Z")
    assert "past" in laurel("rules", "publish", plain, "--applies-from", "2020-01-01T00:00:00Z").refusal
    versions = laurel("rules", "show", "--json").json["versions"]
    assert [version["document"]["note"] for version in versions] == ["First ladder", "dearer"]
    assert "PLATINUM" in laurel("rules", "show").out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"tiers": [], "tiers": []}', "'tiers' is there twice"),
        ('{"scPerUsd": NaN}', "NaN"),
        ('{"scPerUsd": -Infinity}', "Infinity"),
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "JSON object"),
        ('{"n": ' + "9" * 5_000 + "}", "JSON"),
        ("\udc80", "JSON"),
    ],
)
def test_what_is_no_rules_file(command: Laurel, tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert words in command("rules", "check", path).refusal


def test_a_game_in_the_file_is_checked_too(command: Laurel, tmp_path: Path) -> None:
    both = RULES | {"game": RULES["game"] | {"hiddenFromTier": "NONE"}}
    assert "game.hiddenFromTier: " in command("rules", "check", file(tmp_path, both)).refusal


def test_a_studio_its_games_and_keys(studio: Laurel) -> None:
    assert "already" in studio("studio", "create", "acme", "--name", "X").refusal
    assert "already" in studio("game", "create", "acme", "puzzle", "--name", "X").refusal
    assert "laurel studio create" in studio("game", "create", "nobody", "x", "--name", "X").refusal
    made = studio(
        "game", "create", "acme", "real", "--name", "Real", "--store-url", "https://x", "--json"
    ).json
    assert (made["mode"], made["storeUrl"]) == ("LIVE", "https://x")
    assert "members:read" in studio("key", "create", "acme", "--scopes", "everything").refusal
    test = studio("key", "create", "acme", "--scopes", "members:read, sandbox", "--json").json
    live = studio("key", "create", "acme", "--scopes", "members:read", "--live", "--json").json
    assert test["key"].startswith("lk_test_")
    assert live["key"].startswith("lk_live_")
    listed = studio("key", "list", "acme", "--json")
    assert {key["id"] for key in listed.json["keys"]} == {test["id"], live["id"]}
    assert test["key"] not in listed.out
    assert studio("key", "revoke", "acme", live["id"]).status == 0
    assert "laurel key list" in studio("key", "revoke", "acme", live["id"]).refusal
    assert "laurel key list" in studio("key", "revoke", "acme", "nonsense").refusal
    assert "SANDBOX" in studio("key", "list", "acme").out


def test_a_history_is_imported_shown_and_audited(studio: Laurel, tmp_path: Path) -> None:
    history = tmp_path / "history.csv"
    history.write_text(
        "playerId,purchaseId,occurredAt,amount,currency\n"
        "ada,a1,2025-10-01T00:00:00Z,150,USD\n"
        "ada,a2,soon,150,USD\n"
        "bob,b1,2025-12-20T00:00:00Z,30,USD\n"
    )
    output = studio("import", "acme", "puzzle", history)
    assert output.status == 0
    assert "line 3: occurredAt" in output.out
    again = studio("import", "acme", "puzzle", history, "--json").json
    assert (again["recorded"], again["already"], again["faulty"]) == (0, 2, 1)
    assert again["faults"][0]["line"] == 3
    assert studio("import", "acme", "puzzle", history, "--strict").status == 1
    ada = studio("player", "show", "acme", "puzzle", "ada", "--json").json
    assert ada["tier"] == {"code": "BRONZE", "name": "Bronze", "rank": 1}
    assert [entry["kind"] for entry in ada["history"]][-3:] == ["PROMOTED", "PURCHASE", "JOINED"]
    assert "moved down to Bronze" in studio("player", "show", "acme", "puzzle", "ada").out
    assert (
        len(studio("player", "show", "acme", "puzzle", "ada", "--history", 1, "--json").json["history"]) == 1
    )
    assert "no such player" in studio("player", "show", "acme", "puzzle", "eve").refusal
    assert "laurel game create" in studio("player", "show", "acme", "other", "ada").refusal
    assert "laurel game create" in studio("import", "acme", "other", history).err
    lines = [json.loads(line) for line in studio("audit").out.splitlines()]
    assert [line["name"] for line in lines] == AUDITED
    assert all(line.keys() == {"name", "checked", "violations", "firstIds", "ms"} for line in lines)
    report = studio("audit", "--json").json
    assert (report["clean"], report["members"]) == (True, 2)


def test_a_report_of_sales_is_imported(studio: Laurel, tmp_path: Path) -> None:
    path = tmp_path / "payments.csv"
    path.write_text(
        "id,Created date (UTC),Amount,Amount Refunded,Currency,Status,player\n"
        "ch_1,2025-11-18 09:15:22,4.99,1.00,usd,Paid,ada\nch_2,2025-11-18 09:15:22,5.00,0.00,usd,Failed,ada\n"
    )
    words = ("import", "acme", "puzzle", path, "--format", "stripe", "--map", "playerId=player")
    output = studio(*words, "--strict")
    assert (output.status, "1 purchases and 1 refunds recorded" in output.out) == (0, True)
    again = studio(*words, "--json").json
    assert (again["recorded"], again["refunds"], again["already"], again["ignored"]) == (0, 0, 2, 1)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--format", "paypal"), "app-store, google-play, stripe, shopify, steam"),
        (("--map", "player=x"), "--map NAME=COLUMN"),
        (("--map", "playerId"), "--map NAME=COLUMN"),
        (("--map", "playerId="), "--map NAME=COLUMN"),
        (("--map", "playerId=a", "--map", "playerId=b"), "twice"),
        (("--currency", "usd"), "ISO 4217"),
        (("--zone", "Mars/Base"), "America/Los_Angeles"),
    ],
)
def test_options_of_an_import_that_mean_nothing(
    command: Laurel, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    assert words in command("import", "acme", "puzzle", file(tmp_path, {}), *options).refusal


def test_a_violation_is_status_1(studio: Laurel, tmp_path: Path, database_url: str) -> None:
    history = tmp_path / "history.csv"
    history.write_text("playerId,purchaseId,occurredAt,amount,currency\nada,a1,2025-12-20T00:00:00Z,5,USD\n")
    studio("import", "acme", "puzzle", history)

    async def corrupt() -> None:
        connection = await asyncpg.connect(database_url)
        await connection.execute("UPDATE members SET loops = 7")
        await connection.close()

    asyncio.run(corrupt())
    output = studio("audit", "--json")
    assert output.status == 1
    assert [i["name"] for i in output.json["invariants"] if i["violations"]] == ["standing-is-replay"]
    assert "standing-is-replay" in output.err


def test_the_schema(command: Laurel) -> None:
    output = command("schema")
    assert output.out == (REPO / "schema" / "schema.graphql").read_text()
    assert command("schema", "--json").json == {"sdl": output.out.rstrip("\n")}
