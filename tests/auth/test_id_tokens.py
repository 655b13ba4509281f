"""What is taken for an id_token, and how often a provider is asked for its keys."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from joserfc.jwk import RSAKey

from app.domain.access import MAX_ID_TOKEN, Provider
from app.identity.proven import ProvenIdentity
from auth.providers import SignInFailed
from auth.providers.google import GoogleSignIn
from auth.providers.id_tokens import LEEWAY
from tests.auth.forger import (
    CLIENT,
    ISSUER,
    KEY,
    NONCE,
    OTHER_KEY,
    Forger,
    claims,
    confused,
    new_key,
    signed,
    unsigned,
)

SECOND = timedelta(seconds=1)


async def refused(forger: Forger, token: str, nonce: str | None = NONCE) -> str:
    """Why a token was refused."""
    return await refused_by(forger.client(), token, nonce)


async def refused_by(client: GoogleSignIn, token: str, nonce: str | None = NONCE) -> str:
    with pytest.raises(SignInFailed) as failed:
        await client.verify_id_token(token, nonce)
    return failed.value.reason


async def test_a_good_one() -> None:
    client = Forger().client()
    proven = ProvenIdentity(Provider.GOOGLE, ISSUER, "ada", "ada@example.com", "Ada")
    assert await client.verify_id_token(signed(claims()), NONCE) == proven
    assert await client.verify_id_token(signed(claims()), None) == proven, "a kit that made its own nonce"
    assert await client.verify_id_token(signed(claims(nonce=None)), None) == proven
    assert await client.verify_id_token(signed(claims(aud=[CLIENT])), NONCE) == proven


async def test_one_of_a_games_app() -> None:
    client = Forger().client("com.example.puzzle")
    for audience in ("com.example.puzzle", ["com.example.puzzle"], CLIENT):
        assert (await client.verify_id_token(signed(claims(aud=audience)), NONCE)).subject == "ada"
    for audience in ("com.example.other", ["com.example.puzzle", CLIENT], []):
        with pytest.raises(SignInFailed):
            await client.verify_id_token(signed(claims(aud=audience)), NONCE)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"iss": None}, "missing_claim (iss)"),
        ({"iss": "https://evil.example"}, "invalid_claim (iss)"),
        ({"iss": f"{ISSUER}/"}, "invalid_claim (iss)"),
        ({"iss": [ISSUER]}, "invalid_claim (iss)"),
        ({"aud": None}, "missing_claim (aud)"),
        ({"aud": "another-client"}, "audience"),
        ({"aud": [CLIENT, "another-client"]}, "audience"),
        ({"aud": []}, "invalid_claim (aud)"),
        ({"aud": 5}, "invalid_claim (aud)"),
        ({"sub": None}, "missing_claim (sub)"),
        ({"sub": 5}, "invalid_claim (sub)"),
        ({"sub": "a\x00"}, "no subject"),
        ({"sub": "\ud800"}, "no subject"),
        ({"sub": "x" * 256}, "no subject"),
        ({"exp": None}, "missing_claim (exp)"),
        ({"exp": "tomorrow"}, "invalid_claim (exp)"),
        ({"iat": None}, "missing_claim (iat)"),
        ({"iat": True}, "invalid_claim (iat)"),
        ({"nonce": None}, "nonce"),
        ({"nonce": "another"}, "nonce"),
        ({"nonce": 5}, "nonce"),
        ({"nonce": "\ud800"}, "nonce"),
    ],
)
async def test_claims_that_are_not_for_us(changes: dict[str, object], reason: str) -> None:
    assert (await refused(Forger(), signed(claims(**changes)))).removeprefix("id_token: ") == reason


async def test_a_blank_subject() -> None:
    assert await refused(Forger(), signed(claims(sub="")))


async def test_the_longest_subject() -> None:
    proven = await Forger().client().verify_id_token(signed(claims(sub="x" * 255)), NONCE)
    assert proven.subject == "x" * 255


@pytest.mark.parametrize(
    ("late", "is_taken"), [(LEEWAY - 2 * SECOND, True), (LEEWAY + SECOND, False), (-LEEWAY, True)]
)
async def test_an_end_with_leeway(late: timedelta, *, is_taken: bool) -> None:
    forger = Forger()
    forger.clock.ahead = timedelta(seconds=600) + late
    token = signed(claims())
    if is_taken:
        assert (await forger.client().verify_id_token(token, NONCE)).subject == "ada"
    else:
        assert await refused(forger, token) == "id_token: expired_token (exp)"


@pytest.mark.parametrize(("early", "is_taken"), [(LEEWAY - 2 * SECOND, True), (LEEWAY + 2 * SECOND, False)])
async def test_a_beginning_with_leeway(early: timedelta, *, is_taken: bool) -> None:
    token = signed(claims(iat=int((datetime.now(UTC) + early).timestamp())))
    if is_taken:
        assert (await Forger().client().verify_id_token(token, NONCE)).subject == "ada"
    else:
        assert await refused(Forger(), token) == "id_token: invalid_claim (iat)"


@pytest.mark.parametrize(
    "forge",
    [confused, unsigned, partial(signed, algorithm="RS512"), partial(signed, algorithm="PS256")],
    ids=["HS256 with the public key", "none", "RS512", "PS256"],
)
async def test_algorithms_that_a_token_chose(forge: Callable[[Mapping[str, object]], str]) -> None:
    forger = Forger()
    assert await refused(forger, forge(claims())) == "id_token: algorithm"
    assert forger.count("/keys") == 0


async def test_signatures_of_others() -> None:
    forger = Forger()
    assert await refused(forger, signed(claims(), OTHER_KEY, kid="one")) == "id_token: bad_signature"
    assert await refused(forger, signed(claims(), OTHER_KEY)) == "id_token: unknown key"
    good = signed(claims())
    header, payload, signature = good.split(".")
    swapped = base64.urlsafe_b64encode(json.dumps(claims(sub="eve")).encode()).rstrip(b"=").decode()
    assert await refused(forger, f"{header}.{swapped}.{signature}") == "id_token: bad_signature"
    assert await refused(forger, f"{header}.{payload}.") == "id_token: bad_signature"


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "\ud800",
        "é.é.é",
        "e30.e30.e30",
        "x" * MAX_ID_TOKEN,
        "x" * (MAX_ID_TOKEN + 1),
    ],
)
async def test_texts_that_are_no_tokens(token: str) -> None:
    assert (await refused(Forger(), token)).startswith("id_token: ")


async def test_headers_that_are_none() -> None:
    def with_header(header: object) -> str:
        first = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()
        return f"{first}.{signed(claims()).partition('.')[2]}"

    for header in (
        [],
        {},
        {"alg": "RS256"},
        {"alg": "RS256", "kid": 5},
        {"alg": ["RS256"], "kid": "one"},
        {"alg": "RS256", "kid": "one", "crit": ["exp"], "exp": 5},
    ):
        assert (await refused(Forger(), with_header(header))).startswith("id_token: ")


async def test_the_longest_token_comes_back_by_a_browser() -> None:
    """From a provider's token endpoint, at which the code of a sign-in was exchanged."""
    longest, longer = at_the_limit()
    for token, reason in ((longest, None), (longer, "no id_token")):
        forger = Forger(id_token=token)
        answer = forger.client().complete({"code": "c"}, nonce=NONCE, verifier="v", redirect_uri="https://a")
        if reason is None:
            assert (await answer).subject == "ada"
            continue
        with pytest.raises(SignInFailed, match=reason):
            await answer


def at_the_limit() -> tuple[str, str]:
    """The longest token that is taken, and one that is longer."""
    filling, token = "x" * 5_600, ""
    while len(longer := signed(claims(more=filling))) <= MAX_ID_TOKEN:
        filling, token = filling + "x", longer
    assert MAX_ID_TOKEN - len(token) < 3 < len(token)
    return token, longer


async def test_the_longest_token() -> None:
    longest, longer = at_the_limit()
    assert (await Forger().client().verify_id_token(longest, NONCE)).subject == "ada"
    assert await refused(Forger(), longer) == "id_token: size"


@pytest.mark.parametrize(
    ("changes", "email"),
    [
        ({}, "ada@example.com"),
        ({"email_verified": "true"}, "ada@example.com"),
        ({"email_verified": "false"}, None),
        ({"email_verified": False}, None),
        ({"email_verified": None}, None),
        ({"email_verified": "yes"}, None),
        ({"email": None}, None),
        ({"email": 5}, None),
        ({"email": "ada"}, None),
        ({"email": "@example.com"}, None),
        ({"email": "a da@example.com"}, None),
        ({"email": "ada@example.com\n"}, None),
        ({"email": "a" * 242 + "@example.com"}, "a" * 242 + "@example.com"),
        ({"email": "a" * 243 + "@example.com"}, None),
    ],
)
async def test_an_email_that_the_provider_vouches_for(changes: dict[str, object], email: str | None) -> None:
    proven = await Forger().client().verify_id_token(signed(claims(**changes)), NONCE)
    assert proven.email == email


def test_the_forgers_keys_are_not_the_same() -> None:
    assert isinstance(new_key("one"), RSAKey)
    assert KEY.as_dict(private=False)["n"] != OTHER_KEY.as_dict(private=False)["n"]
