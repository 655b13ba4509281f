"""What resolvers know of a request: the caller, the instant, and the program's shared parts."""

from dataclasses import dataclass
from datetime import datetime

from strawberry.types import Info as StrawberryInfo

from app.domain.access import Scope
from app.domain.errors import Forbidden, Unauthenticated
from app.infra.db import Database
from app.studios.rules import RuleBooks
from auth.callers import Anonymous, Caller, PlayerCaller, StudioCaller
from resolvers.ladder import Ladders


@dataclass(frozen=True, slots=True)
class Services:
    """What lives as long as the process."""

    database: Database
    books: RuleBooks
    ladders: Ladders


@dataclass(frozen=True, slots=True)
class Context:
    """What lives as long as the request. `clock` is the real instant, read once at the edge."""

    services: Services
    caller: Caller
    clock: datetime

    def studio(self, scope: Scope) -> StudioCaller:
        """The studio that calls. Raises Unauthenticated, or Forbidden for others and without the scope."""
        if isinstance(self.caller, Anonymous):
            raise Unauthenticated("This needs a studio key in `Authorization: Bearer`.")
        if not isinstance(self.caller, StudioCaller):
            raise Forbidden("This is for a studio's server, not for a player.")
        self.caller.require(scope)
        return self.caller

    @property
    def player(self) -> PlayerCaller | None:
        return self.caller if isinstance(self.caller, PlayerCaller) else None


Info = StrawberryInfo[Context, None]
