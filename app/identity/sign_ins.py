"""Sign-ins under way at a provider: a row is stored when one begins, and deleted when the browser returns."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.domain.access import GameMode, Provider
from app.identity.realms import LIVE_REALM
from app.identity.sessions import realm_of_session
from app.infra.db import Connection
from app.infra.secrets import SecretHash, hash_secret, new_secret
from app.studios.queries import mode_of

SIGN_IN_LIFE = timedelta(minutes=10)
_VERIFIER_BYTES = 48  # 64 characters; RFC 7636 wants 43 to 128


class Purpose(StrEnum):
    """What a sign-in is for: the store, or the staff's pages."""

    STORE = "STORE"
    STAFF = "STAFF"


_STAFF_STATE = "staff_"


def purpose_of_state(state: str) -> Purpose:
    """Returns the purpose of a sign-in by the `state` that came back, also where its row is gone.

    A state can be forged, so this decides only which page explains a failure.
    """
    return Purpose.STAFF if state.startswith(_STAFF_STATE) else Purpose.STORE


@dataclass(frozen=True, slots=True)
class BegunSignIn:
    """What is sent to the provider with a sign-in that begins."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class SignInUnderWay:
    """A sign-in that came back. `session_hash` is the store session, of the same realm, that began it."""

    provider: Provider
    purpose: Purpose
    realm: str
    nonce: str
    verifier: str
    session_hash: SecretHash | None
    next: str


async def realm_of_game(connection: Connection, game_id: UUID) -> str | None:
    """Returns the realm of a game; None where there is no such game."""
    mode = await mode_of(connection, game_id)
    if mode is None:
        return None
    return LIVE_REALM if mode is GameMode.LIVE else str(game_id)


async def begin_sign_in(
    connection: Connection,
    provider: Provider,
    purpose: Purpose,
    *,
    realm: str | None,
    browser: str,
    session_hash: SecretHash | None,
    next_path: str,
    real_now: datetime,
) -> BegunSignIn:
    """Store a sign-in for `SIGN_IN_LIFE`. `browser` is the secret in its cookie.

    Without `realm` it is that of the session, or LIVE. A session of another realm is left out: what is proven
    in one realm is not linked to a member of another.
    """
    state = new_secret(_STAFF_STATE if purpose is Purpose.STAFF else "")
    begun = BegunSignIn(state, secrets.token_urlsafe(32), secrets.token_urlsafe(_VERIFIER_BYTES))
    sessions_realm = (
        None if session_hash is None else await realm_of_session(connection, session_hash, real_now)
    )
    await connection.execute(
        "INSERT INTO sign_ins (hash, provider, purpose, realm, nonce, verifier, browser_hash, session_hash,"
        " next, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        *(hash_secret(begun.state), provider, purpose, realm or sessions_realm or LIVE_REALM),
        *(begun.nonce, begun.verifier, hash_secret(browser)),
        session_hash if sessions_realm is not None and realm in {None, sessions_realm} else None,
        *(next_path, real_now + SIGN_IN_LIFE),
    )
    return begun


async def take_sign_in(
    connection: Connection, provider: Provider, *, state: str, browser: str, real_now: datetime
) -> SignInUnderWay | None:
    """Use up the sign-in that this browser began with this provider; None if there is none or it expired."""
    row = await connection.fetchrow(
        "DELETE FROM sign_ins WHERE hash = $1 AND provider = $2 AND browser_hash = $3 AND expires_at > $4"
        " RETURNING purpose, realm, nonce, verifier, session_hash, next",
        *(hash_secret(state), provider, hash_secret(browser), real_now),
    )
    if row is None:
        return None
    return SignInUnderWay(
        provider,
        Purpose(row["purpose"]),
        row["realm"],
        row["nonce"],
        row["verifier"],
        None if row["session_hash"] is None else SecretHash(row["session_hash"]),
        row["next"],
    )


async def unlink_everywhere(
    connection: Connection, issuer: str, subject: str, linked_before: datetime
) -> int:
    """Delete an identity in every realm, with its sessions and its member's e-mail; returns how many.

    The member stays, and so does what it has earned. Links made after `linked_before` stay too.
    """
    async with connection.transaction():
        members = await connection.fetch(
            "DELETE FROM identities WHERE issuer = $1 AND subject = $2 AND linked_at <= $3"
            " RETURNING member_game_id, member_id",
            *(issuer, subject, linked_before),
        )
        linked = [row for row in members if row["member_id"] is not None]
        # The address may have come with this identity. A member who needs one is asked again.
        await connection.execute(
            "DELETE FROM contacts WHERE game_id = ANY($1::uuid[]) AND member_id = ANY($2::uuid[])",
            *([row["member_game_id"] for row in linked], [row["member_id"] for row in linked]),
        )
    return len(members)
