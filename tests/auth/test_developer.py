"""The look-alikes: in demo mode alone, as strict as their originals, and safe to look at."""

import re
from urllib.parse import urlencode

import httpx2
import pytest
from pydantic import SecretStr

from app.domain.access import Provider
from app.settings import Settings
from auth.developer import LookAlikes, NotInDemoMode
from auth.developer.grants import MAX_GRANTS, Grants
from auth.developer.people import PEOPLE
from auth.providers import make_providers
from tests.api.cast import ORIGIN, SECRET, World
from tests.auth.cast import Landing, Place, browser, forms, id_token

PLAYERS = (Provider.GOOGLE, Provider.APPLE, Provider.FACEBOOK)
VERIFIER = "v" * 43
CHALLENGE = "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM"


def test_there_are_none_outside_of_demo_mode() -> None:
    with pytest.raises(NotInDemoMode):
        LookAlikes(Settings(demo=False, public_url=ORIGIN))


async def test_the_application_has_none_outside_of_demo_mode(module_database_url: str) -> None:
    from app.main import create_app

    app = create_app(Settings(database_url=module_database_url, secret=SecretStr(SECRET), public_url=ORIGIN))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=ORIGIN) as client:
        for path in ("/developer/google/authorize", "/developer/google/keys", "/auth/login/google"):
            assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize("provider", PLAYERS)
async def test_the_page(place: Place, provider: Provider) -> None:
    visitor = browser(place)
    page = await visitor.request("GET", await visitor.begin(provider))
    assert f"Developer sign-in: {provider.title()} look-alike" in page.text
    assert "password" not in re.sub(r"nobody needs a\s+password", "", page.text)
    for person in PEOPLE.values():
        assert person.name in page.text
    _check_policy(page)
    assert "script-src" not in page.headers["content-security-policy"]
    assert {form.action for form in forms(page.text)} == {"authorize"}


def _check_policy(page: httpx2.Response) -> None:
    policy = page.headers["content-security-policy"]
    assert policy.startswith(
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    assert "unsafe" not in policy
    assert not re.search(r"<style|\sstyle=|\son\w+=", page.text)
    assert page.headers["cache-control"] == "no-store"


async def test_apples_way_back_runs_one_script_and_no_other(place: Place) -> None:
    import base64
    import hashlib

    visitor = browser(place)
    address = await visitor.begin(Provider.APPLE)
    (form, *_rest) = forms((await visitor.request("GET", address)).text)
    fields = {**form.fields, "person": "ada"}
    page = await visitor.request("POST", "/developer/apple/authorize", data=fields)
    _check_policy(page)
    (script,) = re.findall(r"<script>(.*?)</script>", page.text)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page.headers["content-security-policy"]


async def test_what_is_asked_is_escaped(place: Place) -> None:
    visitor = browser(place)
    address = await visitor.begin(Provider.GOOGLE)
    hostile = "\"><script>alert(1)</script>'"
    page = await visitor.request("GET", f"{address}&{urlencode({'login_hint': hostile})}")
    assert "<script" not in page.text
    assert forms(page.text)[0].fields["login_hint"] == hostile


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "another"},
        {"redirect_uri": "https://evil.example/auth/callback/google"},
        {"redirect_uri": None},
        {"response_type": "token"},
        {"scope": "email"},
        {"state": None},
        {"nonce": None},
        {"code_challenge": None},
        {"code_challenge_method": "plain"},
    ],
)
async def test_google_refuses(place: Place, changes: dict[str, str | None]) -> None:
    visitor = browser(place)
    address = httpx2.URL(await visitor.begin(Provider.GOOGLE))
    asked = {name: value for name, value in {**dict(address.params), **changes}.items() if value is not None}
    for method, data in (("GET", None), ("POST", {**asked, "person": "ada"})):
        url = f"{address.path}?{urlencode(asked)}" if data is None else address.path
        response = await visitor.request(method, url, data=data)
        assert response.status_code == 400
        assert "location" not in response.headers


async def test_apple_refuses_an_answer_by_query(place: Place) -> None:
    visitor = browser(place)
    address = httpx2.URL(await visitor.begin(Provider.APPLE))
    asked = {**dict(address.params), "response_mode": "query"}
    response = await visitor.request("GET", f"{address.path}?{urlencode(asked)}")
    assert response.status_code == 400


async def exchange(place: Place, provider: Provider, **changes: str) -> tuple[int, str]:
    """Status and error of an exchange by hand, of a code that is good; `secret` is the client's."""
    visitor = browser(place)
    address = httpx2.URL(await visitor.begin(provider))
    challenged = {**dict(address.params), "code_challenge": CHALLENGE, "code_challenge_method": "S256"}
    arrival = await visitor.choose(f"{address.path}?{urlencode(challenged)}")
    form = {
        "grant_type": "authorization_code",
        "code": arrival.answer["code"],
        "redirect_uri": challenged["redirect_uri"],
        "code_verifier": VERIFIER,
        "client_id": challenged["client_id"],
        "client_secret": place.look_alikes.google.client_secret,
    } | changes
    response = await visitor.request("POST", f"/developer/{provider.lower()}/token", data=form)
    return response.status_code, response.json().get("error", "")


async def test_a_code_is_worth_something_by_its_proofs(place: Place) -> None:
    assert await exchange(place, Provider.GOOGLE) == (200, "")
    for changes, word in [
        ({"code_verifier": "w" * 43}, "invalid_grant"),
        ({"code_verifier": ""}, "invalid_grant"),
        ({"redirect_uri": ORIGIN}, "invalid_grant"),
        ({"code": "guessed"}, "invalid_grant"),
        ({"client_secret": "guessed"}, "invalid_client"),
        ({"client_id": "another"}, "invalid_client"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
    ]:
        assert await exchange(place, Provider.GOOGLE, **changes) == (400, word)
        assert await exchange(place, Provider.FACEBOOK, **changes) == (400, word)
    assert await exchange(place, Provider.APPLE) == (400, "invalid_client"), (
        "a fixed secret is none of Apple's"
    )


def test_codes_are_bounded(place: Place) -> None:
    grants = Grants()
    look_alike = place.look_alikes.google
    from auth.developer.look_alike import AuthorizationRequest

    wish = AuthorizationRequest(frozenset(), "", None, None)
    codes = [grants.give(look_alike._granted(PEOPLE["ada"], wish)) for _ in range(MAX_GRANTS + 1)]
    now = look_alike._clock()
    assert [grants.use(code, now) is not None for code in (codes[0], codes[1], codes[-1])] == [
        False,
        True,
        True,
    ]
    assert grants.use(codes[-1], now) is None, "once"


async def test_facebooks_graph_wants_its_proof(place: Place) -> None:
    facebook = place.look_alikes.facebook
    visitor = browser(place)
    for query in ("", "?appsecret_proof=00", "?appsecret_proof=%00"):
        response = await visitor.request(
            "GET", f"/developer/facebook/me{query}", headers={"authorization": "Bearer token"}
        )
        assert response.json()["error"]["code"] == 100
    assert facebook.client_secret


@pytest.mark.parametrize("provider", PLAYERS)
async def test_id_tokens_for_games(place: Place, provider: Provider) -> None:
    client = make_providers(Settings(demo=True, public_url=ORIGIN), place.look_alikes)[provider]
    proven = await client.verify_id_token(await id_token(place, provider, nonce="n"), "n")
    assert (proven.provider, proven.subject, proven.email) == (provider, "developer-ada", "ada@example.com")
    typed = await id_token(place, provider, "typed", email="olga@example.com")
    assert (await client.verify_id_token(typed, None)).email == "olga@example.com"
    nobody = await browser(place).request("GET", f"/developer/{provider.lower()}/id-token?person=nobody")
    assert nobody.status_code == 400


async def test_the_application_in_demo_mode(demo_world: World) -> None:
    """All three, through the server itself; test_sign_in.py covers what a sign-in ends in."""
    for provider in PLAYERS:
        landing = await browser(demo_world).sign_in(provider, person="bruno", next="/store/items")
        assert landing == Landing("/store/items", "connect")
        cancelled = await browser(demo_world).sign_in(provider, next="/store/items", cancel=True)
        assert cancelled == Landing("/store/items", "cancelled")
