"""`/schema.graphql`: the schema as it is committed, for anybody, asked for again only when it has changed."""

from tests.api.cast import World
from tests.conftest import REPO

COMMITTED = (REPO / "schema" / "schema.graphql").read_bytes()


async def test_it_is_what_is_committed(world: World) -> None:
    answer = await world.client.get("/schema.graphql")
    assert answer.status_code == 200
    assert answer.content == COMMITTED
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=3600"


async def test_it_is_sent_once(world: World) -> None:
    tag = (await world.client.get("/schema.graphql")).headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await world.client.get("/schema.graphql", headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = await world.client.get("/schema.graphql", headers={"if-none-match": '"other"'})
    assert other.content == COMMITTED


async def test_it_is_read_only(world: World) -> None:
    head = await world.client.head("/schema.graphql")
    assert (head.status_code, head.content) == (200, b"")
    assert (await world.client.post("/schema.graphql")).status_code == 405
