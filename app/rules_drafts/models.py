"""The table of drafts of rules."""

from tortoise import fields
from tortoise.models import Model


class RulesDraft(Model):
    """The draft of a game's rules, or of the program's, whose `game_id` is all zeros.

    The row stays when a draft is published or given up, with no `document`: a `revision` is never used twice.
    `based_on` is the version that it was made from, 0 before the first; once published, that version itself.
    """

    game_id = fields.UUIDField(primary_key=True)
    revision = fields.IntField()
    document = fields.TextField(null=True)
    based_on = fields.IntField()
    saved_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "rules_drafts"
