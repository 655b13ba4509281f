"""What resolvers know of a request: the caller, the instant, and the program's shared parts."""

from dataclasses import dataclass
from datetime import datetime

import structlog
from strawberry.types import Info as StrawberryInfo

from app.domain.access import GameMode, Scope
from app.domain.errors import Forbidden, Unauthenticated
from app.infra.limiter import Limiter
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow
from app.webhooks.targets import Targets
from auth.callers import Anonymous, Caller, PlayerCaller, StaffCaller, StudioCaller
from auth.providers import Providers
from resolvers.ladder import Ladders
from resolvers.live import Live

_log = structlog.get_logger("laurel.staff")


@dataclass(frozen=True, slots=True)
class Services:
    """What lives as long as the process."""

    core: Core
    ladders: Ladders
    public_url: str
    providers: Providers
    limiter: Limiter
    targets: Targets
    live: Live


@dataclass(frozen=True, slots=True)
class Context:
    """What lives as long as the request. `real_now` is the real instant, read once at the edge.

    `cookies` will be set by the answer.
    """

    services: Services
    caller: Caller
    real_now: datetime
    cookies: list[str]

    def studio_or_staff(self, scope: Scope) -> StudioCaller | StaffCaller:
        """The studio's server or the member of the staff that calls.

        Raises Unauthenticated, or Forbidden for others and without the scope.
        """
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a studio key in `Authorization: Bearer`, or a staff session.")
        if not isinstance(self.caller, StudioCaller | StaffCaller):
            raise Forbidden("This is for a studio's server and for staff, not for a player.")
        self.caller.require(scope)
        return self.caller

    def session(self, game: GameRow) -> GameSession:
        """Returns what commands about a game take. That the caller may use the game is checked before."""
        return GameSession(self.services.core, game, self.real_now)

    def studio(self, scope: Scope) -> StudioCaller:
        """The studio's server that calls; refuses as `studio_or_staff` does, and staff."""
        caller = self.studio_or_staff(scope)
        if not isinstance(caller, StudioCaller):
            raise Forbidden("This is for a studio's server: it reports what happened in its game.")
        return caller

    def member(self) -> PlayerCaller:
        """The player that calls, on whatever level. Raises Unauthenticated, or Forbidden for others."""
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a player token in `Authorization: Bearer`, or a store session.")
        if not isinstance(self.caller, PlayerCaller):
            raise Forbidden("This is for a player: sign in from the game, or connect it first.")
        return self.caller

    def audit_log(self, action: str, **about: object) -> None:
        """Leave a line in the log that says who of the staff did it; `about` holds ids of ours alone."""
        if isinstance(self.caller, StaffCaller):
            ids = {name: str(value) for name, value in about.items()}
            _log.info("staff action", action=action, staff=str(self.caller.staff.id), **ids)

    @property
    def player(self) -> PlayerCaller | None:
        return self.caller if isinstance(self.caller, PlayerCaller) else None


Info = StrawberryInfo[Context, None]


def has_credentials(context: object) -> bool:
    """Returns whether a request came with credentials that opened something."""
    return isinstance(context, Context) and not isinstance(context.caller, Anonymous)


def may_introspect(context: object) -> bool:
    """Returns whether the caller builds against the schema: it may read it where introspection is off."""
    caller = context.caller if isinstance(context, Context) else None
    if isinstance(caller, StudioCaller):
        return any(game.mode is GameMode.SANDBOX for game in caller.games)
    return isinstance(caller, StaffCaller)
