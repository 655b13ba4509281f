"""What several tests of the services begin with."""

from collections.abc import AsyncIterator

import pytest

from app.infra.db import Database
from tests.possessions import Possessions


@pytest.fixture
async def own(database: Database) -> AsyncIterator[Possessions]:
    """A game whose player p is on the first tier; what is stored of possessions adds up at the end."""
    possessions = await Possessions.of(database)
    await possessions.cast.join("p")
    yield possessions
    await possessions.check()
