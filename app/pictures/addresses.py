"""Where pictures are: the path at which we serve one, and the address that one is fetched from. Pure."""

import hashlib
import re
from uuid import UUID

from app.domain.access import GameId

PICTURES = "/pictures/"
_PATH = re.compile(r"/pictures/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})\.webp", re.ASCII)


def picture_path(game_id: GameId, sha256: bytes) -> str:
    """Returns the path at which a game's picture is served."""
    return f"{PICTURES}{game_id}/{sha256.hex()}.webp"


def parse_picture_path(path: str) -> tuple[UUID, bytes] | None:
    """Returns the game's id and the hash that a path names; None for what is no such path."""
    found = _PATH.fullmatch(path)
    return None if found is None else (UUID(found[1]), bytes.fromhex(found[2]))


def address_hash(address: str) -> bytes:
    """Returns the key of an address, which may be longer than a key of the database."""
    return hashlib.sha256(address.encode()).digest()
