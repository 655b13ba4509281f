"""Apple's look-alike: answers by POST, checks the signed client secret, sends a person's name only once."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from starlette.responses import Response

from auth.developer.look_alike import AuthorizationRequest, LookAlike, Refused
from auth.developer.pages import post_page
from auth.developer.people import Person

_CANCELLED = "user_cancelled_authorize"


class AppleLookAlike(LookAlike):
    """`private_key` is the key that a team would download as a .p8 file."""

    brand, name = "Apple", "apple"
    team_id, key_id = "DEVELOPER1", "KEYOFTEAM1"

    def __init__(self, origin: str, clock: Callable[[], datetime] | None = None) -> None:
        super().__init__(origin, clock)
        self._team_key = ECKey.generate_key("P-256")
        self.private_key = self._team_key.as_pem(private=True).decode()
        self._named: set[str] = set()

    def check(self, fields: Mapping[str, str]) -> AuthorizationRequest:
        authorization = super().check(fields)
        if fields.get("response_mode") != "form_post":
            raise Refused("invalid_request", "with a scope, the response_mode must be form_post")
        return authorization

    def send_back(self, fields: Mapping[str, str], person: Person | None = None) -> Response:
        answer = dict(fields)
        if "error" in answer:
            answer["error"] = _CANCELLED
        if person is not None and person.subject not in self._named:
            self._named.add(person.subject)
            first, _, last = person.name.partition(" ")
            user = {"name": {"firstName": first, "lastName": last}, "email": person.email}
            answer["user"] = json.dumps(user)
        return post_page(self.brand, self.redirect_uri, answer)

    def check_client(self, fields: Mapping[str, str]) -> None:
        now = int(self._clock().timestamp())
        registry = jwt.JWTClaimsRegistry(
            now=now,
            iss={"essential": True, "value": self.team_id},
            sub={"essential": True, "value": self.client_id},
            aud={"essential": True, "value": self.issuer},
            exp={"essential": True},
        )
        try:
            token = jwt.decode(fields.get("client_secret", ""), self._team_key, algorithms=["ES256"])
            registry.validate(token.claims)
        except (JoseError, ValueError):
            raise Refused("invalid_client", "the client's secret is not signed by the team") from None
        if token.header.get("kid") != self.key_id or fields.get("client_id") != self.client_id:
            raise Refused("invalid_client", "the client or its key is not that of the demo")

    def claims_of(self, person: Person) -> dict[str, object]:
        if person.email is None:
            return {}
        relayed = person.email.endswith("@privaterelay.appleid.com")
        # The original writes booleans as strings.
        verified = "true" if person.is_email_verified else "false"
        return {"email": person.email, "email_verified": verified, "is_private_email": str(relayed).lower()}
