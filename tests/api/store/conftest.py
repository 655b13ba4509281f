"""A shop for one test alone."""

import pytest

from tests.api.cast import Stage, World
from tests.api.store.cast import Shop
from tests.cast import game_file


@pytest.fixture
async def shop(world: World) -> Shop:
    return Shop(await world.stage(rules=game_file()))


@pytest.fixture
def stage(shop: Shop) -> Stage:
    return shop.stage
