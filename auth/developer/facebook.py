"""Facebook's look-alike: OAuth2, a Graph API that checks appsecret_proof, and Limited Login's id_tokens."""

import hashlib
import hmac

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from auth.developer.grants import Grant
from auth.developer.look_alike import LookAlike
from auth.developer.people import Person


class FacebookLookAlike(LookAlike):
    """Imitates Facebook. An id_token, as games' SDKs get one, comes with the scope openid."""

    brand, name = "Facebook", "facebook"

    def routes(self) -> list[BaseRoute]:
        return [*super().routes(), Route(f"/{self.name}/me", self._me, methods=["GET"])]

    def tokens(self, grant: Grant) -> dict[str, str]:
        limited = {"id_token": self.id_token(grant)} if "openid" in grant.scopes else {}
        return {"access_token": self.access_token(grant), **limited}

    async def _me(self, request: Request) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        proof = hmac.new(self.client_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(proof, request.query_params.get("appsecret_proof", "")):
            return JSONResponse({"error": {"message": "Invalid appsecret_proof", "code": 100}}, 400)
        grant = self._grants.use(token, self._clock())
        if grant is None:
            return JSONResponse({"error": {"message": "Invalid OAuth access token", "code": 190}}, 400)
        fields = request.query_params.get("fields", "id,name").split(",")
        profile = {"id": grant.person.subject, "name": grant.person.name}
        if "email" in grant.scopes and grant.person.email and grant.person.is_email_verified:
            profile["email"] = grant.person.email
        return JSONResponse({name: value for name, value in profile.items() if name in fields})

    def claims_of(self, person: Person) -> dict[str, object]:
        email = {"email": person.email} if person.email and person.is_email_verified else {}
        return {"name": person.name, **email}
