"""How often a provider is asked for its keys, and which of them are taken."""

import asyncio
import json
from datetime import timedelta

import httpx2
import pytest

from auth.providers import SignInFailed
from auth.providers.id_tokens import KEYS_LIFE, MAX_KEYS, REFETCH_PAUSE
from tests.auth.forger import KEY, NONCE, OTHER_KEY, Forger, claims, new_key, signed
from tests.auth.test_id_tokens import refused, refused_by

SECOND = timedelta(seconds=1)


async def test_keys_are_fetched_once_and_kept() -> None:
    forger = Forger()
    client = forger.client()
    await asyncio.gather(*(client.verify_id_token(signed(claims()), NONCE) for _ in range(20)))
    assert forger.count("/keys") == 1
    forger.clock.ahead = KEYS_LIFE - SECOND
    await client.verify_id_token(signed(late(forger)), NONCE)
    assert forger.count("/keys") == 1
    forger.clock.ahead = KEYS_LIFE + SECOND
    await client.verify_id_token(signed(late(forger)), NONCE)
    assert forger.count("/keys") == 2


def late(forger: Forger) -> dict[str, object]:
    now = int(forger.clock().timestamp())
    return claims(iat=now, exp=now + 600)


async def test_an_unknown_key_is_asked_for_once_a_minute() -> None:
    forger = Forger()
    client = forger.client()
    await client.verify_id_token(signed(claims()), NONCE)
    for number in range(5):
        with pytest.raises(SignInFailed):
            await client.verify_id_token(signed(claims(), kid=f"made up {number}"), NONCE)
    assert forger.count("/keys") == 2, "the first made-up key asked, and the others wait"
    forger.keys.append(OTHER_KEY)
    with pytest.raises(SignInFailed):
        await client.verify_id_token(signed(claims(), OTHER_KEY), NONCE)
    forger.clock.ahead = REFETCH_PAUSE
    await asyncio.gather(*(client.verify_id_token(signed(claims(), OTHER_KEY), NONCE) for _ in range(5)))
    assert forger.count("/keys") == 3
    with pytest.raises(SignInFailed):
        await client.verify_id_token(signed(claims(), kid="made up"), NONCE)
    assert forger.count("/keys") == 3


@pytest.mark.parametrize(
    "first_fetch", [timedelta(0), KEYS_LIFE + SECOND], ids=["the first", "a regular one"]
)
async def test_a_key_that_came_right_after_a_fetch_is_taken_at_once(first_fetch: timedelta) -> None:
    """The provider changes its keys just after they were fetched: nobody waits for a pause to pass."""
    forger = Forger()
    client = forger.client()
    await client.verify_id_token(signed(claims()), NONCE)
    forger.clock.ahead = first_fetch
    await client.verify_id_token(signed(late(forger)), NONCE)
    fetched = forger.count("/keys")
    forger.keys[:] = [OTHER_KEY]
    await asyncio.gather(*(client.verify_id_token(signed(late(forger), OTHER_KEY), NONCE) for _ in range(5)))
    assert forger.count("/keys") == fetched + 1


async def test_keys_that_changed_twice_within_a_minute() -> None:
    forger = Forger()
    client = forger.client()
    await client.verify_id_token(signed(claims()), NONCE)
    forger.keys[:] = [OTHER_KEY]
    await client.verify_id_token(signed(claims(), OTHER_KEY), NONCE)
    third = new_key("three")
    forger.keys[:] = [third]
    assert await refused_by(client, signed(claims(), third)) == "id_token: unknown key"
    forger.clock.ahead = REFETCH_PAUSE
    assert (await client.verify_id_token(signed(claims(), third), NONCE)).subject == "ada"


async def test_a_fetch_that_fails_takes_no_keys_away() -> None:
    forger = Forger()
    client = forger.client()
    await client.verify_id_token(signed(claims()), NONCE)
    forger.fail("/keys", httpx2.ConnectError("no route"))
    forger.clock.ahead = KEYS_LIFE + SECOND
    for _ in range(3):
        assert (await client.verify_id_token(signed(late(forger)), NONCE)).subject == "ada"
    assert forger.count("/keys") == 2, "one more try, and then a pause"
    del forger.answers["/keys"]
    forger.clock.ahead += REFETCH_PAUSE
    await client.verify_id_token(signed(late(forger)), NONCE)
    assert forger.count("/keys") == 3


async def test_without_any_keys_yet_each_token_may_ask() -> None:
    forger = Forger()
    forger.say("/keys", 503)
    client = forger.client()
    for _ in range(2):
        with pytest.raises(SignInFailed, match="unknown key"):
            await client.verify_id_token(signed(claims()), NONCE)
    del forger.answers["/keys"]
    assert (await client.verify_id_token(signed(claims()), NONCE)).subject == "ada"
    assert forger.count("/keys") == 3


async def test_a_clock_that_was_set_back_keeps_nobody_out() -> None:
    forger = Forger()
    forger.clock.ahead = timedelta(days=1)
    client = forger.client()
    await client.verify_id_token(signed(late(forger)), NONCE)
    forger.clock.ahead = timedelta(0)
    forger.keys.append(OTHER_KEY)
    assert (await client.verify_id_token(signed(claims(), OTHER_KEY), NONCE)).subject == "ada"


async def test_one_that_gives_up_does_not_end_the_fetch_of_the_others() -> None:
    forger, go_on = Forger(), asyncio.Event()

    async def slow(_request: httpx2.Request) -> httpx2.Response:
        await go_on.wait()
        del forger.answers["/keys"]
        return await forger.handle_async_request(_request)

    forger.answers["/keys"] = slow
    client = forger.client()
    first, second = (asyncio.create_task(client.verify_id_token(signed(claims()), NONCE)) for _ in range(2))
    await forger.called.wait()
    first.cancel()
    await asyncio.wait([first])
    go_on.set()
    assert (await second).subject == "ada"


async def test_closing_ends_a_fetch_under_way() -> None:
    forger = Forger()

    async def forever(_request: httpx2.Request) -> httpx2.Response:
        await asyncio.Event().wait()
        raise AssertionError

    forger.answers["/keys"] = forever
    client = forger.client()
    waiting = asyncio.create_task(client.verify_id_token(signed(claims()), NONCE))
    await forger.called.wait()
    await client.close()
    await asyncio.wait([waiting])
    assert waiting.cancelled()


async def test_keys_that_are_passed_over() -> None:
    good = KEY.as_dict(private=False)
    weak = {"kty": "RSA", "kid": "one", "e": "AQAB", "n": "A" * 171}
    bad = [
        *(5, None, [], {}, {"kty": "RSA"}, weak, {**good, "kty": "EC"}, {**good, "kid": 5}),
        *({**good, "use": "enc"}, {**good, "alg": "RS512"}, {**good, "n": "!" * 342}, {**good, "e": ""}),
    ]
    forger = Forger()
    forger.say("/keys", content=json.dumps({"keys": bad}).encode())
    assert await refused(forger, signed(claims())) == "id_token: unknown key"
    forger.say("/keys", content=json.dumps({"keys": [*bad, good]}).encode())
    assert (await forger.client().verify_id_token(signed(claims()), NONCE)).subject == "ada"


@pytest.mark.parametrize(("place", "is_known"), [(MAX_KEYS - 1, True), (MAX_KEYS, False)])
async def test_the_most_keys(place: int, *, is_known: bool) -> None:
    filler = OTHER_KEY.as_dict(private=False)
    listed = [{**filler, "kid": f"k{number}"} for number in range(MAX_KEYS + 1)]
    listed[place] = KEY.as_dict(private=False)
    forger = Forger()
    forger.say("/keys", content=json.dumps({"keys": listed}).encode())
    if is_known:
        assert (await forger.client().verify_id_token(signed(claims()), NONCE)).subject == "ada"
    else:
        assert await refused(forger, signed(claims())) == "id_token: unknown key"
