"""The published rules, the drafts of new ones, and what differs between two of them."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.audit_log.actors import ActorKind
from app.domain.rules_changes import MAX_CHANGES
from app.rules_drafts.service import GRACE_MINUTES, MAX_NOTE
from app.rules_files.faults import MAX_FAULTS
from app.rules_files.text import MAX_DRAFT_CHARS
from schema.common import ERRORS, PageInfo, UserError
from schema.explanation import ExplanationInput
from schema.scalars import Points, RulesText

OF_GAME = "The game whose rules they are; null for the program's."
_PATH = "such as `tiers[2].scFrom`, or `benefits.GOLD[0].title.en`"


@strawberry.type(description="Who published a version of the rules, or saved a draft.")
class RulesAuthor:
    actor: ActorKind = strawberry.field(
        description="What sort of caller; UNKNOWN for versions that were published before the audit log."
    )
    actor_id: strawberry.ID | None = strawberry.field(
        description="The person of the staff, or the studio key; null for others."
    )
    actor_name: str | None = strawberry.field(
        description="The person's e-mail, or the last characters of the key; null for others, and of the"
        " staff for studio keys."
    )


@strawberry.type(description="A published version of the rules, which never changes.")
class RulesVersion:
    id: strawberry.ID = strawberry.field(description="Its id, unique among all versions.")
    game_id: strawberry.ID | None = strawberry.field(description=OF_GAME)
    version: int = strawberry.field(description="Its number, from 1 up.")
    document: RulesText = strawberry.field(description="The rules file: the values that were published.")
    valid_from: datetime = strawberry.field(
        description="From when it is in force: by the real clock for the program's, by the game's clock for a"
        " game's. In a sandbox whose clock was ahead, the program's are in force later."
    )
    note: str = strawberry.field(description="What the author says of it; empty without a note.")
    published_by: RulesAuthor = strawberry.field(description="Who published it.")
    published_at: datetime = strawberry.field(description="When, by the real clock.")


@strawberry.type(description="A version within a page.")
class RulesVersionEdge:
    node: RulesVersion = strawberry.field(description="The version.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of versions, the latest first.")
class RulesVersionConnection:
    edges: list[RulesVersionEdge] = strawberry.field(description="The versions of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(
    description="The draft of the program's rules, or of a game's: one each. It may have faults, and changes"
    " nothing until it is published."
)
class RulesDraft:
    game_id: strawberry.ID | None = strawberry.field(description=OF_GAME)
    document: RulesText = strawberry.field(description="The rules file, as it was saved.")
    revision: int = strawberry.field(
        description="Its number, which grows with each save: `saveDraft`, `discardDraft` and `publishDraft`"
        " take the one that was read."
    )
    based_on: int | None = strawberry.field(
        description="The version that it was made from; null where there was none. Once a later one was"
        " published, it has to be saved as based on that before it can be published."
    )
    saved_by: RulesAuthor = strawberry.field(description="Who saved it last.")
    saved_at: datetime = strawberry.field(description="When, by the real clock.")


@strawberry.type(description="What is wrong with a rules file, and where.")
class RulesFault:
    path: str = strawberry.field(
        description=f"The value in the file, {_PATH}: of what is missing, where it would be. A key with other"
        ' characters than letters, digits, `_` and `-` is quoted: `rates["A.B"]`. `$` for the whole file,'
        " `validFrom` for the instant."
    )
    message: str = strawberry.field(description="What is wrong, to be read after the path; in English.")


@strawberry.type(description="One thing that differs between two versions of the rules.")
class RulesChange:
    path: str = strawberry.field(
        description=f"The value in the later file, {_PATH}; of what was removed, in the earlier one."
    )
    sentence: str = strawberry.field(
        description='What changes and whom it touches: "Gold keep 2,000 → 2,500 SC: 312 members are below it'
        ' today." In English.'
    )
    before: str | None = strawberry.field(
        description="The value in the earlier file, as JSON; null where the file has none: it is new, or a"
        " default that is left out."
    )
    after: str | None = strawberry.field(
        description="The value in the later file, as JSON; null where the file has none."
    )
    members: Points | None = strawberry.field(
        description="The members that the sentence speaks of, as they are today: of a game's rules the"
        " game's, of the program's those of all live games, or of all sandboxes while there is no live game."
        " Erased members are left out. Null where none can be counted: for a look, a rate, a starting tier."
    )


@strawberry.type(description="What a purchase would grant; nothing was stored.")
class TriedPurchase:
    amount_usd: Decimal = strawberry.field(description="The amount in USD, by the rate.")
    sc: Points = strawberry.field(description="SC that it would grant.")
    p: Points = strawberry.field(description="P that it would grant.")
    explanation: str = strawberry.field(description="How they are counted, in a sentence; in English.")
    inputs: list[ExplanationInput] = strawberry.field(
        description="What they are counted from, in the order of counting."
    )


@strawberry.input(description="A draft to be saved.")
class SaveDraftInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=OF_GAME)
    document: RulesText = strawberry.field(
        description=f"The rules file: a JSON object of at most {MAX_DRAFT_CHARS:,} characters. It may have"
        " faults, see `checkDraft`."
    )
    revision: int | None = strawberry.field(
        default=None,
        description="The revision that was read, which this one replaces; null where there is no draft.",
    )
    based_on: int | None = strawberry.field(
        default=None,
        description="The version that the file was made from; null where none is published yet.",
    )


@strawberry.type(description="Answer of `saveDraft`.")
class SaveDraftPayload:
    draft: RulesDraft | None = strawberry.field(
        default=None,
        description="The draft as it is now: what was saved, or beside VERSION_CONFLICT what somebody else"
        " has saved; null where there is none, and beside other errors.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description="A draft to be given up.")
class DiscardDraftInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=OF_GAME)
    revision: int = strawberry.field(description="The revision that was read.")


@strawberry.type(description="Answer of `discardDraft`.")
class DiscardDraftPayload:
    draft: RulesDraft | None = strawberry.field(
        default=None,
        description="Null once it was given up; beside VERSION_CONFLICT what somebody else has saved.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description="A draft to be checked.")
class CheckDraftInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=OF_GAME)
    document: RulesText | None = strawberry.field(
        default=None,
        description=f"A rules file of at most {MAX_DRAFT_CHARS:,} characters; null for the draft that is"
        " saved.",
    )
    valid_from: datetime | None = strawberry.field(
        default=None,
        description="From when it would be in force, as in `publishDraft`; null for at once.",
    )


@strawberry.type(description="Answer of `checkDraft`.")
class CheckDraftPayload:
    faults: list[RulesFault] = strawberry.field(
        default_factory=list[RulesFault],
        description=f"Everything that is wrong with it, in the order of the file, at most {MAX_FAULTS}; empty"
        " where it can be published.",
    )
    changes: list[RulesChange] = strawberry.field(
        default_factory=list[RulesChange],
        description=f"What differs from the latest version, but the note, at most"
        f" {MAX_CHANGES:,} things; empty where there are faults, and before the first version.",
    )
    warnings: list[RulesFault] = strawberry.field(
        default_factory=list[RulesFault],
        description="What may be published and is perhaps not meant: windows of measures that are shorter"
        " than the season of their tier, paths that enter a tier without what enters those below it. Empty"
        " where there are faults.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)


@strawberry.input(description="A draft to be published.")
class PublishDraftInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=OF_GAME)
    revision: int = strawberry.field(description="The revision that was read: no other one is published.")
    note: str = strawberry.field(
        description=f"What is said of the version, 1 to {MAX_NOTE:,} characters; it becomes the `note` of"
        " the file."
    )
    valid_from: datetime = strawberry.field(
        description="From when it is in force: by the real clock for the program's, by the game's clock for a"
        f" game's. Up to {GRACE_MINUTES} minutes ago counts as now; not before the version before it. The"
        " first version is in force from the beginning, a game's first only while it has no members."
    )


@strawberry.type(description="Answer of `publishDraft`.")
class PublishDraftPayload:
    version: RulesVersion | None = strawberry.field(
        default=None,
        description="The version; null where it was refused. The draft is gone then.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list[UserError], description=ERRORS)
