"""Texts for tools: as they are committed, for anybody, asked for again only when they have changed."""

import pytest

from tests.api.cast import World
from tests.conftest import REPO

TEXTS = {
    "/schema.graphql": ("text/plain; charset=utf-8", REPO / "schema" / "schema.graphql"),
    "/rules.schema.json": ("application/schema+json", REPO / "docs" / "rules.schema.json"),
}


@pytest.mark.parametrize("path", TEXTS)
async def test_it_is_what_is_committed(world: World, path: str) -> None:
    media_type, committed = TEXTS[path]
    answer = await world.client.get(path)
    assert answer.status_code == 200
    assert answer.content == committed.read_bytes()
    assert answer.headers["content-type"] == media_type
    assert answer.headers["cache-control"] == "public, max-age=3600"


@pytest.mark.parametrize("path", TEXTS)
async def test_it_is_sent_once(world: World, path: str) -> None:
    tag = (await world.client.get(path)).headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await world.client.get(path, headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = await world.client.get(path, headers={"if-none-match": '"other"'})
    assert other.content == TEXTS[path][1].read_bytes()


@pytest.mark.parametrize("path", TEXTS)
async def test_it_is_read_only(world: World, path: str) -> None:
    head = await world.client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert (await world.client.post(path)).status_code == 405
