"""The picture behind the gem, which a game's rules name, or their draft."""

import orjson
import pytest

from app.domain.rules_faults import RulesRefused
from app.infra.db import Database
from app.pictures.addresses import picture_path
from app.pictures.encoding import Encoder
from app.pictures.jobs import UNUSED_DAYS
from app.pictures.service import upload_picture
from app.rules_drafts.pictures import PICTURES_OF_DRAFTS
from app.rules_drafts.service import Given, discard_draft, save_draft
from app.studios.service import publish_game
from tests.cast import NOW, fetch_rows, game_file, sandbox
from tests.services.pictures import Machine, picture
from tests.services.webhooks import Clock


async def test_the_picture_of_a_games_look_stays(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    stored = await upload_picture(database, Encoder(), cast.game.id, picture(), NOW)
    path = picture_path(cast.game.id, stored.sha256)
    elsewhere = path.replace(str(cast.game.id), "8c1f0d7e-0000-4000-8000-000000000001")
    with pytest.raises(RulesRefused) as refused:
        await publish_game(database, cast.game, game_file(look={"stageImage": elsewhere}), NOW)
    assert [fault.path for fault in refused.value.faults] == ["look.stageImage"]
    published = await publish_game(database, cast.game, game_file(look={"stageImage": path}), NOW)
    assert published.rules.look.stage_image == path
    clock.pass_(UNUSED_DAYS * 86_400 + 1)
    assert await Machine(database, clock).work.tidy() == 0
    assert len(await fetch_rows(database, "SELECT FROM pictures")) == 1


async def test_the_picture_of_a_draft_stays_until_the_draft_is_gone(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    stored = await upload_picture(database, Encoder(), cast.game.id, picture(), NOW)
    document = orjson.dumps({"look": {"stageImage": picture_path(cast.game.id, stored.sha256)}}).decode()
    draft = await save_draft(database, cast.game, Given(document, None, None), NOW)
    machine = Machine(database, clock)
    clock.pass_(UNUSED_DAYS * 86_400 + 1)
    assert await machine.work.tidy() == 0
    await discard_draft(database, cast.game, draft.revision, clock.now)
    assert await machine.work.tidy() == 0  # from now on it is not used
    clock.pass_(UNUSED_DAYS * 86_400 + 1)
    assert await machine.work.tidy() == 1


async def test_a_draft_may_have_anything_for_a_look(database: Database) -> None:
    cast = await sandbox(database)
    revision = None
    for look in (None, [], {"stageImage": 7}, {"stageImage": "https://pictures.example/p.png"}):
        given = Given(orjson.dumps({"look": look}).decode(), revision, None)
        revision = (await save_draft(database, cast.game, given, NOW)).revision
        async with database.acquire() as connection:
            used = await PICTURES_OF_DRAFTS.used(connection, cast.game.id)
        assert (used.addresses, used.hashes) == ((), []), look
