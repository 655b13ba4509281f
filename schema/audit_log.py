"""The audit log: what staff, studio keys and the command line wrote, as entries that are never changed."""

from datetime import datetime

import strawberry

from app.audit_log.actors import ActorKind
from app.audit_log.entries import Subject
from schema.common import PageInfo


@strawberry.type(description="One write: who, what, before and after, why, from where, and when.")
class AuditEntry:
    id: strawberry.ID = strawberry.field(description="Laurel's id of the entry.")
    at: datetime = strawberry.field(description="When it was written, by the database's clock.")
    game_id: strawberry.ID | None = strawberry.field(
        description="The game that it is about; null for what is about a studio or the whole program."
    )
    studio_id: strawberry.ID | None = strawberry.field(
        description="The studio that it is about; null for what is about a game or the whole program."
    )
    member_id: strawberry.ID | None = strawberry.field(
        description="The member whom it concerns; null where it concerns none."
    )
    actor: ActorKind = strawberry.field(description="What sort of caller wrote it.")
    actor_id: strawberry.ID | None = strawberry.field(
        description="The person of the staff, or the studio key; null for other actors."
    )
    actor_name: str | None = strawberry.field(
        description="The person's e-mail, or the last characters of the key; null for other actors, and of"
        " the staff for studio keys."
    )
    operation: str = strawberry.field(
        description="The name of the mutation, such as `grantPoints`; of a command, such as"
        " `publishProgramRules`."
    )
    subject: Subject = strawberry.field(description="What sort of thing was written.")
    subject_id: strawberry.ID = strawberry.field(
        description="Its id; of rules, their version; of a draft, its revision."
    )
    before: str | None = strawberry.field(
        description="What it was before, as far as it changed: a JSON object; null for what is new."
    )
    after: str | None = strawberry.field(
        description="What it is after, as far as it changed: a JSON object; null for what is gone. Neither"
        " has a secret, nor what tells of a person."
    )
    reason: str | None = strawberry.field(
        description="Why, as somebody wrote it; null without one, and once the member was erased."
    )
    address: str | None = strawberry.field(
        description="The address of the client; null for the command line and the worker, and of the staff"
        " for studio keys."
    )
    request_id: str | None = strawberry.field(
        description="The id of the request, as in `X-Request-Id`; null for the command line and the worker."
    )


@strawberry.type(description="An entry within a page.")
class AuditEntryEdge:
    node: AuditEntry = strawberry.field(description="The entry.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of the audit log, newest first.")
class AuditEntryConnection:
    edges: list[AuditEntryEdge] = strawberry.field(description="The entries of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
