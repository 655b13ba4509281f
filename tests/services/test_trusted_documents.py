"""`laurel game documents` and `laurel game update --trusted-only`: what is published, and what is refused."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from app.infra.db import Database
from app.studios import trusted_documents as module
from app.studios.refusals import Refused
from app.studios.trusted_documents import MAX_MANIFEST_BYTES, publish_documents, read_manifest
from tests.cast import sandbox
from tests.services.test_cli import Laurel, command, laurel, studio

__all__ = ["command", "laurel", "studio"]

ASK, OTHER = "query Ask { viewer { kind } }", "query Other { viewer { scopes } }"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def manifest(*texts: str) -> dict[str, str]:
    return {digest(text): text for text in texts}


def apollo(*texts: str) -> dict[str, object]:
    operations = [{"id": digest(text), "name": "Ask", "type": "query", "body": text} for text in texts]
    return {"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}


@pytest.mark.parametrize("given", [manifest(ASK, OTHER), apollo(ASK, OTHER)])
def test_manifests(given: dict[str, object]) -> None:
    assert read_manifest(json.dumps(given).encode()) == manifest(ASK, OTHER)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\xff", b"[]", b"null", b"{", b'"x"', b"[" * 5_000),
        *(json.dumps(bad).encode() for bad in ({"x": ASK}, {digest(ASK): 1}, {digest(ASK).upper(): ASK})),
        *(json.dumps({digest(ASK): bad}).encode() for bad in (OTHER, None, [], "\ud800")),
        *(
            json.dumps({"format": "apollo-persisted-query-manifest", "operations": operations}).encode()
            for operations in ([1], [{}], [{"id": 1, "body": ASK}], [{"id": digest(ASK)}])
        ),
        b"{}".ljust(MAX_MANIFEST_BYTES + 1),
    ],
)
def test_what_is_no_manifest(data: bytes) -> None:
    with pytest.raises(Refused):
        read_manifest(data)


def test_the_largest_manifest() -> None:
    assert read_manifest(b"{}".ljust(MAX_MANIFEST_BYTES)) == {}


async def test_as_many_as_a_game_may_have_and_one_more(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await sandbox(database)
    monkeypatch.setattr(module, "MAX_TRUSTED_DOCUMENTS", 2)
    assert await publish_documents(cast.database, cast.game, manifest("a", "b")) == 2
    assert await publish_documents(cast.database, cast.game, manifest("a", "b")) == 2
    with pytest.raises(Refused, match="at most 2 trusted documents, not 3"):
        await publish_documents(cast.database, cast.game, manifest("c"))
    assert await publish_documents(cast.database, cast.game, manifest("c", "b"), replace=True) == 2
    assert await publish_documents(cast.database, cast.game, {}) == 2


def write(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(content))
    return path


def shown(studio: Laurel) -> tuple[bool, int]:
    game = studio("game", "show", "acme", "puzzle", "--json").json
    return game["requiresTrustedDocuments"], game["trustedDocuments"]


def test_the_commands(studio: Laurel, tmp_path: Path) -> None:
    assert "laurel game documents" in studio("game", "update", "acme", "puzzle", "--trusted-only").refusal
    assert shown(studio) == (False, 0)
    published = studio("game", "documents", "acme", "puzzle", write(tmp_path, manifest(ASK)), "--json").json
    assert (published["published"], published["trustedDocuments"]) == (1, 1)
    studio("game", "documents", "acme", "puzzle", write(tmp_path, apollo(OTHER)))
    assert shown(studio) == (False, 2)
    required = studio("game", "update", "acme", "puzzle", "--trusted-only")
    assert "trusted documents only" in required.out
    assert shown(studio) == (True, 2)
    replaced = studio("game", "documents", "acme", "puzzle", write(tmp_path, manifest(ASK)), "--replace")
    assert "1 trusted" in replaced.out
    empty = studio("game", "documents", "acme", "puzzle", write(tmp_path, {}), "--replace")
    assert "could send nothing" in empty.refusal
    assert shown(studio) == (True, 1)
    assert (
        studio("game", "update", "acme", "puzzle", "--any-document", "--json").json[
            "requiresTrustedDocuments"
        ]
        is False
    )
    assert studio("game", "documents", "acme", "puzzle", write(tmp_path, {}), "--replace").status == 0
    assert shown(studio) == (False, 0)


def test_documents_that_could_not_be_executed_are_refused(studio: Laurel, tmp_path: Path) -> None:
    bad = ["{ nothing }", "{", *(f"{{ nothing{number} }}" for number in range(20))]
    refusal = studio("game", "documents", "acme", "puzzle", write(tmp_path, manifest(ASK, *bad))).refusal
    assert f"{digest(bad[0])}: Cannot query field 'nothing'" in refusal
    assert "and 12 more" in refusal
    assert shown(studio) == (False, 0)
