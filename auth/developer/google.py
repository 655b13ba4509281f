"""Google's look-alike: OpenID Connect with PKCE, and Google's claims."""

from collections.abc import Mapping

from auth.developer.look_alike import AuthorizationRequest, LookAlike, Refused
from auth.developer.people import Person


class GoogleLookAlike(LookAlike):
    """Imitates Google, but requires PKCE and a nonce, which are optional in the original."""

    brand, name = "Google", "google"

    def check(self, fields: Mapping[str, str]) -> AuthorizationRequest:
        authorization = super().check(fields)
        if "openid" not in authorization.scopes:
            raise Refused("invalid_scope", "the scope has no openid")
        if not authorization.challenge or not authorization.nonce:
            raise Refused("invalid_request", "there is no code_challenge, or no nonce")
        return authorization

    def claims_of(self, person: Person) -> dict[str, object]:
        email = {} if person.email is None else {"email": person.email}
        return {"name": person.name, "email_verified": person.is_email_verified, **email}
