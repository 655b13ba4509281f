"""`laurel studio` and `laurel game`: listed, shown and changed; and addresses are checked."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.instants import parse_instant
from app.domain.urls import MAX_URL
from tests.services.test_cli import EXAMPLE, RULES, Laurel, Output, command, file, laurel, studio

__all__ = ["command", "laurel", "studio"]

STORES = [
    "https://shop.example",
    "https://shop.example:8443/puzzle?a=b",
    "HTTPS://shop.example/",
    "http://localhost:8000/store",
    "http://127.0.0.1/",
    "http://127.8.9.10:81/",
    "http://[::1]:8000/store",
    "https://shop.example/" + "x" * (MAX_URL - 21),
]
NOT_STORES = [
    "javascript:alert(1)",
    "JavaScript://shop.example/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://shop.example",
    "http://shop.example",
    "http://127.0.0.1.shop.example/",
    "http://localhost.shop.example/",
    "http://10.0.0.1/",
    "http://0.0.0.0/",
    "//shop.example",
    "shop.example",
    "/store",
    "https:shop.example",
    "https://",
    "https:///store",
    "https://ada@shop.example/",
    "https://ada:secret@shop.example/",
    "https://@shop.example/",
    "http://ada@localhost/",
    "https://shop.example\\@evil.example",
    "https://shop.example/#store",
    "https://shop.example/#",
    "http://localhost/#a",
    "https://shop.example:99999/",
    "https://shop.example:x/",
    "https://[::1/",
    "https://shop.example/a b",
    " https://shop.example",
    "https://shop.example\n",
    "https://shop\t.example/",
    'https://shop.example/"onload="x',
    "https://shop.example/<b>",
    "https://shop.example/" + "x" * (MAX_URL - 20),
]


def create(laurel: Laurel, slug: str, *more: object) -> Output:
    return laurel("game", "create", "acme", slug, "--name", slug.title(), *more, "--json")


def test_studios_are_listed_shown_and_changed(studio: Laurel) -> None:
    studio("studio", "create", "zenith", "--name", "Zenith")
    assert [one["slug"] for one in studio("studio", "list", "--json").json["studios"]] == ["acme", "zenith"]
    assert "Acme Games" in studio("studio", "list").out
    made = studio("key", "create", "acme", "--scopes", "sandbox", "--json").json
    revoked = studio("key", "create", "acme", "--scopes", "sandbox", "--json").json
    studio("key", "revoke", "acme", revoked["id"])
    shown = studio("studio", "show", "acme", "--json").json
    assert (shown["slug"], shown["name"], shown["games"]) == ("acme", "Acme Games", ["puzzle"])
    assert shown["keys"] == [f"lk_test_…{made['key'][-4:]}"]
    assert made["key"] not in studio("studio", "show", "acme").out
    assert "puzzle" in studio("studio", "show", "acme").out
    assert "-" in studio("studio", "show", "zenith").out
    changed = studio("studio", "update", "acme", "--name", "Acme", "--json").json
    assert changed == {key: shown[key] for key in ("id", "slug", "createdAt")} | {"name": "Acme"}
    assert "Acme" in studio("studio", "update", "acme", "--name", "Acme").out
    assert studio("studio", "show", "acme", "--json").json["name"] == "Acme"
    assert studio("studio", "show", "zenith", "--json").json["name"] == "Zenith"


def test_games_are_listed_shown_and_changed(studio: Laurel) -> None:
    create(studio, "arena", "--store-url", "https://arena.example")
    listed = studio("game", "list", "acme", "--json").json["games"]
    assert [(one["slug"], one["mode"]) for one in listed] == [("arena", "LIVE"), ("puzzle", "SANDBOX")]
    shown = studio("game", "show", "acme", "puzzle", "--json").json
    assert (shown["name"], shown["storeUrl"], shown["clockFrozen"]) == ("Puzzle", None, False)
    assert (shown["rulesVersion"], shown["fulfilHours"], shown["players"]) == (1, 72, 0)
    assert shown["now"].startswith("2026-01-01T00:")
    assert shown["id"] in studio("game", "list", "acme").out
    assert shown["id"] in studio("game", "show", "acme", "puzzle").out
    arena = studio("game", "show", "acme", "arena", "--json").json
    assert (arena["rulesVersion"], arena["mode"], arena["clockFrozen"]) == (None, "LIVE", False)
    renamed = studio("game", "update", "acme", "arena", "--name", "The Arena", "--json").json
    assert (renamed["name"], renamed["storeUrl"]) == ("The Arena", "https://arena.example")
    moved = studio("game", "update", "acme", "arena", "--store-url", "https://shop.example", "--json").json
    assert (moved["name"], moved["storeUrl"]) == ("The Arena", "https://shop.example")
    without = studio("game", "update", "acme", "arena", "--store-url", "")
    assert without.out == "The game arena of acme is The Arena; its store is Laurel's own.\n"
    assert studio("game", "show", "acme", "arena", "--json").json["storeUrl"] is None
    assert studio("game", "show", "acme", "puzzle", "--json").json["name"] == "Puzzle"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["studio", "show", "nobody"], "laurel studio create"),
        (["studio", "update", "nobody", "--name", "X"], "laurel studio create"),
        (["studio", "update", "acme", "--name", " "], "printable"),
        (["studio", "update", "acme", "--name", "x" * 201], "1 to 200"),
        (["studio", "update", "acme"], "--name"),
        (["game", "list", "nobody"], "laurel studio create"),
        (["game", "show", "acme", "nothing"], "laurel game create"),
        (["game", "update", "acme", "nothing", "--name", "X"], "laurel game create"),
        (["game", "update", "acme", "puzzle"], "--name or --store-url"),
        (["game", "update", "acme", "puzzle", "--name", ""], "printable"),
        (["game", "create", "acme", "x", "--name", "X", "--frozen"], "--sandbox"),
        (["game", "create", "acme", "x", "--name", "X", "--now", "2026-01-01T00:00:00Z"], "--sandbox"),
    ],
)
def test_what_cannot_be_done_is_reported(studio: Laurel, words: Sequence[str], sentence: str) -> None:
    before = studio("game", "list", "acme", "--json").json["games"][0]["name"]
    assert sentence in studio(*words).refusal
    assert studio("game", "list", "acme", "--json").json["games"][0]["name"] == before


def test_only_addresses_of_stores_are_taken(studio: Laurel) -> None:
    for number, url in enumerate(STORES):
        assert create(studio, f"made-{number}", "--store-url", url).json["storeUrl"] == url
        changed = studio("game", "update", "acme", "puzzle", "--store-url", url, "--json")
        assert changed.json["storeUrl"] == url
    kept = studio("game", "list", "acme", "--json").json["games"]
    for url in NOT_STORES:
        for output in (
            create(studio, "refused", "--store-url", url),
            studio("game", "update", "acme", "puzzle", "--name", "Y", "--store-url", url),
        ):
            assert output.refusal.startswith("A store's address must "), url
    assert "fragment" in create(studio, "refused", "--store-url", "https://shop.example/#a").refusal
    names = ("slug", "name", "storeUrl")
    after = studio("game", "list", "acme", "--json").json["games"]
    assert [[one[name] for name in names] for one in after] == [[one[name] for name in names] for one in kept]


def test_a_sandboxs_clock_ticks_unless_it_is_frozen(studio: Laurel) -> None:
    at = "2026-01-01T00:00:00Z"
    made = create(studio, "still", "--sandbox", "--now", at, "--frozen").json
    assert (made["now"], made["clockFrozen"]) == (at, True)
    assert studio("game", "show", "acme", "still", "--json").json["now"] == at
    ticking = create(studio, "ticking", "--sandbox", "--now", at).json
    assert (ticking["now"], ticking["clockFrozen"]) == (at, False)
    shown = [studio("game", "show", "acme", "ticking", "--json").json["now"] for _ in range(2)]
    first, second = map(parse_instant, shown)
    assert parse_instant(at) < first < second


def test_the_same_rules_again_are_unchanged(studio: Laurel) -> None:
    for words, version in ((["rules", "publish"], 1), (["game", "rules", "acme", "puzzle"], 1)):
        again = studio(*words, EXAMPLE)
        assert (again.status, again.out.startswith(f"Unchanged: version {version} of the ")) == (0, True)
        for more in ([], ["--dry-run"]):
            document = studio(*words, EXAMPLE, *more, "--json").json
            assert (document["version"], document["unchanged"], "dryRun" in document) == (
                version,
                True,
                bool(more),
            )
    assert len(studio("rules", "show", "--json").json["versions"]) == 1


def test_a_dry_run_publishes_nothing(studio: Laurel, tmp_path: Path) -> None:
    program = file(tmp_path, RULES["program"] | {"note": "dearer"})
    tried = studio(
        "rules", "publish", program, "--applies-from", "2100-01-01T00:00:00Z", "--dry-run", "--json"
    ).json
    assert (tried["version"], tried["unchanged"], tried["dryRun"]) == (2, False, True)
    words = studio("rules", "publish", program, "--dry-run").out
    assert words.startswith("Dry run, nothing was stored. It would say: Published version 2 of the program's")
    assert (
        "past"
        in studio("rules", "publish", program, "--applies-from", "2020-01-01T00:00:00Z", "--dry-run").refusal
    )
    assert len(studio("rules", "show", "--json").json["versions"]) == 1
    game = file(tmp_path, RULES["game"] | {"note": "other"})
    assert studio("game", "rules", "acme", "puzzle", game, "--dry-run", "--json").json["version"] == 2
    assert studio("game", "show", "acme", "puzzle", "--json").json["rulesVersion"] == 1
    bad = file(tmp_path, RULES["program"] | {"pExpiryMonths": 0})
    assert "pExpiryMonths" in studio("rules", "publish", bad, "--dry-run").refusal
