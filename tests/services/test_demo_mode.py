"""Demo mode lets anybody sign in as anybody: it starts on one machine alone, whichever command starts it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from app.cli import run
from app.cli.demo_mode import check_demo, check_demo_games
from app.cli.failures import CliError
from app.infra.db import Database
from app.settings import Settings
from app.studios.service import create_game, create_studio
from tests.cast import NOW
from tests.services.live_server import free_port

APPLE_KEY = (
    ec.generate_private_key(ec.SECP256R1())
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    .decode()
)
PROVIDERS = {
    "LAUREL_GOOGLE_CLIENT_ID": "x.apps.googleusercontent.com",
    "LAUREL_GOOGLE_CLIENT_SECRET": "s3cret",
    "LAUREL_FACEBOOK_CLIENT_ID": "1",
    "LAUREL_FACEBOOK_CLIENT_SECRET": "s3cret",
    "LAUREL_APPLE_CLIENT_ID": "example.services",
    "LAUREL_APPLE_TEAM_ID": "T",
    "LAUREL_APPLE_KEY_ID": "K",
    "LAUREL_APPLE_PRIVATE_KEY": APPLE_KEY,
}
COMMANDS = [("serve",), ("demo", "--serve"), ("demo",), ("worker",)]
REFUSED = [
    ({"LAUREL_HOST": "0.0.0.0"}, "LAUREL_HOST"),  # noqa: S104 - refused
    ({"LAUREL_HOST": "192.0.2.1"}, "LAUREL_HOST"),
    ({"LAUREL_HOST": "::"}, "LAUREL_HOST"),
    ({"LAUREL_HOST": "games.example"}, "LAUREL_HOST"),
    ({"LAUREL_PUBLIC_URL": "https://loyalty.example"}, "LAUREL_PUBLIC_URL"),
    ({"LAUREL_PUBLIC_URL": "http://127.0.0.1.nip.example:8000"}, "LAUREL_PUBLIC_URL"),
    ({"LAUREL_TRUSTED_PROXIES": "10.0.0.0/8"}, "LAUREL_TRUSTED_PROXIES"),
    ({"LAUREL_APP_IDS": '["com.example.puzzle"]'}, "LAUREL_APP_IDS"),
    *(
        ({"DATABASE_URL": url}, "DATABASE_URL")
        for url in (
            "postgresql://u:s3cret@db.example:5432/laurel",
            "postgresql://u:s3cret@192.0.2.1/laurel",
            "postgresql://u:s3cret@127.0.0.1,db.example/laurel",
            "postgresql://u:s3cret@[2001:db8::1]:5432/laurel",
            "postgresql://u:s3cret@/laurel?host=db.example",
            "postgresql://u:s3cret@localhost/laurel?host=127.0.0.1,db.example",
            "postgresql:///laurel?service=far",
            "postgresql://[::1/laurel",
        )
    ),
    ({"DATABASE_URL": "postgresql:///laurel", "PGHOST": "db.example"}, "DATABASE_URL"),
    ({"DATABASE_URL": "postgresql:///laurel", "PGSERVICE": "far"}, "DATABASE_URL"),
]


@pytest.fixture
def refusal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., str]:
    """Returns the error text of a command that refuses to start in demo mode, before it makes anything."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("LAUREL_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LAUREL_DEMO", "true")
    monkeypatch.setenv("LAUREL_PORT", str(free_port()))

    def call(*words: str) -> str:
        assert run(words) == 2
        captured = capfd.readouterr()
        assert captured.out == ""
        assert "Traceback" not in captured.err
        assert "s3cret" not in captured.err
        assert not (tmp_path / "data" / "postgres").exists()
        return captured.err

    return call


@pytest.mark.parametrize(("environment", "named"), REFUSED)
def test_what_reaches_further_is_refused(
    refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], named: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    printed = refusal("serve")
    assert printed.startswith("Demo mode ")
    assert len(printed.splitlines()) == 2
    assert named in printed.splitlines()[1]


@pytest.mark.parametrize("provider", ["GOOGLE", "FACEBOOK", "APPLE"])
def test_a_provider_is_refused(
    refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch, provider: str
) -> None:
    names = [name for name in PROVIDERS if provider in name]
    for name in names:
        monkeypatch.setenv(name, PROVIDERS[name])
    printed = refusal("serve")
    assert [line.split()[0] for line in printed.splitlines()[1:]] == names
    assert "PRIVATE KEY" not in printed


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_refuses_it_and_says_all(
    refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LAUREL_PUBLIC_URL", "https://loyalty.example")
    for name in ("LAUREL_GOOGLE_CLIENT_ID", "LAUREL_GOOGLE_CLIENT_SECRET"):
        monkeypatch.setenv(name, PROVIDERS[name])
    printed = refusal(*words)
    for name in ("LAUREL_PUBLIC_URL", "LAUREL_GOOGLE_CLIENT_ID", "LAUREL_GOOGLE_CLIENT_SECRET"):
        assert name in printed


@pytest.mark.parametrize("host", ["127.0.0.1", "127.3.2.1", "::1", "localhost", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("public_url", [None, "http://localhost:8000", "https://127.0.0.1", "http://[::1]:9"])
@pytest.mark.parametrize(
    "url",
    [
        None,
        "postgresql://u:p@localhost/laurel",
        "postgresql://u:p@127.0.0.1:6543,[::1]:5432/laurel",
        "postgresql://u:p@/laurel?host=/var/run/postgresql",
        "postgresql://%2Fvar%2Frun%2Fpostgresql/laurel",
    ],
)
def test_this_machine_is_taken(host: str, public_url: str | None, url: str | None) -> None:
    check_demo(Settings(demo=True, host=host, public_url=public_url, database_url=url))


async def test_live_games_are_refused(database: Database, database_url: str) -> None:
    settings = Settings(demo=True, database_url=database_url)
    await create_studio(database, "acme", "Acme", NOW)
    await create_game(database, "acme", "quest", name="Quest", real_now=NOW, sandbox_now=NOW)
    await asyncio.to_thread(check_demo_games, settings)
    await create_game(database, "acme", "arena", name="Arena", real_now=NOW, sandbox_now=None)
    with pytest.raises(CliError, match=r"live games \(acme/arena\): choose another"):
        await asyncio.to_thread(check_demo_games, settings)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_looks_for_live_games(
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: tuple[str, ...],
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LAUREL_DATA_DIR", str(tmp_path))
    assert run(["studio", "create", "acme", "--name", "Acme"]) == 0
    assert run(["game", "create", "acme", "arena", "--name", "Arena"]) == 0
    monkeypatch.setenv("LAUREL_DEMO", "true")
    monkeypatch.setenv("LAUREL_PORT", str(free_port()))
    assert run(words) == 2
    assert "live games (acme/arena)" in capfd.readouterr().err
