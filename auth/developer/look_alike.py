"""The base of the three look-alikes: choice of a person, codes, keys, id_tokens."""

import hmac
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from app.infra.clock import real_time
from auth.developer.grants import GRANT_LIFE, Grant, Grants, answers
from auth.developer.pages import choose_page, refusal_page
from auth.developer.people import PEOPLE, TYPED, Person, chosen_person
from auth.forms import BadForm, query_of, read_form

INTERNAL_ORIGIN = "http://developer"
"""The origin under which we call the look-alikes inside the process; browsers never see it."""
ID_TOKEN_LIFE = timedelta(hours=1)


class Refused(Exception):
    """The original would refuse the request; `error` is OAuth's code, `problem` is for the developer."""

    def __init__(self, error: str, problem: str) -> None:
        super().__init__(error)
        self.error = error
        self.problem = problem


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """An authorization request that was checked."""

    scopes: frozenset[str]
    state: str
    nonce: str | None
    challenge: str | None


class LookAlike(ABC):
    """One look-alike. `brand` and `name` are those of its original, `origin` is ours."""

    brand = ""
    name = ""
    client_id = "laurel-developer"
    client_secret = "made-up-and-no-secret"  # noqa: S105 - the look-alikes' own, and they are no secret  # nosec B105

    def __init__(self, origin: str, clock: Callable[[], datetime] | None = None) -> None:
        self.issuer = f"{origin}/developer/{self.name}"
        self.authorization = f"{self.issuer}/authorize"
        self.redirect_uri = f"{origin}/auth/callback/{self.name}"
        self._clock = clock or real_time
        self._grants = Grants()
        self._key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)

    def internal(self, path: str) -> str:
        """Returns the address of a path for our own calls."""
        return f"{INTERNAL_ORIGIN}/{self.name}/{path}"

    def routes(self) -> list[BaseRoute]:
        return [
            Route(f"/{self.name}/authorize", self._authorize, methods=["GET", "POST"]),
            Route(f"/{self.name}/token", self._token, methods=["POST"]),
            Route(f"/{self.name}/keys", self._keys, methods=["GET"]),
            Route(f"/{self.name}/id-token", self._kit, methods=["GET"]),
        ]

    async def _authorize(self, request: Request) -> Response:
        """Show the people; the choice is posted to the same address, with the fields of the request."""
        try:
            posted = request.method == "POST"
            fields = await read_form(request) if posted else query_of(request)
            authorization = self.check(fields)
        except Refused as refused:
            return refusal_page(self.brand, refused.problem)
        except BadForm:
            return refusal_page(self.brand, "the form cannot be read")
        if posted and "cancel" in fields:
            return self.send_back({"error": "access_denied", "state": authorization.state})
        person = chosen_person(fields) if posted else None
        if person is None:
            request_fields = {
                name: value for name, value in fields.items() if name not in {"person", "name", "email"}
            }
            return choose_page(self.brand, request_fields)
        return self.send_back(
            {"code": self._grants.give(self._granted(person, authorization)), "state": authorization.state},
            person,
        )

    def check(self, fields: Mapping[str, str]) -> AuthorizationRequest:
        """Check an authorization request as the original would. Raises Refused."""
        if fields.get("client_id") != self.client_id:
            raise Refused("unauthorized_client", "the client_id is not that of the demo")
        if fields.get("redirect_uri") != self.redirect_uri:
            raise Refused("invalid_request", f"the redirect_uri is not {self.redirect_uri}")
        if fields.get("response_type") != "code":
            raise Refused("unsupported_response_type", "the response_type is not code")
        if not fields.get("state"):
            raise Refused("invalid_request", "there is no state")
        challenge = fields.get("code_challenge")
        if challenge is not None and fields.get("code_challenge_method") != "S256":
            raise Refused("invalid_request", "the code_challenge_method is not S256")
        scopes = frozenset(fields.get("scope", "").split())
        return AuthorizationRequest(scopes, fields["state"], fields.get("nonce"), challenge)

    def send_back(self, fields: Mapping[str, str], person: Person | None = None) -> Response:
        """Returns the response that sends the browser back to our callback with these fields."""
        address = f"{self.redirect_uri}?{urlencode(fields)}"
        return RedirectResponse(address, 303, {"cache-control": "no-store"})

    async def _token(self, request: Request) -> Response:
        try:
            fields = await read_form(request)
            self.check_client(fields)
            if fields.get("grant_type") != "authorization_code":
                raise Refused("unsupported_grant_type", "the grant_type is not authorization_code")
            grant = self._grants.use(fields.get("code", ""), self._clock())
            if (
                grant is None
                or grant.redirect_uri != fields.get("redirect_uri")
                or not answers(grant.challenge, fields.get("code_verifier", ""))
            ):
                raise Refused("invalid_grant", "the code is wrong, used or over, or its proof is wrong")
        except BadForm:
            return _oauth_error("invalid_request", "the form cannot be read")
        except Refused as refused:
            return _oauth_error(refused.error, refused.problem)
        answer = {"token_type": "bearer", "expires_in": 3600, **self.tokens(grant)}  # the name of a field  # nosec B105
        return JSONResponse(answer, headers={"cache-control": "no-store"})

    def check_client(self, fields: Mapping[str, str]) -> None:
        """Check the client's id and secret. Raises Refused."""
        secret = fields.get("client_secret", "")
        if fields.get("client_id") != self.client_id or not hmac.compare_digest(
            secret.encode(), self.client_secret.encode()
        ):
            raise Refused("invalid_client", "the client's secret is wrong")

    def tokens(self, grant: Grant) -> dict[str, str]:
        """Returns the tokens that a grant is exchanged for."""
        return {"access_token": self.access_token(grant), "id_token": self.id_token(grant)}

    def access_token(self, grant: Grant) -> str:
        return self._grants.give(grant)

    def id_token(self, grant: Grant) -> str:
        """Returns a signed id_token with the claims of the original."""
        now = int(self._clock().timestamp())
        claims: dict[str, object] = {
            "iss": self.issuer,
            "aud": self.client_id,
            "sub": grant.person.subject,
            "iat": now,
            "exp": now + int(ID_TOKEN_LIFE.total_seconds()),
            **({"nonce": grant.nonce} if grant.nonce else {}),
            **self.claims_of(grant.person),
        }
        return jwt.encode({"alg": "RS256", "kid": self._key.kid}, claims, self._key, algorithms=["RS256"])

    @abstractmethod
    def claims_of(self, person: Person) -> dict[str, object]:
        """Returns the claims about the person, as the original writes them."""

    async def _kit(self, request: Request) -> Response:
        """Answer with an id_token as the original's SDK gives a game, for a `person` and a `nonce`.

        In place of `person`, `name` or `email` may name somebody else.
        """
        fields = dict(request.query_params)
        person = chosen_person({"person": TYPED, **fields})
        if person is None:
            people = ", ".join(PEOPLE)
            return _oauth_error("invalid_request", f"name a person ({people}), or give a name or an e-mail")
        authorization = AuthorizationRequest(frozenset({"openid"}), "", fields.get("nonce"), None)
        answer = {"idToken": self.id_token(self._granted(person, authorization))}
        return JSONResponse(answer, headers={"cache-control": "no-store"})

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse(KeySet([self._key]).as_dict(private=False))

    def _granted(self, person: Person, authorization: AuthorizationRequest) -> Grant:
        expires_at = self._clock() + GRANT_LIFE
        return Grant(
            person,
            self.redirect_uri,
            authorization.scopes,
            authorization.nonce,
            authorization.challenge,
            expires_at,
        )


def _oauth_error(error: str, problem: str) -> Response:
    return JSONResponse({"error": error, "error_description": problem}, 400)
