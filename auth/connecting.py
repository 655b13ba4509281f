"""Connects a player with an identity at the store by a code, with a limit on wrong codes."""

from datetime import datetime

from app.domain.errors import DomainError
from app.identity.codes import (
    ADVICE,
    WRONG_CODES,
    WRONG_CODES_WINDOW,
    connect_by_player,
    connect_by_session,
)
from app.identity.service import code_invalid
from app.infra.limiter import Limiter
from app.loyalty.queries import MemberRow
from app.loyalty.service import known_player
from app.loyalty.session_queries import find_session
from app.merging.service import merge_by_code
from app.studios.core import Core
from auth.callers import PlayerCaller, UnlinkedCaller


async def connect_by_code(
    core: Core,
    limiter: Limiter,
    caller: PlayerCaller | UnlinkedCaller,
    code: str,
    *,
    real_now: datetime,
) -> MemberRow | None:
    """Connect the caller with the side that shows the code, and return the member of both.

    A player has a game's token, or a session of somebody whom Laurel named. Tries are counted by caller, not
    by address: right codes of other people come from the same address. A right code takes back its own hit.
    Raises as `connect_by_player` and `connect_by_session` do, and the DomainError CODE_INVALID past
    WRONG_CODES.
    """
    if isinstance(caller, PlayerCaller):
        key = f"connect:member:{caller.member.id}"
    else:
        key = f"connect:identity:{caller.session.identity_id}"
    if await limiter.hit(key, WRONG_CODES, WRONG_CODES_WINDOW) is not None:
        raise DomainError(code_invalid(ADVICE))
    database, encryptor = core.database, core.required_encryptor
    if isinstance(caller, UnlinkedCaller):
        await connect_by_session(database, encryptor, code, caller.session, real_now)
    elif not await merge_by_code(core, caller.member, code, real_now):
        if caller.session is not None:
            raise DomainError(code_invalid(ADVICE))
        game, external_id = caller.member.game, caller.member.external_id
        await connect_by_player(
            database, encryptor, code, game=game, external_id=external_id, real_now=real_now
        )
    await limiter.forgive(key)
    if caller.session is None:
        return await known_player(database, caller.member.game, caller.member.external_id)
    # Its player is another one now.
    async with database.acquire() as connection:
        found = await find_session(connection, caller.session.hash, real_now)
    return found.member if found else None
