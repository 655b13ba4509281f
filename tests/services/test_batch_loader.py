"""Reading for many: few reads for those who ask at once, none from before the question."""

import asyncio
from collections.abc import Collection, Mapping

from app.infra.batch_loader import MAX_BATCH, BatchLoader


async def test_thousands_who_ask_at_once_take_few_reads_one_at_a_time() -> None:
    running, most, sizes = 0, 0, []

    async def load(keys: Collection[int]) -> Mapping[int, int]:
        nonlocal running, most
        running += 1
        most = max(most, running)
        sizes.append(len(keys))
        await asyncio.sleep(0)
        running -= 1
        return {key: key * 2 for key in keys if key % 2}

    loader = BatchLoader(load)
    found = await asyncio.gather(*(loader.get(number) for number in range(5_000)))
    assert found == [number * 2 if number % 2 else None for number in range(5_000)]
    assert most == 1
    assert len(sizes) == 5_000 // MAX_BATCH


async def test_an_answer_is_never_from_before_the_question() -> None:
    stored = 0

    async def load(keys: Collection[int]) -> Mapping[int, int]:
        value = stored
        await asyncio.sleep(0.01)
        return dict.fromkeys(keys, value)

    loader = BatchLoader(load)
    early = loader.get(1)
    await asyncio.sleep(0.005)  # it is being read
    stored = 1
    assert await loader.get(1) == 1
    assert await early == 0


async def test_what_a_read_raises_is_raised_to_all_and_the_next_one_works() -> None:
    fails = [OSError("gone")]

    async def load(keys: Collection[int]) -> Mapping[int, int]:
        if fails:
            raise fails.pop()
        return dict.fromkeys(keys, 7)

    loader = BatchLoader(load)
    results = await asyncio.gather(*(loader.get(number) for number in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [OSError] * 3
    assert await loader.get(1) == 7


async def test_who_goes_away_takes_no_answer_with_it() -> None:
    async def load(keys: Collection[int]) -> Mapping[int, int]:
        await asyncio.sleep(0.01)
        return dict.fromkeys(keys, 7)

    loader = BatchLoader(load)
    gone, stays = loader.get(1), loader.get(1)
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == 7
