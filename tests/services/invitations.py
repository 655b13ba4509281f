"""A live game with invitations, for tests: who invites, who comes, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from app.domain.errors import DomainError, UserErrorCode
from app.domain.notifications import NotificationKind
from app.identity.service import assert_identity
from app.infra.db import Database
from app.infra.encryption import Encryptor, new_encryption_secret
from app.infra.keyset import Window
from app.infra.limiter import Limiter
from app.invitations.claiming import claim_invitation, onboard_invited
from app.invitations.codes import code_of
from app.invitations.following import follow_due
from app.invitations.marks import Mark, MarkKind, report_marks
from app.invitations.queries import InvitationRow, invitations_page
from app.loyalty.service import join_request
from app.loyalty.state import Profile
from tests.cast import Cast, fetch_rows, live, program_file
from tests.merging import member_row
from tests.services.test_notifications import inbox

DAY = timedelta(days=1)
HOLD = timedelta(days=14)
TERMS: dict[str, Any] = {
    "minUsd": "5",
    "holdDays": 14,
    "inviter": {"sc": 100, "p": 500},
    "invitee": {"p": 200},
    "perMonth": 10,
    "inAll": 100,
}
ENCRYPTOR = Encryptor(new_encryption_secret())


async def inviting(database: Database, *slug: str, **terms: object) -> Cast:
    """A game whose program has invitations, with the inviter `ada`; 1 USD is 10 SC and 10 P on Bronze."""
    program = program_file(invitations=TERMS | terms)
    cast = replace(await live(database, *slug, program=program), encryptor=ENCRYPTOR)
    await cast.join("ada")
    return cast


async def code(cast: Cast, player: str = "ada") -> str:
    member = await member_row(cast.database, cast.game, player)
    return await code_of(cast.database, cast.game.id, member.id, cast.game.now(cast.real_now))


async def come(cast: Cast, player: str, by: str | None = None, *, identified: bool = True) -> None:
    """Join by the code of `ada`, or by another one, with an account of the game."""
    request = join_request(player, Profile(display_name=f"{player} x"), None)
    await onboard_invited(cast.session, request, by or await code(cast))
    if identified:
        await identify(cast, player)


async def identify(cast: Cast, player: str, subject: str = "", email: str | None = None) -> None:
    await assert_identity(
        cast.database,
        ENCRYPTOR,
        cast.game,
        external_id=player,
        subject=subject or player,
        email=email,
        real_now=cast.real_now,
    )


async def claim(cast: Cast, player: str, by: str, limiter: Limiter | None = None) -> None:
    member = await member_row(cast.database, cast.game, player)
    await claim_invitation(cast.core, limiter or Limiter(), member, by, cast.real_now)


async def refusal(cast: Cast, player: str, by: str) -> UserErrorCode:
    """Why the claim is refused."""
    try:
        await claim(cast, player, by)
    except DomainError as refused:
        return refused.faults[0].code
    raise AssertionError("it was accepted")


async def mark(cast: Cast, player: str, value: str, kind: MarkKind = MarkKind.DEVICE) -> int:
    return await report_marks(cast.session, player, [Mark(kind, value)])


async def follow(cast: Cast, at: datetime | None = None) -> int:
    """What the worker does at an instant."""
    return await follow_due((cast if at is None else cast.at(at)).session)


async def invitations(cast: Cast, player: str = "ada") -> list[InvitationRow]:
    """Those of an inviter, the first one first."""
    member = await member_row(cast.database, cast.game, player)
    window: Window[tuple[Any]] = Window(200)
    async with cast.database.acquire() as connection:
        page = await invitations_page(connection, cast.game.id, member.id, window)
    return [shown.row for shown in reversed(page)]


async def states(cast: Cast, player: str = "ada") -> list[str]:
    return [row.state.value for row in await invitations(cast, player)]


async def notices(database: Database, player: str) -> Sequence[tuple[object, object]]:
    """The state and the P of each notice of an invitation, the oldest first."""
    rows = reversed((await inbox(database, player)).rows)
    return [
        (row.params["state"], row.params["p"])
        for row in rows
        if row.kind is NotificationKind.INVITATION_UPDATED
    ]


async def kinds(cast: Cast, player: str) -> list[str]:
    """The kinds of a member's events about invitations, in order."""
    member = await member_row(cast.database, cast.game, player)
    rows = await fetch_rows(
        cast.database,
        "SELECT kind FROM loyalty_events WHERE member_id = $1 AND kind LIKE 'INVITE%' ORDER BY seq",
        member.id,
    )
    return [row[0] for row in rows]
