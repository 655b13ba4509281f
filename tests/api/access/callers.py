"""The callers of the matrix: players, keys with each scope, and the staff, each with what it reaches."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

import orjson

from app.domain.access import Scope, StaffRole
from app.identity.service import SignedIn, SignInAs, sign_in
from app.identity.sessions import SessionKind
from app.infra.secrets import hash_secret
from auth.cookies import STAFF_COOKIE
from tests.api.access.places import OTHER_LIVE, OTHER_STUDIO, OWN, SAME_STUDIO, Place, fresh
from tests.api.access.table import PLAYERS, Kind, scopes_of
from tests.api.cast import ORIGIN, Answer, World
from tests.api.identity.doors import ENCRYPTOR, proven, signed_in
from tests.api.live.cast import events
from tests.api.privacy.people import at_store
from tests.api.staff.people import employ
from tests.cast import fetch_rows

_EVERYWHERE = frozenset({OWN, SAME_STUDIO, OTHER_STUDIO, OTHER_LIVE})
_ALL_SCOPES = frozenset(scope.value for scope in Scope)


@dataclass(frozen=True)
class Caller:
    """Somebody with credentials, or without any."""

    name: str
    kind: Kind
    world: World
    headers: Mapping[str, str]
    scopes: frozenset[str] = frozenset()
    reaches: frozenset[str] = frozenset()
    """The places whose things it may name; a player reaches its own things alone."""
    player: str | None = None

    @property
    def place(self) -> str:
        """Returns the place that it acts in."""
        return OWN if OWN in self.reaches or not self.reaches else min(self.reaches)

    async def ask(self, document: str, variables: Mapping[str, object]) -> Answer:
        """Ask, also for a subscription, of which the first event is the answer."""
        body = {"query": document, "variables": variables}
        if not document.lstrip().startswith("subscription"):
            answer = await self.world.send(None, body, **self.headers)
        else:
            answer = await self._listen(document, variables)
        assert answer.status < 500, (answer.body, self.world.logs[-2:])
        codes = [error["extensions"]["code"] for error in answer.body.get("errors", ())]
        assert "INTERNAL" not in codes, (answer.body, self.world.logs[-2:])
        return answer

    async def _listen(self, document: str, variables: Mapping[str, object]) -> Answer:
        async with events(self.world.app, None, document, self.headers, **variables) as stream:
            kind, answer = await stream.event()
            assert kind == "next", kind
            assert answer is not None
            return Answer(stream.status, stream.headers, orjson.dumps(answer), answer)


def _bearer(secret: str) -> dict[str, str]:
    return {"authorization": f"Bearer {secret}"}


async def make_player(place: Place, kind: Kind) -> Caller:
    """A new player of a place, with points and with credentials of this kind."""
    player = await place.player()
    if kind is Kind.GUEST:
        secret = await place.stage.token(player)
    elif kind is Kind.STORE:
        secret = await at_store(place.stage, player)
    else:
        secret = await _identified(place, player)
    return Caller(
        kind.value, kind, place.stage.world, _bearer(secret), reaches=frozenset({place.name}), player=player
    )


async def _identified(place: Place, player: str) -> str:
    game = place.stage.game
    who = SignInAs(str(game.id), (game.id, player), kind=SessionKind.BEARER)
    identity = proven(email=f"{fresh()}@example.com")
    done = await sign_in(place.stage.world.database, ENCRYPTOR, identity, who, datetime.now(UTC))
    assert isinstance(done, SignedIn)
    return done.session.secret


async def make_unlinked(place: Place) -> Caller:
    """Somebody new who signed in at the store of a place."""
    done = await signed_in(place.stage, proven(), SessionKind.BEARER)
    return Caller(Kind.UNLINKED.value, Kind.UNLINKED, place.stage.world, _bearer(done.session.secret))


@dataclass(frozen=True)
class Callers:
    """Makes callers by their names."""

    makers: Mapping[str, Callable[[], Awaitable[Caller]]]

    async def new(self, name: str) -> Caller:
        """Return a caller of this name: a new person where it is a player, else the same each time."""
        return await self.makers[name]()


async def _itself(caller: Caller) -> Caller:
    return caller


_KINDS = {
    StaffRole.PRODUCT_OWNER: Kind.OWNER,
    StaffRole.STUDIO_FOCAL: Kind.FOCAL,
    StaffRole.SUPPORT: Kind.STAFF,
}


async def _make_staff(
    world: World, name: str, role: StaffRole, studio: str | None, reaches: frozenset[str]
) -> Caller:
    person = await employ(world, role, studio)
    headers = {"cookie": f"{STAFF_COOKIE}={person.secret}", "origin": ORIGIN}
    return Caller(name, _KINDS[role], world, headers, scopes_of(role), reaches)


async def make_callers(world: World, places: Mapping[str, Place]) -> Callers:
    """Return all callers of the matrix."""
    own = places[OWN]
    studio = own.stage.slug
    found: list[Caller] = [Caller("anonymous", Kind.ANONYMOUS, world, {})]
    keys = {"key": own.stage.key, "key none": await world.key(studio, (Scope.SANDBOX,))}
    # A key is made with one scope at least.
    await fetch_rows(
        world.database, "UPDATE studio_keys SET scopes = '{}' WHERE hash = $1", hash_secret(keys["key none"])
    )
    keys |= {f"key {scope}": await world.key(studio, (scope,)) for scope in Scope}
    for name, secret in keys.items():
        scopes = _ALL_SCOPES if name == "key" else frozenset({name.partition(" ")[2]}) & _ALL_SCOPES
        found.append(Caller(name, Kind.KEY, world, _bearer(secret), scopes, frozenset({OWN})))
    found.append(
        Caller(
            "live key", Kind.KEY, world, _bearer(own.stage.live_key), _ALL_SCOPES, frozenset({SAME_STUDIO})
        )
    )
    makers: dict[str, Callable[[], Awaitable[Caller]]] = {
        caller.name: partial(_itself, caller) for caller in found
    }
    makers |= {kind.value: partial(make_player, own, kind) for kind in PLAYERS}
    makers[Kind.UNLINKED.value] = partial(make_unlinked, own)
    makers |= {
        "owner": partial(_make_staff, world, "owner", StaffRole.PRODUCT_OWNER, None, _EVERYWHERE),
        "focal": partial(
            _make_staff, world, "focal", StaffRole.STUDIO_FOCAL, studio, frozenset({OWN, SAME_STUDIO})
        ),
        "support": partial(_make_staff, world, "support", StaffRole.SUPPORT, None, _EVERYWHERE),
    }
    return Callers(makers)
