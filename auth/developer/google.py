"""Google's look-alike: OpenID Connect with PKCE, and what Google says of people."""

from collections.abc import Mapping

from auth.developer.look_alike import LookAlike, Refused, Wish
from auth.developer.people import Person


class GoogleLookAlike(LookAlike):
    """Insists on PKCE and a nonce, which the original leaves to us."""

    brand, name = "Google", "google"

    def check(self, given: Mapping[str, str]) -> Wish:
        wish = super().check(given)
        if "openid" not in wish.scopes:
            raise Refused("invalid_scope", "the scope has no openid")
        if not wish.challenge or not wish.nonce:
            raise Refused("invalid_request", "there is no code_challenge, or no nonce")
        return wish

    def claims_of(self, person: Person) -> dict[str, object]:
        email = {} if person.email is None else {"email": person.email}
        return {"name": person.name, "email_verified": person.is_email_verified, **email}
