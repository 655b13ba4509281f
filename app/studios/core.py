"""The parts that commands need: the process's core, and one game at one instant."""

from dataclasses import dataclass
from datetime import datetime

from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.studios.queries import GameRow
from app.studios.rules import RulesCache


class NoSecret(LookupError):
    """The work needs the program's secret, and this process has none; the message says what to set."""

    def __init__(self) -> None:
        super().__init__(
            "Players of this game were erased, and only LAUREL_SECRET tells who they are:"
            " set it to what the server uses."
        )


@dataclass(frozen=True, slots=True)
class Core:
    """The database, the published rules, and the encryptor of personal data; one of each for a process.

    A process without the program's secret has no encryptor: it can record what is about known players.
    """

    database: Database
    rules: RulesCache
    encryptor: Encryptor | None = None

    @property
    def required_encryptor(self) -> Encryptor:
        """Returns the encryptor. Raises NoSecret where there is none."""
        if self.encryptor is None:
            raise NoSecret
        return self.encryptor


@dataclass(frozen=True, slots=True)
class GameSession:
    """One game during one command. `real_now` is the real instant, in whose place a sandbox has its own."""

    core: Core
    game: GameRow
    real_now: datetime

    @property
    def game_now(self) -> datetime:
        """Returns the game's present (rules.md §11)."""
        return self.game.now(self.real_now)
