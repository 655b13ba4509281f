"""HTTP calls to a provider: limited in time and size, and without state from one person to the next."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import cast

import httpx2
from authlib.integrations.httpx_client import AsyncOAuth2Client, OAuth2ClientAuth, OAuthError

from auth.providers.protocol import SignInFailed

STEP_SECONDS = 5
"""Seconds for connecting, and for each piece of the answer."""
CALL_SECONDS = 10
"""Seconds for a whole call."""
MAX_RESPONSE_BYTES = 256 * 1024

# RFC 6749, 5.2. Other errors of a provider are not written into logs.
_KNOWN_ERRORS = frozenset(
    {
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
    }
)


class Outbound:
    """The HTTP client of one provider. `transport` is for look-alikes and tests."""

    def __init__(
        self,
        client_id: str,
        transport: httpx2.AsyncBaseTransport | None = None,
        app_ids: Sequence[str] = (),
    ) -> None:
        self.client_id = client_id
        self.audiences = (client_id, *app_ids)
        self._client = AsyncOAuth2Client(
            client_id,
            code_challenge_method="S256",
            transport=transport,
            timeout=STEP_SECONDS,
            follow_redirects=False,
            # An uncompressed answer cannot grow after its bytes were counted.
            headers={"accept-encoding": "identity"},
            # Cookies of one person's sign-in must not be sent in another's.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            event_hooks={"response": [_bound]},
        )
        self._http = cast("httpx2.AsyncClient", self._client)

    def authorization_url(
        self, url: str, *, state: str, redirect_uri: str, scope: str, verifier: str | None = None, **more: str
    ) -> str:
        """Returns the URL to send the browser to; with `verifier` it carries the S256 challenge."""
        address, _state = self._client.create_authorization_url(
            url, state=state, redirect_uri=redirect_uri, scope=scope, code_verifier=verifier, **more
        )
        return str(address)

    async def exchange(
        self, url: str, *, code: str, redirect_uri: str, client_secret: str, verifier: str | None = None
    ) -> Mapping[str, object]:
        """Exchange a code for the provider's tokens. Raises SignInFailed."""
        auth = OAuth2ClientAuth(self.client_id, client_secret, "client_secret_post")
        proof = {} if verifier is None else {"code_verifier": verifier}
        try:
            async with asyncio.timeout(CALL_SECONDS):
                token = await self._client.fetch_token(
                    url,
                    grant_type="authorization_code",
                    code=code,
                    redirect_uri=redirect_uri,
                    auth=auth,
                    **proof,
                )
        except OAuthError as error:
            # Facebook's `error` is an object.
            known = next((word for word in _KNOWN_ERRORS if word == error.error), "error")
            raise SignInFailed(f"code refused: {known}") from None
        except (httpx2.HTTPError, TimeoutError) as error:
            raise SignInFailed(f"no token: {type(error).__name__}") from None
        except (ValueError, TypeError, RecursionError):
            raise SignInFailed("no token: unreadable") from None
        finally:
            # The client is shared: later calls must not send this person's token.
            self._client.token = None
        return cast("Mapping[str, object]", token)

    async def get_json(
        self, url: str, params: Mapping[str, str] | None = None, bearer: str | None = None
    ) -> Mapping[str, object]:
        """Get the JSON object at a URL. Raises SignInFailed."""
        headers = {} if bearer is None else {"authorization": f"Bearer {bearer}"}
        try:
            async with asyncio.timeout(CALL_SECONDS):
                response = await self._http.get(url, params=params, headers=headers, auth=None)
            document = response.raise_for_status().json()
        except (httpx2.HTTPError, TimeoutError) as error:
            raise SignInFailed(f"no answer: {type(error).__name__}") from None
        except (ValueError, RecursionError):
            raise SignInFailed("no answer: unreadable") from None
        if not isinstance(document, dict):
            raise SignInFailed("no answer: not an object")
        return cast("Mapping[str, object]", document)

    async def close(self) -> None:
        await self._http.aclose()


class _TooLarge(httpx2.TransportError):
    """The answer is longer than `MAX_RESPONSE_BYTES`, or compressed, so that its size is unknown."""


class _Counted(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MAX_RESPONSE_BYTES:
                raise _TooLarge("too large")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


async def _bound(response: httpx2.Response) -> None:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise _TooLarge("compressed")
    response.stream = _Counted(cast("httpx2.AsyncByteStream", response.stream))
