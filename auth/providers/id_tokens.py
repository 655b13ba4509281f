"""Verification of id_tokens of all providers, from sign-ins in a browser and from SDKs in games."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import structlog
from joserfc import jws, jwt
from joserfc.errors import ClaimError, JoseError
from joserfc.jwk import RSAKey

from app.domain.access import MAX_ID_TOKEN, Provider
from app.identity.proven import ProvenIdentity
from app.infra.clock import Clock
from auth.providers.answers import clean_email, clean_name, identity
from auth.providers.protocol import SignInFailed

LEEWAY = timedelta(seconds=60)
"""How far a provider's clock may differ from ours."""
KEYS_LIFE = timedelta(hours=1)
"""A provider's keys are fetched again when they are older."""
REFETCH_PAUSE = timedelta(minutes=1)
"""Between two fetches for unknown keys, since anyone can make up a key id; and after a fetch that failed."""
MAX_KEYS = 50

ALGORITHM = "RS256"
"""The algorithm of all three providers. Tokens that name another one are refused."""
_MODULUS_CHARS = range(342, 1_367)  # 2,048 to 8,192 bits in base64
_REGISTRY = jws.JWSRegistry(algorithms=[ALGORITHM], strict_check_header=False)

_log = structlog.get_logger("laurel.sign_in")


class Keys:
    """A provider's public keys by their ids, cached until newer ones were fetched."""

    def __init__(self, fetch: Callable[[], Awaitable[Mapping[str, object]]], clock: Clock) -> None:
        self._fetch = fetch
        self._clock = clock
        self._keys: Mapping[str, RSAKey] = {}
        self._fetched_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._asked_for_unknown_at: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    async def get(self, key_id: str) -> RSAKey | None:
        """Returns the key; None where the provider has none with this id, or cannot be reached."""
        if self._is_wanted(key_id):
            # All callers wait for the same fetch; one that is cancelled does not cancel it for the others.
            fetching = self._fetching or asyncio.create_task(self._refresh())
            self._fetching = fetching
            await asyncio.shield(fetching)
        return self._keys.get(key_id)

    def _is_wanted(self, key_id: str) -> bool:
        now = self._clock()
        if key_id in self._keys and _within(self._fetched_at, now, KEYS_LIFE):
            return False
        # Before the first keys have come there is no fallback: each token may cause a fetch.
        if self._fetching is not None or not self._keys:
            return True
        if key_id in self._keys:
            return not _within(self._tried_at, now, REFETCH_PAUSE)
        # A provider may change its keys right after a regular fetch, so only fetches for unknown keys count.
        if _within(self._asked_for_unknown_at, now, REFETCH_PAUSE):
            return False
        self._asked_for_unknown_at = now
        return True

    async def _refresh(self) -> None:
        self._tried_at = self._clock()
        try:
            keys = _usable(await self._fetch())
            if not keys:
                raise SignInFailed("no usable keys")
            self._keys, self._fetched_at = keys, self._tried_at
        except SignInFailed as failed:
            _log.warning("keys not fetched", reason=failed.reason)
        finally:
            self._fetching = None

    async def close(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.wait([self._fetching])


def _within(since: datetime | None, now: datetime, life: timedelta) -> bool:
    # A clock that was set back must not extend anything.
    return since is not None and timedelta(0) <= now - since < life


def _usable(document: Mapping[str, object]) -> dict[str, RSAKey]:
    entries = document.get("keys")
    keys: dict[str, RSAKey] = {}
    for entry in entries[:MAX_KEYS] if isinstance(entries, list) else ():
        key = _key(entry)
        if key is not None:
            keys[key[0]] = key[1]
    return keys


def _key(entry: object) -> tuple[str, RSAKey] | None:
    """Returns id and key of an entry; None for other algorithms, and for keys too short or too long."""
    if not isinstance(entry, dict):
        return None
    key_id, modulus, exponent = entry.get("kid"), entry.get("n"), entry.get("e")
    if not (isinstance(key_id, str) and isinstance(modulus, str) and isinstance(exponent, str)):
        return None
    if (
        entry.get("kty") != "RSA"
        or entry.get("use", "sig") != "sig"
        or entry.get("alg", ALGORITHM) != ALGORITHM
        or len(modulus) not in _MODULUS_CHARS
    ):
        return None
    try:
        return key_id, RSAKey.import_key({"kty": "RSA", "n": modulus, "e": exponent})
    except (JoseError, ValueError, TypeError):
        return None


class IdTokens:
    """Verifies the id_tokens of one provider that were issued for us.

    `issuers` are the provider's values of `iss`; the first is the issuer of its identities. `audiences` are
    our client ids at the provider: of the web, and of games' apps.
    """

    def __init__(
        self,
        provider: Provider,
        issuers: tuple[str, ...],
        audiences: tuple[str, ...],
        keys: Keys,
        clock: Clock,
    ) -> None:
        self._provider = provider
        self._issuers = issuers
        self._audiences = audiences
        self._keys = keys
        self._clock = clock

    async def verify(self, id_token: object, nonce: str | None) -> ProvenIdentity:
        """Verify a token and return its identity. Raises SignInFailed.

        `nonce`, unless it is None, must be the token's.
        """
        if not isinstance(id_token, str) or not id_token.isascii() or len(id_token) > MAX_ID_TOKEN:
            raise SignInFailed("id_token: size")
        try:
            header = jws.extract_compact(id_token.encode(), registry=_REGISTRY).headers()
            key_id = header.get("kid")
            if header.get("alg") != ALGORITHM or not isinstance(key_id, str):
                raise SignInFailed("id_token: algorithm")
            key = await self._keys.get(key_id)
            if key is None:
                raise SignInFailed("id_token: unknown key")
            claims = jwt.decode(id_token, key, algorithms=[ALGORITHM], registry=_REGISTRY).claims
            self._check(claims)
        except (JoseError, ValueError, TypeError, RecursionError) as error:
            # joserfc's codes are fixed; its descriptions may hold values of the token.
            code = error.error if isinstance(error, JoseError) else "unreadable"
            raise SignInFailed(f"id_token: {code}{_claim_of(error)}") from None
        if nonce is not None and not _same(claims.get("nonce"), nonce):
            raise SignInFailed("id_token: nonce")
        return self._proven(claims)

    def _check(self, claims: dict[str, object]) -> None:
        now = int(self._clock().timestamp())
        registry = jwt.JWTClaimsRegistry(
            now=now,
            leeway=int(LEEWAY.total_seconds()),
            iss={"essential": True, "values": list(self._issuers)},
            aud={"essential": True},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
        )
        registry.validate(claims)
        # For us only: a token for several audiences may have been passed on by another one.
        audience = claims["aud"]
        if isinstance(audience, list) and len(audience) == 1:
            audience = audience[0]
        if audience not in self._audiences:
            raise SignInFailed("id_token: audience")

    def _proven(self, claims: Mapping[str, object]) -> ProvenIdentity:
        # Apple writes "true". Facebook has no such claim, and shares only confirmed addresses.
        verified = claims.get("email_verified", self._provider is Provider.FACEBOOK)
        email = clean_email(claims.get("email")) if verified in (True, "true") else None
        name = clean_name(claims.get("name"))
        return identity(self._provider, self._issuers[0], claims.get("sub"), email=email, name=name)


def _claim_of(error: Exception) -> str:
    """Returns the name of the refused claim, for the log: one of those that we check."""
    return f" ({error.claim})" if isinstance(error, ClaimError) else ""


def _same(claim: object, nonce: str) -> bool:
    return isinstance(claim, str) and hmac.compare_digest(claim.encode("utf-8", "replace"), nonce.encode())
