"""`laurel staff`: the list of invitations, and its sentences."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.cli import run

Laurel = Callable[..., Any]


@pytest.fixture
def laurel(database_url: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Laurel:
    """What a command prints as JSON; or the sentence with which it refuses."""
    monkeypatch.setenv("DATABASE_URL", database_url)

    def call(*words: str) -> object:
        status = run([*words, "--json"])
        captured = capfd.readouterr()
        if status == 0:
            return json.loads(captured.out)
        assert (status, captured.out) == (2, "")
        return captured.err

    return call


def test_the_list_of_invitations(laurel: Laurel) -> None:
    assert laurel("staff", "list") == {"staff": []}
    laurel("studio", "create", "acme", "--name", "Acme")
    made = laurel("staff", "invite", "Ana@example.com", "--role", "PRODUCT_OWNER")
    assert (made["email"], made["role"], made["studio"]) == ("ana@example.com", "PRODUCT_OWNER", None)
    assert "staff revoke" in laurel("staff", "invite", "ana@EXAMPLE.com", "--role", "SUPPORT")
    focal = laurel("staff", "invite", "kim@acme.example", "--role", "STUDIO_FOCAL", "--studio", "acme")
    assert focal["studio"] == "acme"
    assert laurel("staff", "revoke", "ana@example.com")["email"] == "ana@example.com"
    assert "laurel staff list" in laurel("staff", "revoke", "ana@example.com")
    listed = laurel("staff", "list")["staff"]
    assert [(one["email"], one["studio"], one["signedIn"]) for one in listed] == [
        ("ana@example.com", None, False),
        ("kim@acme.example", "acme", False),
    ]
    assert [one["revokedAt"] is None for one in listed] == [False, True]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ana", "--role", "SUPPORT"], "not an e-mail"),
        (["ana@example.com"], "--role"),
        (["ana@example.com", "--role", "KING"], "KING"),
        (["ana@example.com", "--role", "STUDIO_FOCAL"], "--studio"),
        (["ana@example.com", "--role", "SUPPORT", "--studio", "acme"], "--studio"),
        (["ana@example.com", "--role", "STUDIO_FOCAL", "--studio", "nobody"], "laurel studio create"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(laurel: Laurel, words: list[str], sentence: str) -> None:
    assert sentence in laurel("staff", "invite", *words)


def test_people_read_a_table(laurel: Laurel, database_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    laurel("staff", "invite", "ana@example.com", "--role", "SUPPORT")
    assert run(["staff", "list"]) == 0
    out = capfd.readouterr().out
    assert "ana@example.com" in out
    assert "SUPPORT" in out
