"""Signing out everywhere: all sessions of one person, on all devices."""

from app.identity.sessions import end_all_sessions, end_unlinked_sessions
from app.identity.staff_sessions import end_staff_sessions
from app.infra.db import Connection, Database
from auth.callers import PlayerCaller, StaffCaller, UnlinkedCaller


async def sign_out_everywhere(
    database: Database, caller: PlayerCaller | UnlinkedCaller | StaffCaller
) -> None:
    """End all sessions of the caller, and the links that would open more."""
    async with database.transaction() as connection:
        await end_sessions_everywhere(connection, caller)


async def end_sessions_everywhere(
    connection: Connection, caller: PlayerCaller | UnlinkedCaller | StaffCaller
) -> None:
    """End all sessions of the caller, as a part of the transaction of `connection`."""
    if isinstance(caller, PlayerCaller):
        await end_all_sessions(connection, caller.member.game.id, caller.member.id)
    elif isinstance(caller, StaffCaller):
        await end_staff_sessions(connection, caller.staff.id)
    elif caller.session.identity_id is not None:
        await end_unlinked_sessions(connection, caller.session.identity_id)
