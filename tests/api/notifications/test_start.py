"""A server that started has read what it will say: nobody's first request waits for it."""

from app.texts import renderer
from tests.api.cast import open_world


async def test_the_catalogs_are_read_at_the_start(database_url: str) -> None:
    renderer._texts.cache_clear()
    async with open_world(database_url):
        assert renderer._texts.cache_info().currsize == len(renderer.CATALOGS)
