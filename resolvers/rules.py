"""The rules: published versions, what differs between them, and drafts, checked and published."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from app.audit_log.actors import ActorKind
from app.audit_log.queries import Author
from app.domain.access import Scope
from app.domain.errors import DomainError, UserErrorCode
from app.domain.rules_changes import MAX_CHANGES
from app.rules_drafts import service, trying
from app.rules_drafts.changes import CountedChange, changes_between
from app.rules_drafts.queries import DraftRow, VersionRow, draft_of, version_page, version_row
from app.rules_drafts.service import RevisionConflict
from app.studios.queries import GameRow
from auth.callers import StudioCaller
from resolvers.context import Context, Info
from resolvers.explanations import inputs_of
from resolvers.faults import mutation, user_errors
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, number_place, window_of
from schema.common import DEFAULT_FIRST, After, Before, First, Last, Paging
from schema.purchases import MoneyInput
from schema.rules import (
    OF_GAME,
    CheckDraftInput,
    CheckDraftPayload,
    DiscardDraftInput,
    DiscardDraftPayload,
    PublishDraftInput,
    PublishDraftPayload,
    RulesAuthor,
    RulesChange,
    RulesDraft,
    RulesFault,
    RulesVersion,
    RulesVersionConnection,
    RulesVersionEdge,
    SaveDraftInput,
    SaveDraftPayload,
    TriedPurchase,
)
from schema.scalars import Points, RulesText

_NEEDS = "Studio and staff [rules:write]; the program's for product owners alone"
_BRACKETS = "The program's is for product owners alone. [rules:write]"
GameIdArgument = Annotated[strawberry.ID | None, strawberry.argument(description=OF_GAME)]
_VERSION = "A version; NOT_FOUND where it was not published."


@strawberry.type
class RulesQuery:
    @strawberry.field(
        description=f"{_NEEDS}: a published version of the program's rules, or of a game's; null where none"
        " is published yet, or not this one."
    )
    async def rules(
        self,
        info: Info,
        game_id: GameIdArgument = None,
        version: Annotated[
            int | None, strawberry.argument(description="Its number; null for the latest.")
        ] = None,
    ) -> RulesVersion | None:
        """Return the version. Raises Forbidden and NotFound."""
        context = info.context
        game = _game(context, game_id)
        async with context.services.core.database.acquire() as connection:
            row = await version_row(connection, game, version)
        return None if row is None else _version(context, row)

    @strawberry.field(
        description=f"{_NEEDS}: the published versions of the program's rules, or of a game's, the latest"
        " first."
    )
    async def rules_versions(
        self,
        info: Info,
        game_id: GameIdArgument = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RulesVersionConnection:
        """Return a page. Raises Forbidden, NotFound and BadUserInput."""
        context = info.context
        game = _game(context, game_id)
        window = window_of(Paging(first, after, last, before), number_place)
        async with context.services.core.database.acquire() as connection:
            rows = await version_page(connection, game, window)
        return connection_of(
            RulesVersionConnection,
            RulesVersionEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(row.rules.version),
            nodes_of=lambda shown: [_version(context, row) for row in shown],
        )

    @strawberry.field(
        description=f"{_NEEDS}: the draft of the program's rules, or of a game's; null where there is none."
    )
    async def rules_draft(self, info: Info, game_id: GameIdArgument = None) -> RulesDraft | None:
        """Return the draft. Raises Forbidden and NotFound."""
        context = info.context
        game = _game(context, game_id)
        async with context.services.core.database.acquire() as connection:
            row = await draft_of(connection, game)
        return None if row is None else _draft(context, row)

    @strawberry.field(
        description=f"{_NEEDS}: what differs between two versions, but the note, at most"
        f" {MAX_CHANGES:,} things; whom each touches is counted today, whenever the versions were published."
    )
    async def rules_changes(
        self,
        info: Info,
        game_id: GameIdArgument = None,
        from_: Annotated[
            int | None,
            strawberry.argument(name="from", description=f"{_VERSION} Null for the one before `to`."),
        ] = None,
        to: Annotated[int | None, strawberry.argument(description=f"{_VERSION} Null for the latest.")] = None,
    ) -> list[RulesChange]:
        """Return the changes. Raises Forbidden and NotFound."""
        context = info.context
        game = _game(context, game_id)
        changes = await changes_between(context.services.core.database, game, from_, to, context.real_now)
        return _changes(changes)

    @strawberry.field(
        description=f"{_NEEDS}: what a purchase would grant now to a member on a tier whose season begins"
        " now. Missions are left out. Nothing is stored. What is wrong with an argument is BAD_USER_INPUT,"
        " with its path."
    )
    async def try_purchase(
        self,
        info: Info,
        tier: Annotated[str, strawberry.argument(description="The `code` of the tier held.")],
        amount: Annotated[MoneyInput, strawberry.argument(description="What is paid.")],
        game_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="The game whose rules count too, and its clock; null for the program's alone."
            ),
        ] = None,
        document: Annotated[
            RulesText | None,
            strawberry.argument(
                description="A rules file in place of the rules in force: of the game, or without `gameId` of"
                " the program; null for the rules in force."
            ),
        ] = None,
    ) -> TriedPurchase:
        """Return what it would grant. Raises Forbidden, NotFound and BadUserInput."""
        context = info.context
        game = _game(context, game_id)
        wanted = trying.Trial(document, tier, amount.amount, amount.currency)
        tried = await trying.try_purchase(context.services.core.database, game, wanted, context.real_now)
        return TriedPurchase(
            amount_usd=tried.amount_usd,
            sc=Points(tried.change.sc),
            p=Points(tried.change.p),
            explanation=tried.explanation,
            inputs=inputs_of(tried.inputs),
        )


@strawberry.type
class RulesMutation:
    @mutation(
        "Save the draft of the program's rules, or of a game's, which may have faults. Of two who change the"
        f" same revision, the second is refused with VERSION_CONFLICT. {_BRACKETS}",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.VERSION_CONFLICT,
    )
    async def save_draft(
        self, info: Info, input: Annotated[SaveDraftInput, strawberry.argument(description="The draft.")]
    ) -> SaveDraftPayload:
        context = info.context
        game = _target(context, input.game_id)
        given = service.Given(input.document, input.revision, input.based_on)
        try:
            draft = await service.save_draft(context.services.core.database, game, given, context.real_now)
        except DomainError as refused:
            return SaveDraftPayload(draft=_present(context, refused), user_errors=user_errors(refused.faults))
        return SaveDraftPayload(draft=_draft(context, draft))

    @mutation(
        f"Give up the draft of the program's rules, or of a game's. {_BRACKETS}",
        UserErrorCode.NOT_FOUND,
        UserErrorCode.VERSION_CONFLICT,
    )
    async def discard_draft(
        self,
        info: Info,
        input: Annotated[DiscardDraftInput, strawberry.argument(description="Which draft.")],
    ) -> DiscardDraftPayload:
        context = info.context
        game = _target(context, input.game_id)
        try:
            await service.discard_draft(
                context.services.core.database, game, input.revision, context.real_now
            )
        except DomainError as refused:
            return DiscardDraftPayload(
                draft=_present(context, refused), user_errors=user_errors(refused.faults)
            )
        return DiscardDraftPayload()

    @mutation(
        "Check a draft: everything that is wrong with it, else what it changes against the latest version"
        f" and how many members that touches today. Nothing is stored. {_BRACKETS}",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def check_draft(
        self,
        info: Info,
        input: Annotated[CheckDraftInput, strawberry.argument(description="What to check.")],
    ) -> CheckDraftPayload:
        context = info.context
        game = _target(context, input.game_id)
        checked = await service.check_draft(
            context.services.core.database, game, input.document, input.valid_from, context.real_now
        )
        return CheckDraftPayload(
            faults=[RulesFault(path=fault.path, message=fault.message) for fault in checked.faults],
            changes=_changes(checked.changes),
            warnings=[RulesFault(path=warning.path, message=warning.message) for warning in checked.warnings],
        )

    @mutation(
        "Publish the draft of the program's rules, or of a game's, as the next version. What is wrong with"
        " the file is INVALID, with a `path` such as `document`, `tiers`, `2`, `scFrom`; VERSION_CONFLICT"
        " where another revision was saved, or another version published, since. Sent again by the same"
        f" caller, it answers the same. {_BRACKETS}",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.VERSION_CONFLICT,
    )
    async def publish_draft(
        self,
        info: Info,
        input: Annotated[PublishDraftInput, strawberry.argument(description="What, why and from when.")],
    ) -> PublishDraftPayload:
        context = info.context
        game = _target(context, input.game_id)
        wanted = service.Publication(input.revision, input.note, input.valid_from)
        row = await service.publish_draft(context.services.core.database, game, wanted, context.real_now)
        return PublishDraftPayload(version=_version(context, row))


def _game(context: Context, game_id: str | None) -> GameRow | None:
    """Returns the game that a query names, None for the program. Raises Forbidden and NotFound."""
    caller = context.studio_or_staff(Scope.RULES_WRITE)
    if game_id is not None:
        return named_game(caller, game_id)
    context.product_owner()
    return None


def _target(context: Context, game_id: str | None) -> GameRow | None:
    """Returns the game that a mutation names, None for the program. Raises Forbidden and DomainError."""
    caller = context.studio_or_staff(Scope.RULES_WRITE)
    if game_id is not None:
        return caller.game(game_id)
    context.product_owner()
    return None


def _present(context: Context, refused: DomainError) -> RulesDraft | None:
    """Returns the draft that a refusal for another revision has with it."""
    drafts = (fault.draft for fault in refused.faults if isinstance(fault, RevisionConflict))
    return next((_draft(context, draft) for draft in drafts if draft is not None), None)


def _draft(context: Context, row: DraftRow) -> RulesDraft:
    return RulesDraft(
        game_id=_id(row.game_id),
        document=RulesText(row.document),
        revision=row.revision,
        based_on=row.based_on,
        saved_by=_author(context, row.saved_by),
        saved_at=row.saved_at,
    )


def _version(context: Context, row: VersionRow) -> RulesVersion:
    rules = row.rules
    return RulesVersion(
        id=strawberry.ID(f"{rules.game_id or 'program'}-{rules.version}"),
        game_id=_id(rules.game_id),
        version=rules.version,
        document=RulesText(rules.document),
        valid_from=rules.applies_from,
        note=rules.note,
        published_by=_author(context, row.published_by),
        published_at=rules.published_at,
    )


def _author(context: Context, author: Author) -> RulesAuthor:
    # A person of the staff is known to studios' servers by the id alone.
    is_hidden = author.kind is ActorKind.STAFF and isinstance(context.caller, StudioCaller)
    return RulesAuthor(
        actor=author.kind,
        actor_id=_id(author.id),
        actor_name=None if is_hidden else author.label,
    )


def _changes(changes: Sequence[CountedChange]) -> list[RulesChange]:
    return [
        RulesChange(
            path=change.path,
            sentence=change.sentence,
            before=change.before,
            after=change.after,
            members=None if change.members is None else Points(change.members),
        )
        for change in changes
    ]


def _id(value: object | None) -> strawberry.ID | None:
    return None if value is None else strawberry.ID(str(value))
