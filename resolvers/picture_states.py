"""What became of the pictures that were given, read together for all that ask at the same moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.access import GameId
from app.infra.batch_loader import BatchLoader
from app.infra.db import Database
from app.pictures import queries
from app.pictures.queries import Source, SourceKey
from schema.pictures import PictureState


class PictureSources:
    """The reads of a process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._loader = BatchLoader(self._read)

    async def _read(self, keys: Sequence[SourceKey]) -> Mapping[SourceKey, Source]:
        async with self._database.acquire() as connection:
            return await queries.sources(connection, keys)

    async def state(self, game_id: GameId, address: str) -> PictureState | None:
        """Returns what became of an address; None where it was never asked for."""
        source = await self._loader.get((game_id, address))
        if source is None:
            return None
        return PictureState(status=source.status, failure=source.failure, source_url=address)


@dataclass(frozen=True, slots=True)
class GivenPicture:
    """The picture that an item was given, if any."""

    sources: PictureSources
    game_id: GameId
    address: str | None

    async def state(self) -> PictureState | None:
        return None if self.address is None else await self.sources.state(self.game_id, self.address)
