"""`laurel staff`: the staff, who operate the program, by invitation."""

from typing import Annotated

import typer

from app.cli.database import now, with_database
from app.cli.output import AsJson, emit, emit_json, emit_table
from app.domain.access import StaffRole
from app.domain.approvals import GrantLimits
from app.identity.staff import Invitation, change_role, list_staff, revoke, set_limits
from app.identity.staff import invite as invite_staff
from app.infra.db import Database

commands = typer.Typer(
    help="The staff, who operate the program, by invitation.", add_completion=False, rich_markup_mode=None
)

Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The address that Google verifies.")]
Role = Annotated[StaffRole, typer.Option(help="What the person may do; docs/cli.md has the roles.")]
OfStudio = Annotated[str | None, typer.Option(metavar="SLUG", help="Of a STUDIO_FOCAL: the one studio.")]


@commands.command()
def invite(
    email: Email,
    role: Role,
    studio: OfStudio = None,
    as_json: AsJson = False,
) -> None:
    """Invite a person to the staff: the first sign-in by Google with this address takes the invitation."""

    async def work(database: Database) -> Invitation:
        return await invite_staff(database, email, role, studio, now())

    invitation = with_database(work)
    emit(
        _as_json(invitation),
        as_json=as_json,
        words=f"Invited {invitation.email}: sign in at /staff.",
    )


def _as_json(invitation: Invitation) -> dict[str, object]:
    return {
        "id": str(invitation.id),
        "email": invitation.email,
        "role": invitation.role,
        "studio": invitation.studio,
        "grantLimit": invitation.limits.grant,
        "dailyBudget": invitation.limits.daily,
        "invitedAt": invitation.invited_at,
        "signedIn": invitation.signed_in,
        "revokedAt": invitation.revoked_at,
    }


@commands.command("list")
def listed(as_json: AsJson = False) -> None:
    """List all invitations there ever were."""
    invitations = with_database(list_staff)
    if as_json:
        emit_json({"staff": [_as_json(invitation) for invitation in invitations]})
        return
    rows = [
        (s.email, s.role, s.studio, s.limits.grant, s.limits.daily, s.invited_at, s.signed_in, s.revoked_at)
        for s in invitations
    ]
    emit_table(("e-mail", "role", "studio", "P a grant", "P a day", "invited", "signed in", "revoked"), rows)


@commands.command()
def limits(
    email: Email,
    grant: Annotated[
        int | None, typer.Option(metavar="P", help="Of one grant without approval; the role's if left out.")
    ] = None,
    daily: Annotated[
        int | None, typer.Option(metavar="P", help="Of all grants of a UTC day; the role's if left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Set how many P a person may grant; without options, those of the role."""

    async def work(database: Database) -> GrantLimits:
        return await set_limits(database, email, grant, daily)

    in_force = with_database(work)
    emit(
        {"email": email, "grantLimit": in_force.grant, "dailyBudget": in_force.daily},
        as_json=as_json,
        words=f"{email} may grant {in_force.grant:,} P at once and {in_force.daily:,} P a day.",
    )


@commands.command()
def role(
    email: Email,
    role: Role,
    studio: OfStudio = None,
    as_json: AsJson = False,
) -> None:
    """Give a person another role, from the next request on."""

    async def work(database: Database) -> None:
        await change_role(database, email, role, studio)

    with_database(work)
    emit({"email": email, "role": role, "studio": studio}, as_json=as_json, words=f"{email} is {role} now.")


@commands.command("revoke")
def revoked(email: Email, as_json: AsJson = False) -> None:
    """Revoke an invitation: end the person's sessions at once, and refuse new ones."""
    real_now = now()

    async def work(database: Database) -> None:
        await revoke(database, email, real_now)

    with_database(work)
    emit({"email": email, "revokedAt": real_now}, as_json=as_json, words=f"Revoked {email}.")
