"""What several tests of the services begin with."""

from collections.abc import AsyncIterator

import pytest

from app.infra.db import Database
from tests.possessions import Possessions
from tests.presents import Presents


@pytest.fixture
async def own(database: Database) -> AsyncIterator[Possessions]:
    """A game whose player p is on the first tier; what is stored of possessions adds up at the end."""
    possessions = await Possessions.of(database)
    await possessions.cast.join("p")
    yield possessions
    await possessions.check()


@pytest.fixture
async def presents(database: Database) -> AsyncIterator[Presents]:
    """Player p has 100 points and q none; at the end what was given is with one side, once."""
    found = await Presents.of(database)
    await found.shop.player("p")
    await found.cast.join("q")
    yield found
    await found.check()
