"""`createConnectCode`: a short code that one side shows to the other."""

import re
from datetime import UTC, datetime

from app.identity.codes import ALPHABET, CONNECT_CODE_LIFE
from tests.api.cast import Cast, Stage, World
from tests.api.identity.doors import CONNECT, CREATE_CODE, Browser, bearer_of, guest, rows, visitor

SHOWN = re.compile(rf"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}")


async def test_a_player_and_a_visitor_get_one(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    before = datetime.now(UTC)
    shown = [
        (await world.ask(await stage.token("ada"), CREATE_CODE)).only,
        (await (await visitor(stage)).ask(CREATE_CODE)).only,
    ]
    for code in shown:
        assert SHOWN.fullmatch(code["code"])
        ends = datetime.fromisoformat(code["expiresAt"])
        assert before + CONNECT_CODE_LIFE <= ends <= datetime.now(UTC) + CONNECT_CODE_LIFE
    assert CONNECT_CODE_LIFE.total_seconds() == 600
    assert not {"0", "O", "1", "I"} & set(ALPHABET)
    assert len(set(ALPHABET)) == 32
    kept = str(await rows(world, "SELECT * FROM connect_codes"))
    for code in shown:
        assert code["code"].replace("-", "") not in kept
        assert code["code"] not in kept + str(world.logs)


async def test_everybody_else_is_refused(cast: Cast, stage: Stage, world: World) -> None:
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (stage.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, CREATE_CODE)).code == code
    at_home = await guest(stage)
    assert (await at_home.ask(CREATE_CODE)).code == "FORBIDDEN"
    assert (await world.ask(await bearer_of(world, await stage.token()), CREATE_CODE)).code == "FORBIDDEN"
    assert (await Browser(world, "ls_over").ask(CREATE_CODE)).code == "UNAUTHENTICATED"


async def test_a_new_code_ends_the_one_before(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    token, somebody = await stage.token("ada"), await visitor(stage)
    old, new = [(await somebody.ask(CREATE_CODE)).only["code"] for _ in range(2)]
    assert (await world.ask(token, CONNECT, code=old)).fault == ("CODE_INVALID", ["code"])
    other_old, other_new = [(await world.ask(token, CREATE_CODE)).only["code"] for _ in range(2)]
    assert (await somebody.ask(CONNECT, code=other_old)).fault == ("CODE_INVALID", ["code"])
    assert len({old, new, other_old, other_new}) == 4
    assert (await somebody.ask(CONNECT, code=other_new)).only["userErrors"] == []
