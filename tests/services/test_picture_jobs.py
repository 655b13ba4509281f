"""Pictures in the background: fetched once, tried again, given up with a reason, shown, deleted unused."""

import asyncio
from collections.abc import Awaitable, Callable
from hashlib import sha256
from uuid import uuid4

import pytest

from app.domain.access import GameId
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Database
from app.pictures import queries, service
from app.pictures.addresses import parse_picture_path, picture_path
from app.pictures.encoding import Encoder
from app.pictures.failures import FINAL, PictureFailure
from app.pictures.fetching import Fetcher
from app.pictures.jobs import (
    CONCURRENCY,
    LEASE_SECONDS,
    MAX_ATTEMPTS,
    PER_GAME,
    UNUSED_DAYS,
    run_pictures,
)
from app.pictures.queries import PictureStatus, Source, served_path
from app.pictures.service import MAX_UNUSED, MAX_UPLOAD_BYTES, UnknownPictures, upload_picture
from app.store.audit import audit_store
from app.store.catalog import archive_item
from app.store.importer import import_catalog
from app.store.pictures import PICTURES_OF_ITEMS
from tests.cast import NOW, Cast, dump, fetch_rows, sandbox
from tests.services.pictures import Machine, item, opened, picture, store
from tests.services.webhooks import LOOPBACK, TLS, Clock, Received, always, answered, receiving, until

RED, BLUE = picture(), picture(color="blue")
A = "https://cdn.example.com/a.png"


async def upload(cast: Cast, data: bytes = RED) -> str:
    stored = await upload_picture(cast.database, Encoder(), cast.game.id, data, cast.real_now)
    return picture_path(cast.game.id, stored.sha256)


async def shown(cast: Cast, sku: str = "a") -> bytes | None:
    """The WebP that an item shows."""
    rows = await fetch_rows(
        cast.database,
        "SELECT p.data FROM catalog_items i LEFT JOIN pictures p ON p.game_id = i.game_id AND"
        " p.sha256 = i.picture WHERE i.game_id = $1 AND i.sku = $2",
        *(cast.game.id, sku),
    )
    return rows[0][0]


async def colour(cast: Cast, sku: str = "a") -> str | None:
    data = await shown(cast, sku)
    if data is None:
        return None
    pixel = opened(data).convert("RGB").getpixel((1, 1))
    assert isinstance(pixel, tuple)
    return "red" if pixel[0] > pixel[2] else "blue"


async def state(cast: Cast, address: str) -> Source | None:
    async with cast.database.acquire() as connection:
        return (await queries.sources(connection, [(cast.game.id, address)])).get((cast.game.id, address))


async def counts(database: Database) -> tuple[int, int]:
    """How many pictures and how many addresses there are."""
    ((pictures, addresses),) = await fetch_rows(
        database, "SELECT (SELECT count(*) FROM pictures), (SELECT count(*) FROM picture_sources)"
    )
    return pictures, addresses


async def test_an_address_becomes_a_picture(database: Database) -> None:
    cast = await sandbox(database)
    async with receiving(always(200, RED)) as server:
        await store(cast, item("a", server.url))
        assert await state(cast, server.url) == Source(PictureStatus.PENDING, None, None)
        assert await shown(cast) is None
        machine = Machine(database, Clock(NOW))
        assert [await machine.once(), await machine.once()] == [1, 0]
        assert await colour(cast) == "red"
        data = await shown(cast)
        assert data is not None
        assert await state(cast, server.url) == Source(PictureStatus.READY, None, sha256(data).digest())
        # Another item with the address, and the same item again: nothing is fetched anew.
        await store(cast, item("a", server.url), item("b", server.url))
        assert await shown(cast, "b") == data
        assert await machine.once() == 0
    assert len(server.received) == 1
    assert b'laurel_picture_fetches_total{outcome="ok"} 1.0' in machine.metrics.exposition()
    assert not any(one.violations for one in await audit_store(database))


async def test_the_same_bytes_are_stored_once_in_a_game(database: Database) -> None:
    cast, other = await sandbox(database), await sandbox(database, "o")
    async with receiving(always(200, RED)) as server:
        await store(cast, item("a", server.url), item("b", server.url + "?2"))
        await store(other, item("a", server.url))
        machine = Machine(database, Clock(NOW))
        assert await machine.once() == 3
    await upload(cast)
    assert await counts(database) == (2, 3)
    assert await shown(cast) == await shown(cast, "b") == await shown(other)


async def test_the_old_picture_is_shown_until_the_new_one_is_there(database: Database) -> None:
    cast = await sandbox(database)
    served = {"/hooks?1": RED, "/hooks?2": b"no picture", "/hooks?3": BLUE}

    async def answer(one: Received) -> bytes:
        return answered(200, served[one.path])

    async with receiving(answer) as server:
        machine = Machine(database, Clock(NOW))
        await store(cast, item("a", server.url + "?1"))
        await machine.once()
        for number, after in ((2, "red"), (3, "blue")):
            await store(cast, item("a", f"{server.url}?{number}"))
            assert await colour(cast) == "red"
            assert await machine.once() == 1
            assert await colour(cast) == after
        # Back to one that is there: at once.
        await store(cast, item("a", server.url + "?1"))
        assert await colour(cast) == "red"
        await store(cast, item("a", None))
        assert await shown(cast) is None


async def test_what_fails_is_tried_again_and_given_up(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    machine = Machine(database, clock)
    async with receiving(always(503)) as server:
        await store(cast, item("a", server.url))
        for attempt in range(1, MAX_ATTEMPTS + 1):
            assert await machine.once() == 1
            expected = PictureStatus.FAILED if attempt == MAX_ATTEMPTS else PictureStatus.PENDING
            assert await state(cast, server.url) == Source(expected, PictureFailure.HTTP_STATUS, None)
            assert await machine.once() == 0
            clock.pass_(2 * 86_400)
        assert await machine.once() == 0
        assert len(server.received) == MAX_ATTEMPTS
        # Given once more, it begins anew.
        await store(cast.at(clock.now), item("a", server.url))
        assert await state(cast, server.url) == Source(
            PictureStatus.PENDING, PictureFailure.HTTP_STATUS, None
        )
        assert await machine.once() == 1
        assert await state(cast, server.url) == Source(
            PictureStatus.PENDING, PictureFailure.HTTP_STATUS, None
        )


@pytest.mark.parametrize("body", [b"<html>", b"<svg/>", picture(4_097, 4_096)])
async def test_what_will_not_be_otherwise_is_given_up_at_once(database: Database, body: bytes) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    machine = Machine(database, clock)
    async with receiving(always(200, body)) as server:
        await store(cast, item("a", server.url))
        assert await machine.once() == 1
        clock.pass_(86_400)
        assert await machine.once() == 0
    found = await state(cast, server.url)
    assert found is not None
    assert found.status is PictureStatus.FAILED
    assert found.failure in FINAL
    assert await shown(cast) is None


async def test_a_crash_between_fetch_and_store_loses_nothing(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    async with receiving(always(200, RED)) as server:
        await store(cast, item("a", server.url))
        dead = Machine(database, clock)
        assert len(await dead.work.claim(1)) == 1
        alive = Machine(database, clock)
        assert await alive.once() == 0
        clock.pass_(LEASE_SECONDS)
        assert await alive.once() == 1
    assert await colour(cast) == "red"


async def test_what_kills_each_worker_is_given_up(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    await store(cast, item("a", A))
    for number in range(1, MAX_ATTEMPTS + 1):
        (claim,) = await Machine(database, clock).work.claim(9)
        assert claim.number == number
        clock.pass_(LEASE_SECONDS)
    assert await Machine(database, clock).work.claim(9) == []
    assert await state(cast, A) == Source(PictureStatus.FAILED, PictureFailure.INTERNAL, None)


async def test_a_late_result_counts_for_nothing_once_another_took_over(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    bodies = iter([RED, BLUE])

    async def answer(_one: Received) -> bytes:
        return answered(200, next(bodies))

    async with receiving(answer) as server:
        await store(cast, item("a", server.url))
        slow, successor = Machine(database, clock), Machine(database, clock)
        (late,) = await slow.work.claim(1)
        clock.pass_(LEASE_SECONDS)
        (claim,) = await successor.work.claim(1)
        await successor.work.attempt(claim)
        await slow.work.attempt(late)
    assert await colour(cast) == "red"
    assert not any(one.violations for one in await audit_store(database))


async def test_two_workers_at_once_fetch_each_address_once(database: Database) -> None:
    cast = await sandbox(database)
    async with receiving(always(200, RED)) as server:
        await store(cast, *(item(f"i{number}", f"{server.url}?{number}") for number in range(12)))
        stop = asyncio.Event()
        workers = [
            asyncio.create_task(
                run_pictures(
                    database,
                    Fetcher(LOOPBACK, TLS),
                    stop,
                    [PICTURES_OF_ITEMS],
                    clock=lambda: NOW,
                    pause=0.01,
                )
            )
            for _ in range(2)
        ]

        async def ready() -> bool:
            rows = await fetch_rows(database, "SELECT count(*) FROM picture_sources WHERE status = 'READY'")
            return rows == [(12,)]

        await until(ready, 120)
        stop.set()
        await asyncio.gather(*workers)
    assert sorted(one.path for one in server.received) == sorted(f"/hooks?{number}" for number in range(12))
    assert await counts(database) == (1, 12)


async def test_one_games_addresses_leave_room_for_others(database: Database) -> None:
    cast, other = await sandbox(database), await sandbox(database, "o")
    await store(cast, *(item(f"i{number}", f"{A}?{number}") for number in range(2 * CONCURRENCY)))
    await store(other, item("a", A))
    work = Machine(database, Clock(NOW)).work
    claims = await work.claim(CONCURRENCY)
    assert sorted(claim.game_id == cast.game.id for claim in claims) == [False] + [True] * PER_GAME
    assert await work.claim(CONCURRENCY) == []
    assert await Machine(database, Clock(NOW)).work.claim(CONCURRENCY)


async def test_what_was_uploaded_is_shown_at_once_in_its_game_alone(database: Database) -> None:
    cast, other = await sandbox(database), await sandbox(database, "o")
    path = await upload(cast)
    await store(cast, item("a", path))
    assert await colour(cast) == "red"
    named = parse_picture_path(path)
    assert named is not None
    assert await state(cast, path) == Source(PictureStatus.READY, None, named[1])
    missing = picture_path(cast.game.id, bytes(32))
    before = await dump(database)
    for game, address in ((other, path), (cast, missing), (cast, picture_path(GameId(uuid4()), bytes(32)))):
        with pytest.raises(UnknownPictures) as error:
            await store(game, item("b", address), item("c", A))
        assert error.value.paths == {address}
    csv = f"sku,kind,title,price,imageUrl\nb,DIGITAL,B,1,{path}\nc,DIGITAL,C,1,{missing}\n"
    report = await import_catalog(cast.session, csv)
    assert [(fault.line, fault.column) for fault in report.faults] == [(3, "imageUrl")]
    assert (report.created, report.faulty) == (0, 1)
    assert await dump(database) == before
    await store(cast, item("b", A), dry_run=True)
    assert await dump(database) == before


async def test_the_path_of_an_address(database: Database) -> None:
    """What the rules of a game will name."""
    cast = await sandbox(database)
    path = await upload(cast)
    async with receiving(always(200, RED)) as server, database.acquire() as connection:
        assert await served_path(connection, cast.game.id, server.url) is None
        await service.request_pictures(connection, cast.game.id, [server.url], NOW)
        assert await served_path(connection, cast.game.id, server.url) is None
        await Machine(database, Clock(NOW)).once()
        assert await served_path(connection, cast.game.id, server.url) == path
        assert await served_path(connection, cast.game.id, path) == path


async def test_uploads_are_bounded(database: Database) -> None:
    cast = await sandbox(database)
    padded = RED + bytes(MAX_UPLOAD_BYTES - len(RED))
    await upload(cast, padded)
    for data in (b"", padded + b"\0", b"no picture"):
        with pytest.raises(DomainError) as error:
            await upload(cast, data)
        (fault,) = error.value.faults
        assert (fault.code, fault.path) == (UserErrorCode.INVALID, ("data",))
    fill = (
        "INSERT INTO pictures SELECT $1, sha256(n::text::bytea), '', 1, 1, $2, $2"
        " FROM generate_series(1, $3) AS n"
    )
    await fetch_rows(database, fill, cast.game.id, NOW, MAX_UNUSED - 2)
    path = await upload(cast, BLUE)
    with pytest.raises(DomainError) as error:
        await upload(cast, picture(9, 9))
    assert error.value.codes == {UserErrorCode.LIMIT_REACHED}
    await store(cast, item("a", path))
    await upload(cast, picture(9, 9))


async def test_what_nothing_refers_to_is_deleted_after_days(database: Database) -> None:
    cast, clock = await sandbox(database), Clock(NOW)
    machine = Machine(database, clock)
    async with receiving(always(200, RED)) as server:
        await store(cast, item("a", server.url), item("b", await upload(cast, BLUE)))
        await upload(cast, picture(9, 9))
        await machine.once()
        assert (await counts(database), await machine.work.tidy()) == ((3, 1), 0)
        clock.pass_(UNUSED_DAYS * 86_400)
        assert await machine.work.tidy() == 0
        clock.pass_(1)
        assert await machine.work.tidy() == 1  # what was uploaded and never used
        await archive_item(database, cast.game, "b", NOW)
        clock.pass_(UNUSED_DAYS * 86_400)
        assert await machine.work.tidy() == 0  # an archived item has its picture
        await store(cast, item("a", None), item("b", None))
        assert await machine.work.tidy() == 1  # the address, of which nothing is shown
        assert await machine.work.tidy() == 0
        clock.pass_(UNUSED_DAYS * 86_400)
        assert await machine.work.tidy() == 0
        clock.pass_(1)
        assert await machine.work.tidy() == 2
    assert await counts(database) == (0, 0)


async def test_a_picture_comes_back_into_use_before_it_is_deleted(database: Database) -> None:
    """An item takes it after the round has read what is used, and before it deletes."""
    cast, clock = await sandbox(database), Clock(NOW)
    path = await upload(cast)
    machine = Machine(database, clock)
    clock.pass_(UNUSED_DAYS * 86_400 + 1)
    used = PICTURES_OF_ITEMS.used

    async def taken_meanwhile(*about: object) -> object:
        found = await used(*about)  # pyright: ignore[reportArgumentType] - passed on
        await store(cast.at(clock.now), item("a", path))
        return found

    machine.work._users = [type(PICTURES_OF_ITEMS)(taken_meanwhile, PICTURES_OF_ITEMS.show)]  # pyright: ignore[reportArgumentType] - as above
    assert await machine.work.tidy() == 0
    assert await colour(cast) == "red"
    assert not any(one.violations for one in await audit_store(database))


async def test_an_item_stored_while_its_address_is_settled_shows_the_picture(database: Database) -> None:
    """Both ways: the item waits for the address, or the address for the item."""
    cast, clock = await sandbox(database), Clock(NOW)
    async with receiving(always(200, RED)) as server:
        for number in range(6):
            address = f"{server.url}?{number}"
            await store(cast, item("first", address))
            work = Machine(database, clock).work
            (claim,) = await work.claim(1)
            racing: list[Awaitable[object]] = [work.attempt(claim)]
            racing += [store(cast, item(f"{number}-{one}", address)) for one in range(4)]
            await asyncio.gather(*racing)
            assert [await colour(cast, f"{number}-{one}") for one in range(4)] == ["red"] * 4


async def test_our_own_failures_are_tried_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await sandbox(database)
    monkeypatch.setattr("app.pictures.encoding._PROGRAM", "/nonexistent.py")
    async with receiving(always(200, RED)) as server:
        await store(cast, item("a", server.url))
        await Machine(database, Clock(NOW)).once()
    assert await state(cast, server.url) == Source(PictureStatus.PENDING, PictureFailure.INTERNAL, None)


def test_paths_are_read_exactly() -> None:
    game_id, key = GameId(uuid4()), bytes(range(32))
    path = picture_path(game_id, key)
    assert parse_picture_path(path) == (game_id, key)
    wrong: list[Callable[[str], str]] = [
        str.upper,
        lambda text: text + "x",
        lambda text: text + "\n",
        lambda text: "https://laurel.example" + text,
        lambda text: text.replace("/pictures/", "/pictures//"),
        lambda text: text.replace(".webp", ".png"),
    ]
    assert [parse_picture_path(change(path)) for change in wrong] == [None] * len(wrong)
