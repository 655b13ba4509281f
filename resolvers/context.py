"""The context of a request: the caller, the instant, and the services of the process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from strawberry.types import Info as StrawberryInfo

from app.audit_log.actors import PLAYER, Actor, ActorKind
from app.domain.access import GameMode, Scope, StaffRole
from app.domain.errors import Forbidden, Unauthenticated
from app.infra.limiter import Limiter
from app.infra.request_id import current_request_id
from app.infra.targets import Targets
from app.inventory.definitions import Inventories
from app.pictures.encoding import Encoder
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow
from auth.callers import Anonymous, Caller, PlayerCaller, StaffCaller, StudioCaller
from auth.providers import Providers
from resolvers.ladder import Ladders
from resolvers.live import Live
from resolvers.picture_states import PictureSources


@dataclass(frozen=True, slots=True)
class Services:
    """The services that live as long as the process."""

    core: Core
    ladders: Ladders
    public_url: str
    providers: Providers
    limiter: Limiter
    targets: Targets
    live: Live
    encoder: Encoder
    picture_sources: PictureSources
    inventories: Inventories = field(default_factory=Inventories)


@dataclass(frozen=True, slots=True)
class Context:
    """The context of one request. `real_now` is the real instant, read once at the edge.

    `cookies` are those that the response will set; `headers` those of the request, or of the socket's
    handshake; `locale` is the one that the request chose, None where it chose none. `address` is the
    client's, by the rule of the trusted proxies; None where it has none.
    """

    services: Services
    caller: Caller
    real_now: datetime
    cookies: list[str]
    headers: Mapping[str, str]
    locale: str | None = None
    address: str | None = None

    @property
    def actor(self) -> Actor:
        """Returns who acts by this request, for the audit log."""
        match self.caller:
            case StaffCaller(staff=staff):
                return Actor(ActorKind.STAFF, staff.id, self.address, current_request_id())
            case StudioCaller(key_id=key_id):
                return Actor(ActorKind.KEY, key_id, self.address, current_request_id())
            case _:
                return PLAYER

    def studio_or_staff(self, scope: Scope) -> StudioCaller | StaffCaller:
        """Returns the caller where it is a studio's server or a person of the staff.

        Raises Unauthenticated without credentials, and Forbidden for players and without the scope.
        """
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a studio key in `Authorization: Bearer`, or a staff session.")
        if not isinstance(self.caller, StudioCaller | StaffCaller):
            raise Forbidden("This is for a studio's server and for staff, not for a player.")
        self.caller.require(scope)
        return self.caller

    def session(self, game: GameRow) -> GameSession:
        """Returns the session for commands about a game. The caller's access must be checked before."""
        return GameSession(self.services.core, game, self.real_now)

    def staff(self) -> StaffCaller:
        """Returns the caller where it is a person of the staff. Raises Unauthenticated, and Forbidden."""
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a staff session.")
        if not isinstance(self.caller, StaffCaller):
            raise Forbidden("This is for the staff.")
        return self.caller

    def studio(self, scope: Scope) -> StudioCaller:
        """Returns the calling studio's server. Raises as `studio_or_staff`, and Forbidden for staff."""
        caller = self.studio_or_staff(scope)
        if not isinstance(caller, StudioCaller):
            raise Forbidden("This is for a studio's server: it reports what happened in its game.")
        return caller

    def product_owner(self) -> StaffCaller:
        """Returns the caller where it is a product owner. Raises Unauthenticated, or Forbidden."""
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a staff session.")
        if not isinstance(self.caller, StaffCaller) or self.caller.staff.role is not StaffRole.PRODUCT_OWNER:
            raise Forbidden("This is for product owners.")
        return self.caller

    def focal(self) -> StaffCaller:
        """Returns the caller where it is a product owner or a studio focal.

        Raises Unauthenticated, or Forbidden.
        """
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a staff session.")
        if not isinstance(self.caller, StaffCaller) or self.caller.staff.role is StaffRole.SUPPORT:
            raise Forbidden("This is for product owners and for the focals of a studio.")
        return self.caller

    def member(self) -> PlayerCaller:
        """Returns the caller where it is a player, also a guest. Raises Unauthenticated, or Forbidden."""
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a player token in `Authorization: Bearer`, or a store session.")
        if not isinstance(self.caller, PlayerCaller):
            raise Forbidden("This is for a player: sign in from the game, or connect it first.")
        return self.caller

    @property
    def player(self) -> PlayerCaller | None:
        return self.caller if isinstance(self.caller, PlayerCaller) else None


Info = StrawberryInfo[Context, None]


def has_credentials(context: object) -> bool:
    """Returns whether a request came with valid credentials."""
    return isinstance(context, Context) and not isinstance(context.caller, Anonymous)


def may_introspect(context: object) -> bool:
    """Returns whether the caller builds against the schema: it may read it where introspection is off."""
    caller = context.caller if isinstance(context, Context) else None
    if isinstance(caller, StudioCaller):
        return any(game.mode is GameMode.SANDBOX for game in caller.games)
    return isinstance(caller, StaffCaller)
