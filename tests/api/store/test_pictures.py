"""`uploadPicture`, where pictures are served, and what each caller sees of an item's."""

import base64
from hashlib import sha256
from uuid import uuid4

import httpx2
import pytest

from app.domain.access import Scope
from app.infra.clock import real_time
from app.infra.targets import Targets
from app.pictures.service import MAX_UPLOAD_BYTES
from tests.api.cast import Cast, World, check_strangers
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import CATALOG, UPLOAD, UPSERT
from tests.cast import dump
from tests.services.pictures import Machine, opened, picture


def sent(data: bytes, **more: object) -> dict[str, object]:
    return {"data": base64.b64encode(data).decode(), **more}


async def uploaded(shop: Shop, data: bytes) -> str:
    payload = (await shop.ask(UPLOAD, input=sent(data))).only
    assert payload["userErrors"] == []
    return payload["picture"]["url"]


async def get(world: World, path: str, method: str = "GET", **headers: str) -> httpx2.Response:
    sent_headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return await world.client.request(method, path, headers=sent_headers)


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    await check_strangers(cast, Scope.CATALOG_WRITE, UPLOAD, input=sent(picture()))
    foreign = sent(picture(), gameId=cast.acme.game_id("quest"))
    assert (await cast.zenith.ask(UPLOAD, input=foreign)).fault == ("NOT_FOUND", ["gameId"])
    assert await dump(world.database) == before


async def test_an_uploaded_picture_is_served_and_shown(shop: Shop) -> None:
    payload = (await shop.ask(UPLOAD, input=sent(picture(3_200, 100)))).only
    assert payload["userErrors"] == []
    made = payload["picture"]
    assert (made["width"], made["height"]) == (1_600, 50)
    item = await shop.item(imageUrl=made["url"])
    assert item["imageUrl"] == made["url"]
    assert item["management"]["picture"] == {"status": "READY", "failure": None, "sourceUrl": made["url"]}
    ada = await shop.shopper()
    (edge,) = (await ada.ask(CATALOG)).only["edges"]
    assert (edge["node"]["imageUrl"], edge["node"]["management"]) == (made["url"], None)
    assert await uploaded(shop, picture(3_200, 100)) == made["url"]

    served = await get(shop.world, made["url"])
    assert served.status_code == 200
    assert opened(served.content).size == (1_600, 50)
    name = sha256(served.content).hexdigest()
    assert made["url"] == f"/pictures/{shop.stage.game.id}/{name}.webp"
    assert {
        name: served.headers[name]
        for name in (
            *("content-type", "cache-control", "x-content-type-options", "cross-origin-resource-policy"),
            *("access-control-allow-origin", "etag"),
        )
    } == {
        "content-type": "image/webp",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "cross-origin",
        "access-control-allow-origin": "*",
        "etag": f'"{name}"',
    }
    head = await get(shop.world, made["url"], "HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(served.content))
    for tag in (f'"{name}"', f'W/"{name}"', f'"other", "{name}"', "*"):
        assert (await get(shop.world, made["url"], if_none_match=tag)).status_code == 304
    assert (await get(shop.world, made["url"], if_none_match='"other"')).status_code == 200
    assert (await get(shop.world, made["url"], "POST")).status_code == 405


async def test_what_is_not_there_is_one_answer(shop: Shop) -> None:
    path = await uploaded(shop, picture())
    name = path.rpartition("/")[2]
    answers = [
        await get(shop.world, wrong)
        for wrong in (
            f"/pictures/{shop.stage.game.id}/{'0' * 64}.webp",
            f"/pictures/{uuid4()}/{name}",  # of another game
            path.replace(".webp", ".png"),
            f"/pictures/{name}",
            "/pictures/",
            path + "/..",
        )
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert {answer.headers["cache-control"] for answer in answers} == {"no-store"}
    assert {answer.headers["x-content-type-options"] for answer in answers} == {"nosniff"}


async def test_players_never_see_the_studios_address(shop: Shop) -> None:
    source = "https://cdn.example/a.svg?token=secret"
    item = await shop.item(imageUrl=source)
    assert item["imageUrl"] is None
    assert item["management"]["picture"] == {"status": "PENDING", "failure": None, "sourceUrl": source}
    ada = await shop.shopper()
    assert b"cdn.example" not in (await ada.ask(CATALOG)).content


async def test_why_an_address_failed(shop: Shop) -> None:
    source = "https://127.0.0.1/a.png"
    await shop.item(imageUrl=source)
    machine = Machine(shop.world.database, real_time, Targets())
    while await machine.once():
        pass
    (edge,) = (await shop.ask(CATALOG)).only["edges"]
    assert edge["node"]["management"]["picture"] == {
        "status": "FAILED",
        "failure": "ADDRESS_REFUSED",
        "sourceUrl": source,
    }


async def test_a_path_that_leads_nowhere_is_refused(shop: Shop, world: World) -> None:
    other = Shop(await world.stage())
    path = await uploaded(other, picture())
    for wrong in (path, f"/pictures/{shop.stage.game.id}/{'0' * 64}.webp"):
        before = await dump(world.database)
        answer = await shop.ask(UPSERT, input=draft(imageUrl=wrong))
        assert answer.fault == ("INVALID", ["imageUrl"])
        assert await dump(world.database) == before
    for wrong in ("/pictures/x.webp", "pictures", "/static/a.webp"):
        assert (await shop.ask(UPSERT, input=draft(imageUrl=wrong))).fault == ("INVALID", ["imageUrl"])


async def test_an_upload_has_limits(shop: Shop) -> None:
    small = picture()
    padded = small + bytes(MAX_UPLOAD_BYTES - len(small))
    await uploaded(shop, padded)
    for data in (padded + b"\0", b"", b"<svg/>", b"no picture", picture(4_097, 4_096)):
        answer = await shop.ask(UPLOAD, input=sent(data))
        assert answer.fault == ("INVALID", ["data"])
        assert answer.only["picture"] is None


@pytest.mark.parametrize("data", ["x", "ab=c", "YQ==\n", "YQ", "YQ-_", 5, None, ["YQ=="]])
async def test_what_is_no_base64_is_refused(shop: Shop, data: object) -> None:
    answer = await shop.ask(UPLOAD, input={"data": data})
    assert answer.code == "BAD_USER_INPUT"


async def test_a_request_uploads_one_picture(shop: Shop) -> None:
    more = "{ a: uploadPicture(input: $input) { userErrors { code } } uploadPicture"
    twice = UPLOAD.replace("{ uploadPicture", more, 1)
    assert (await shop.ask(twice, input=sent(picture()))).code == "QUERY_TOO_COMPLEX"
