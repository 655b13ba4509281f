"""Secrets that name their game in clear, so that they are looked for on one machine."""

from uuid import UUID, uuid4

import pytest

from app.infra.logging import redact
from app.infra.secrets import Prefix, hash_secret, new_secret


@pytest.mark.parametrize("prefix", list(Prefix))
@pytest.mark.parametrize("game_id", [uuid4(), UUID(int=0), UUID(int=2**128 - 1)])
def test_a_secret_names_its_game(prefix: Prefix, game_id: UUID) -> None:
    secret = new_secret(prefix, game_id)
    assert secret.startswith(prefix)
    assert hash_secret(secret).game_id == game_id
    assert hash_secret(new_secret(prefix)).game_id is None
    assert len(hash_secret(secret)) == 64


@pytest.mark.parametrize(
    "text", ["", ".", "ls_.x", "ls_short.x", f"ls_{'!' * 22}.x", f"ls_{'é' * 22}.x", "a.b.c"]
)
def test_what_names_no_game_is_a_secret_without_one(text: str) -> None:
    assert hash_secret(text).game_id is None


def test_another_game_in_front_makes_another_secret() -> None:
    secret = new_secret(Prefix.STORE_SESSION, uuid4())
    forged = new_secret(Prefix.STORE_SESSION, uuid4()).partition(".")[0] + "." + secret.partition(".")[2]
    assert hash_secret(forged) != hash_secret(secret)


OF_GAMES = (Prefix.PLAYER_TOKEN, Prefix.STORE_SESSION, Prefix.STORE_LINK, Prefix.MERGE_OFFER)


@pytest.mark.parametrize("prefix", OF_GAMES)
def test_none_of_it_is_logged(prefix: Prefix) -> None:
    secret = new_secret(prefix, uuid4())
    for text in (f"called with {secret}.", f"/store#{secret}", f"?x={secret}&y"):
        assert secret.rpartition(".")[2] not in str(redact(text))
