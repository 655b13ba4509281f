"""Which providers there are, and where the real ones send a browser."""

import httpx2
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey
from pydantic import ValidationError

from app.domain.access import Provider
from app.settings import Settings
from auth.providers import close_providers, make_providers
from auth.providers.apple import APPLE, SECRET_LIFE, AppleSecrets
from tests.api.cast import ORIGIN
from tests.auth.cast import MovableClock

KEY = ECKey.generate_key("P-256")
P8 = KEY.as_pem(private=True).decode()
CONFIGURED: dict[str, object] = {
    "google_client_id": "google-id",
    "google_client_secret": "google-secret",
    "facebook_client_id": "facebook-id",
    "facebook_client_secret": "facebook-secret",
    "apple_client_id": "apple-id",
    "apple_team_id": "TEAM",
    "apple_key_id": "KEY",
    "apple_private_key": P8,
}


def settings(**given: object) -> Settings:
    return Settings.model_validate({"public_url": ORIGIN, **given})


def test_nobody_is_configured() -> None:
    assert make_providers(settings()) == {}


@pytest.mark.parametrize("missing", CONFIGURED)
def test_half_a_configuration_is_refused(missing: str) -> None:
    with pytest.raises(ValidationError, match=f"LAUREL_{missing.upper()}"):
        settings(**{name: value for name, value in CONFIGURED.items() if name != missing})


@pytest.mark.parametrize("provider", [Provider.GOOGLE, Provider.FACEBOOK, Provider.APPLE])
def test_each_is_configured_by_itself(provider: Provider) -> None:
    own = {name: value for name, value in CONFIGURED.items() if name.startswith(provider.lower())}
    assert set(make_providers(settings(**own))) == {provider}


def test_a_key_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"\S"):
        make_providers(settings(**CONFIGURED | {"apple_private_key": "not the text of a .p8 file"}))


@pytest.mark.parametrize(
    ("provider", "address", "asked"),
    [
        (
            Provider.GOOGLE,
            "https://accounts.google.com/o/oauth2/v2/auth",
            {"client_id": "google-id", "scope": "openid email profile", "nonce": "n"},
        ),
        (
            Provider.APPLE,
            "https://appleid.apple.com/auth/authorize",
            {"client_id": "apple-id", "scope": "name email", "nonce": "n", "response_mode": "form_post"},
        ),
        (
            Provider.FACEBOOK,
            "https://www.facebook.com/v26.0/dialog/oauth",
            {"client_id": "facebook-id", "scope": "public_profile email"},
        ),
    ],
)
async def test_where_they_send_a_browser(provider: Provider, address: str, asked: dict[str, str]) -> None:
    providers = make_providers(settings(**CONFIGURED))
    url = httpx2.URL(
        await providers[provider].authorization_url(
            state="s", nonce="n", verifier="v" * 43, redirect_uri=f"{ORIGIN}/back"
        )
    )
    await close_providers(providers)
    assert str(url.copy_with(query=None)) == address
    proof = {"code_challenge": "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM", "code_challenge_method": "S256"}
    expected = {"response_type": "code", "state": "s", "redirect_uri": f"{ORIGIN}/back", **asked}
    assert dict(url.params) == expected | ({} if provider is Provider.APPLE else proof)


def test_apples_secret_is_minted_anew() -> None:
    clock = MovableClock()
    secrets = AppleSecrets("TEAM", "KEY", P8, APPLE.issuer)
    token = jwt.decode(secrets.mint("apple-id", clock), KEY, algorithms=["ES256"])
    now = token.claims.pop("iat")
    assert abs(now - clock().timestamp()) < 30
    assert token.header == {"alg": "ES256", "kid": "KEY"}
    life = int(SECRET_LIFE.total_seconds())
    assert token.claims == {
        "iss": "TEAM",
        "sub": "apple-id",
        "aud": "https://appleid.apple.com",
        "exp": now + life,
    }
    clock.ahead = SECRET_LIFE
    later = jwt.decode(secrets.mint("apple-id", clock), KEY, algorithms=["ES256"])
    assert later.claims["iat"] >= now + life
