"""The picture behind the gem, which a game's rules name."""

import pytest

from app.domain.rules_faults import RulesRefused
from app.infra.db import Database
from app.pictures.addresses import picture_path
from app.pictures.encoding import Encoder
from app.pictures.jobs import UNUSED_DAYS
from app.pictures.service import upload_picture
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
