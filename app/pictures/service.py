"""Commands about pictures: store an uploaded one, and have those fetched that others refer to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection, Database
from app.pictures import queries, writes
from app.pictures.addresses import parse_picture_path
from app.pictures.encoding import Encoder
from app.pictures.failures import FILE_SENTENCES, PictureRefused

MAX_UPLOAD_BYTES = 720 * 1024
"""Bytes of an uploaded picture: in base64 it fits the body of a request."""
MAX_UNUSED = 1_000
"""Pictures of a game that nothing refers to, about: with more, none are uploaded."""


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture of a game, by its hash, with its size in pixels."""

    sha256: bytes
    width: int
    height: int


async def upload_picture(
    database: Database, encoder: Encoder, game_id: GameId, data: bytes, real_now: datetime
) -> StoredPicture:
    """Encode a file anew and store it; the same file again is the same picture.

    Raises DomainError with INVALID and LIMIT_REACHED, and Unavailable while too many are encoded.
    """
    if not 1 <= len(data) <= MAX_UPLOAD_BYTES:
        raise DomainError(_invalid(f"must have 1 to {MAX_UPLOAD_BYTES:,} bytes, not {len(data):,}."))
    async with database.acquire() as connection:
        unused = await queries.count_unused(connection, game_id)
    if unused >= MAX_UNUSED:
        raise DomainError(
            Fault(
                UserErrorCode.LIMIT_REACHED,
                f"There are {unused:,} pictures that nothing refers to. Refer to them, or wait until they are"
                " deleted.",
                ("data",),
            )
        )
    try:
        encoded = await encoder.encode(data)
    except PictureRefused as refused:
        raise DomainError(_invalid(FILE_SENTENCES[refused.failure])) from None
    async with database.transaction() as connection:
        sha256 = await writes.store(connection, game_id, encoded, real_now, used=False)
        await append(connection, [Entry("uploadPicture", Subject.PICTURE, sha256.hex(), game_id)])
    return StoredPicture(sha256, encoded.width, encoded.height)


def _invalid(sentence: str) -> Fault:
    return Fault(UserErrorCode.INVALID, f"data {sentence}", ("data",))


class UnknownPictures(Exception):
    """Paths that name no picture of the game."""

    def __init__(self, paths: Collection[str]) -> None:
        super().__init__(f"{len(paths)} unknown pictures")
        self.paths = frozenset(paths)


async def request_pictures(
    connection: Connection, game_id: GameId, addresses: Collection[str], real_now: datetime
) -> Mapping[str, bytes | None]:
    """Have the pictures of these addresses fetched, in the caller's transaction, for what refers to them.

    An address is https, or the path of a picture of the game. Returns for each the hash of the picture that
    there is already, None for those that come later. Raises UnknownPictures.
    """
    paths = {address: path for address in addresses if (path := parse_picture_path(address)) is not None}
    wanted = {path[1] for path in paths.values() if path[0] == game_id}
    there = await writes.use(connection, game_id, wanted) if wanted else set[bytes]()
    unknown = [
        address for address, (owner, sha256) in paths.items() if owner != game_id or sha256 not in there
    ]
    if unknown:
        raise UnknownPictures(unknown)
    to_fetch = [address for address in addresses if address not in paths]
    fetched = await writes.request(connection, game_id, to_fetch, real_now) if to_fetch else {}
    return fetched | {address: sha256 for address, (_, sha256) in paths.items()}
