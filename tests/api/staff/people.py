"""The staff of the cast: people with each role, signed in; and how they ask."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from app.domain.access import Provider, StaffRole
from app.identity.proven import ProvenIdentity
from app.identity.staff import invite
from app.identity.staff_sessions import begin_staff_session
from auth.cookies import STAFF_COOKIE
from tests.api.cast import ORIGIN, Answer, World

GOOGLE = "https://accounts.google.com"
VIEWER = (
    "{ viewer { kind scopes member { id } studio { id }"
    " staff { id email name role studios { slug name games { id slug mode } } } } }"
)
EVERYTHING = (VIEWER,)


@dataclass(frozen=True)
class Person:
    """Somebody of the staff, in a browser."""

    world: World
    email: str
    subject: str
    secret: str

    async def ask(self, document: str, /, **variables: object) -> Answer:
        body = {"query": document, "variables": variables}
        cookie = f"{STAFF_COOKIE}={self.secret}"
        return await self.world.send(None, body, cookie=cookie, origin=ORIGIN)


async def sign_in(world: World, email: str, subject: str, name: str | None = None) -> Person:
    """Somebody who is invited signs in, now."""
    identity = ProvenIdentity(Provider.GOOGLE, GOOGLE, subject, email, name)
    secret = await begin_staff_session(world.database, identity, None, datetime.now(UTC))
    assert secret is not None
    return Person(world, email, subject, secret)


async def employ(world: World, role: StaffRole, studio: str | None = None) -> Person:
    """Somebody new with this role, signed in."""
    name = uuid4().hex[:12]
    email = f"{name}@example.com"
    await invite(world.database, email, role, studio, datetime.now(UTC))
    return await sign_in(world, email, name, name.title())
