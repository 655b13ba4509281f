"""For a module's tests: a place to sign in, or the application in demo mode, on a database of its own."""

from collections.abc import AsyncIterator

import pytest

from tests.api.cast import World
from tests.api.conftest import module_database_url
from tests.auth.cast import Place, open_demo_world, open_place

__all__ = ["demo_world", "module_database_url", "place"]


@pytest.fixture(scope="module")
async def place(module_database_url: str) -> AsyncIterator[Place]:
    async with open_place(module_database_url) as place:
        yield place


@pytest.fixture(scope="module")
async def demo_world(module_database_url: str) -> AsyncIterator[World]:
    async with open_demo_world(module_database_url) as world:
        yield world
