"""Settings: a wrong one is a sentence that names it, whatever reads it, and an unknown one is named."""

import os
from collections.abc import Mapping

import pytest

from app.cli import run
from app.settings import Settings, unknown_variables

SECRET = "s3cret"


def refusal(capfd: pytest.CaptureFixture[str], *words: str) -> str:
    status = run(words)
    captured = capfd.readouterr()
    assert (status, captured.out) == (2, "")
    assert "Traceback" not in captured.err
    return captured.err


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("LAUREL_PORT", "many", "integer"),
        ("LAUREL_PORT", "0", "greater"),
        ("LAUREL_PORT", "65536", "65535"),
        ("LAUREL_PORT", "", "is empty"),
        ("LAUREL_DEMO", "maybe", "boolean"),
        ("LAUREL_WORKER", "", "is empty"),
        ("LAUREL_HOST", "\udcff", "UTF-8"),
        ("LAUREL_PUBLIC_URL", "javascript:alert(1)", "https://laurel.example"),
        ("LAUREL_PUBLIC_URL", "https://laurel.example/path", "https://laurel.example"),
        ("LAUREL_PUBLIC_URL", f"https://ada:{SECRET}@laurel.example", "https://laurel.example"),
        ("LAUREL_STORE_ORIGINS", "https://shop.example", "list in JSON"),
        ("LAUREL_STORE_ORIGINS", "{}", "list in JSON"),
        ("LAUREL_STORE_ORIGINS", "[" * 100_000, "list in JSON"),
        ("LAUREL_STORE_ORIGINS", '["https://shop.example/"]', "as browsers send it"),
        ("LAUREL_STORE_ORIGINS", "[1]", "string"),
        ("LAUREL_APP_IDS", "com.example.puzzle", "list in JSON"),
        ("LAUREL_REDIS_URL", "nonsense", "redis://"),
        ("LAUREL_REDIS_URL", f"http://:{SECRET}@127.0.0.1", "redis://"),
        ("LAUREL_REDIS_URL", f"redis://ada:{SECRET}/x@127.0.0.1", "redis://"),
        ("LAUREL_REDIS_URL", "redis://127.0.0.1/0?db=many", "redis://"),
        ("LAUREL_GOOGLE_CLIENT_SECRET", SECRET, "without LAUREL_GOOGLE_CLIENT_ID"),
        ("LAUREL_FACEBOOK_CLIENT_ID", "1", "without LAUREL_FACEBOOK_CLIENT_SECRET"),
        ("LAUREL_APPLE_PRIVATE_KEY", SECRET, ".p8"),
        (
            "LAUREL_APPLE_TEAM_ID",
            "T",
            "without LAUREL_APPLE_CLIENT_ID, LAUREL_APPLE_KEY_ID",
        ),
        ("DATABASE_URL", "", "is empty"),
    ],
)
def test_a_wrong_one_is_a_sentence(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    printed = refusal(capfd, "audit")
    assert name in printed
    assert words in printed
    assert SECRET not in printed
    assert printed.count("\n") == 1


def test_all_wrong_ones_are_named_at_once(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUREL_PORT", "many")
    monkeypatch.setenv("LAUREL_REDIS_URL", "nonsense")
    printed = refusal(capfd, "audit")
    assert "LAUREL_PORT" in printed
    assert "LAUREL_REDIS_URL" in printed


@pytest.mark.parametrize("command", ["serve", "worker", "demo", "migrate", "audit"])
def test_an_unknown_one_is_named_with_the_nearest(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("LAUREL_PUBLC_URL", SECRET)
    monkeypatch.setenv("LAUREL_PORT", "many")
    printed = refusal(capfd, command)
    assert "LAUREL_PUBLC_URL is not a setting; did you mean LAUREL_PUBLIC_URL?\n" in printed
    assert SECRET not in printed


def test_an_unknown_one_stops_nothing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LAUREL_COLOUR", "red")
    assert run(["studio", "list", "--json"]) == 0
    captured = capfd.readouterr()
    assert captured.out == '{\n  "studios": []\n}\n'
    assert captured.err == "LAUREL_COLOUR is not a setting; docs/settings.md lists all.\n"


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("LAUREL_DATABSE_URL", "DATABASE_URL"),
        ("LAUREL_REDIS", "LAUREL_REDIS_URL"),
        ("LAUREL_GOOGLE_CLIENTID", "LAUREL_GOOGLE_CLIENT_ID"),
        ("laurel_prot", "LAUREL_PORT"),
        ("LAUREL_", None),
        ("LAUREL_X", None),
    ],
)
def test_the_nearest(name: str, nearest: str | None) -> None:
    (warning,) = unknown_variables([name])
    assert warning.startswith(f"{name} is not a setting; ")
    assert ("did you mean" in warning) == (nearest is not None)
    assert nearest is None or f" {nearest}?" in warning


@pytest.mark.parametrize("name", ["LAUREL_DATABASE_URL", "laurel_port", "DATABASE_URL", "LAURELS", "PATH"])
def test_what_is_known_or_none_of_ours_is_not_named(name: str) -> None:
    assert unknown_variables([name]) == []


@pytest.mark.parametrize(
    "values",
    [
        {
            "LAUREL_PUBLIC_URL": "https://laurel.example:8443",
            "LAUREL_STORE_ORIGINS": '["https://shop.example"]',
        },
        {"LAUREL_REDIS_URL": "rediss://:x@127.0.0.1:6380/1", "LAUREL_APP_IDS": '["com.example.puzzle"]'},
        {"LAUREL_REDIS_URL": "unix:///run/redis.sock", "LAUREL_STORE_ORIGINS": "[]"},
        {"LAUREL_GOOGLE_CLIENT_ID": "a", "LAUREL_GOOGLE_CLIENT_SECRET": "b", "LAUREL_HOST": "::1"},
    ],
)
def test_good_ones(monkeypatch: pytest.MonkeyPatch, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    Settings()
    assert unknown_variables(name for name in os.environ if name in values) == []
