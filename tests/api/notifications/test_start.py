"""A server that started has read what it will say: nobody's first request waits for it."""

from app.notifications import messages
from tests.api.cast import open_world


async def test_the_catalogs_are_read_at_the_start(database_url: str) -> None:
    messages._texts.cache_clear()
    async with open_world(database_url):
        assert messages._texts.cache_info().currsize == len(messages.CATALOGS)
