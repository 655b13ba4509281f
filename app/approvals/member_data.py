"""A member's data among the grants of the staff: erasing it."""

from datetime import datetime

from app.domain.access import Person
from app.infra.db import Connection

# Nothing more is given to an erased person; the texts and the hash of the input go.
_ERASE = """
    UPDATE staff_grants SET reason = '', note = '', fingerprint = NULL,
        status = CASE WHEN status = 'PENDING' THEN 'EXPIRED' ELSE status END
    WHERE game_id = $1 AND player_id = ANY($2::bigint[])
"""


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty the texts of grants to a person, and end those that wait. The member is locked."""
    await connection.execute(_ERASE, person.game_id, person.player_ids)
