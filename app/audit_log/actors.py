"""Who acts: the edge says it once for each operation, and the commands below write it down."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ActorKind(StrEnum):
    """What acts: a person of the staff, a studio's key, the command line, the worker, a player.

    UNKNOWN is for what was written before the audit log was kept.
    """

    STAFF = "STAFF"
    KEY = "KEY"
    COMMAND_LINE = "COMMAND_LINE"
    WORKER = "WORKER"
    PLAYER = "PLAYER"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and from where: `id` is that of the staff or of the key, None for the others.

    `address` is the client's, by the rule of the trusted proxies; `request_id` that of the request.
    """

    kind: ActorKind
    id: UUID | None = None
    address: str | None = None
    request_id: str | None = None

    @property
    def is_logged(self) -> bool:
        """Returns whether what it writes gets entries: players and the worker leave facts alone."""
        return self.kind in {ActorKind.STAFF, ActorKind.KEY, ActorKind.COMMAND_LINE}


COMMAND_LINE = Actor(ActorKind.COMMAND_LINE)
WORKER = Actor(ActorKind.WORKER)
PLAYER = Actor(ActorKind.PLAYER)

# What no request and no worker asked for, an operator did.
_current: ContextVar[Actor] = ContextVar("laurel_actor", default=COMMAND_LINE)


def current_actor() -> Actor:
    """Returns who acts: as the innermost `acting` says, else the command line."""
    return _current.get()


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """Let `actor` be who acts inside the context; tasks that are started inside it inherit that."""
    token = _current.set(actor)
    try:
        yield
    finally:
        _current.reset(token)
