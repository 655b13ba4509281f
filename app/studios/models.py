"""Tables of studios, their games and keys, and the published rules."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class Studio(Model):
    """Runs games; sees nothing of other studios."""

    id = fields.UUIDField(primary_key=True)
    slug = fields.CharField(max_length=64, unique=True)
    name = fields.CharField(max_length=200)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "studios"


class Game(Model):
    """A studio's game. `sandbox_now` is the movable clock of a SANDBOX, null for LIVE.

    The clock was set to it at the real instant `sandbox_set_at` and has been ticking since; where that is
    null, the clock is frozen. A redemption still pending after `fulfil_hours` fails by itself. From
    `archived_at` on nobody joins, earns or spends. `has_orders` is true from the first order on.
    """

    id = fields.UUIDField(primary_key=True)
    studio = fields.ForeignKeyField("laurel.Studio", on_delete=fields.RESTRICT)
    slug = fields.CharField(max_length=64)
    name = fields.CharField(max_length=200)
    mode = fields.CharField(max_length=8)
    sandbox_now = fields.DatetimeField(null=True)
    sandbox_set_at = fields.DatetimeField(null=True)
    store_url = fields.CharField(max_length=2000, null=True)
    fulfil_hours = fields.IntField(db_default=72)
    requires_trusted_documents = fields.BooleanField(db_default=False)
    archived_at = fields.DatetimeField(null=True)
    has_orders = fields.BooleanField(db_default=False)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "games"
        unique_together = (("studio", "slug"),)


class StudioKey(Model):
    """A bearer key of a studio's servers: only its hash is kept, and its last characters as a hint.

    `last_used_at` is stored at most once an hour.
    """

    id = fields.UUIDField(primary_key=True)
    studio = fields.ForeignKeyField("laurel.Studio", on_delete=fields.RESTRICT)
    hash = fields.CharField(max_length=64, unique=True)
    mode = fields.CharField(max_length=8)
    scopes = ArrayField(element_type="text")
    hint = fields.CharField(max_length=16)
    name = fields.CharField(max_length=64, db_default="")
    created_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "studio_keys"


class ProgramRulesVersion(Model):
    """One published version of the program's rules, as its file said it."""

    id = fields.BigIntField(primary_key=True)
    version = fields.IntField(unique=True)
    applies_from = fields.DatetimeField()
    document: dict[str, object] = fields.JSONField()
    published_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "program_rules"


class ProgramRulesDelay(Model):
    """Where a version applies later than published: in a sandbox whose clock was already past it."""

    id = fields.BigIntField(primary_key=True)
    program_rules = fields.ForeignKeyField("laurel.ProgramRulesVersion", on_delete=fields.RESTRICT)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    applies_from = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "program_rules_delays"


class GameRulesVersion(Model):
    """One published version of a game's rules, and the program's version that it was checked against."""

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    version = fields.IntField()
    applies_from = fields.DatetimeField()
    document: dict[str, object] = fields.JSONField()
    program_version = fields.IntField()
    published_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "game_rules"
