"""Erasing: a person's data leaves every table, in one transaction. What was earned stays, without a name."""

from datetime import datetime, timedelta

import structlog

from app.approvals import member_data as approvals_data
from app.audit_log.entries import Entry, Subject, append
from app.bargains import member_data as bargains_data
from app.coupons import member_data as coupons_data
from app.domain.access import MemberId, Person
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.events import member_data as outbox_data
from app.gift_cards import member_data as gift_cards_data
from app.gifts import member_data as gifts_data
from app.gifts.ending import end_open_of
from app.identity import member_data as identity_data
from app.identity.erased import erased_among, remember_erased
from app.identity.sessions import StoreSession
from app.infra.db import Database, mark_changed
from app.inventory import member_data as inventory_data
from app.invitations import member_data as invitations_data
from app.loyalty import member_data as loyalty_data
from app.loyalty.inputs import check_player_id, invalid
from app.loyalty.players import unknown_player
from app.loyalty.queries import MemberRow, member_by_player
from app.milestones import member_data as milestones_data
from app.notifications import member_data as notifications_data
from app.orders import member_data as orders_data
from app.privacy.export import export
from app.store import member_data as store_data
from app.store.service import cancel_pending_of
from app.stored_value import member_data as stored_value_data
from app.studios.core import Core, GameSession

CONFIRMATION = "ERASE"
"""The text that a player sends to confirm an erasure."""
AUTHENTICATED_WITHIN = timedelta(minutes=10)
"""The oldest proof of a player's identity by a provider that allows an erasure."""

_ERASE_IN_ORDER = (
    identity_data.erase,
    loyalty_data.erase,
    invitations_data.erase,
    outbox_data.erase,
    notifications_data.erase,
    store_data.erase,
    milestones_data.erase,
    inventory_data.erase,
    stored_value_data.erase,
    gifts_data.erase,
    gift_cards_data.erase,
    orders_data.erase,
    coupons_data.erase,
    bargains_data.erase,
    approvals_data.erase,
)
"""The capabilities that store something about a person. Identity comes first, since it locks the players."""

_log = structlog.get_logger("laurel.privacy")


async def erase_me(
    core: Core,
    member: MemberRow,
    *,
    session: StoreSession | None,
    confirm: str,
    real_now: datetime,
) -> None:
    """Erase the player who asks for it; a second time is harmless.

    Raises DomainError with INVALID without the confirmation, STORE_SESSION_REQUIRED outside the store, and
    IDENTIFICATION_REQUIRED where no provider proved the identity within `AUTHENTICATED_WITHIN`.
    """
    _check_wish(session, confirm, real_now)
    await _erase(GameSession(core, member.game, real_now), member.external_id)


async def erase_unlinked(database: Database, session: StoreSession, confirm: str, real_now: datetime) -> None:
    """Erase an identity that signed in at the store and is not connected to a game, with its sessions.

    Raises as `erase_me` does, and NOT_FOUND where a game was connected meanwhile.
    """
    _check_wish(session, confirm, real_now)
    async with database.transaction() as connection:
        if not await identity_data.erase_unlinked(connection, session.identity_id):
            raise DomainError(
                Fault(UserErrorCode.NOT_FOUND, "You are connected to a game by now: ask again.")
            )


def _check_wish(session: StoreSession | None, confirm: str, real_now: datetime) -> None:
    if confirm != CONFIRMATION:
        raise DomainError(
            invalid(f"Erasing cannot be undone: confirm it by {CONFIRMATION}, in capital letters.", "confirm")
        )
    if session is None:
        raise DomainError(
            Fault(
                UserErrorCode.STORE_SESSION_REQUIRED,
                "Open the store by a link of `createStoreLink`, or sign in there.",
            )
        )
    proven_at = session.authenticated_at
    if proven_at is None or real_now - proven_at > AUTHENTICATED_WITHIN:
        minutes = int(AUTHENTICATED_WITHIN.total_seconds() // 60)
        raise DomainError(
            Fault(
                UserErrorCode.IDENTIFICATION_REQUIRED,
                f"Sign in again with Apple, Facebook or Google, and ask within {minutes} minutes;"
                " or let the game's support do it.",
            )
        )


async def erase_player(session: GameSession, external_id: str) -> MemberId | None:
    """Erase a player of this game; returns its member, or None where it was erased before.

    Raises DomainError with INVALID, and NOT_FOUND for an id that the game never made known.
    """
    check_player_id(external_id)
    erased = await _erase(session, external_id)
    if erased is None:
        async with session.core.database.acquire() as connection:
            if not await erased_among(connection, session.core.encryptor, session.game.id, [external_id]):
                raise DomainError(unknown_player())
    return erased


async def export_player(core: Core, member: MemberRow, real_now: datetime) -> str:
    """Return the document about the person behind a member, once the audit log has who asked for it."""
    document = await export(core.database, core.required_encryptor, member, real_now)
    async with core.database.transaction() as connection:
        entry = Entry("exportPlayer", Subject.MEMBER, member.id, member.game.id, member_id=member.id)
        await append(connection, [entry])
    return document


async def _erase(session: GameSession, external_id: str) -> MemberId | None:
    """Erase all players and members of the person behind a player; returns the member, or None where the game
    has no such player (any more)."""
    core, real_now = session.core, session.real_now
    encryptor = core.required_encryptor

    async def attempt() -> MemberId | None:
        async with core.database.transaction() as connection:
            member = await member_by_player(connection, session.game.id, external_id)
            if member is None:
                return None
            game_id = member.game.id
            await loyalty_data.lock_member(connection, game_id, member.id)
            # While the players still have the names by which the recorder knows them.
            await cancel_pending_of(connection, core, game_id, member.id, real_now)
            await end_open_of(connection, core, member, real_now)
            players = await identity_data.players_of(connection, game_id, member.id)
            named = [(player.game_id, player.external_id) for player in players]
            await remember_erased(connection, encryptor, named, real_now)
            member_ids = await loyalty_data.with_absorbed(connection, game_id, member.id)
            person = Person(game_id, member.id, member_ids, [player.id for player in players])
            for erase in _ERASE_IN_ORDER:
                await erase(connection, person, real_now)
            mark_changed([member.id])
            entry = Entry("erasePlayer", Subject.MEMBER, member.id, game_id, member_id=member.id)
            await append(connection, [entry])
            return member.id

    member_id = await core.database.retrying(attempt)
    if member_id is not None:
        _log.info("person erased", member=str(member_id))
    return member_id
