"""A member's data in the outbox, as a whole."""

from datetime import datetime

from app.domain.access import Person
from app.infra.db import Connection


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Delete the events about a person, sent or not, with their deliveries. The member is locked."""
    await connection.execute(
        "DELETE FROM outbox WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
        *(person.game_id, person.member_ids),
    )
