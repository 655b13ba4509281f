from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="ProgramRulesVersion",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("version", fields.IntField(unique=True)),
                ("applies_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("document", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("published_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "program_rules",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "One published version of the program's rules, as its file said it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Studio",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("slug", fields.CharField(unique=True, max_length=64)),
                ("name", fields.CharField(max_length=200)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "studios",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "Runs games; sees nothing of other studios.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Game",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "studio",
                    fields.ForeignKeyField(
                        "laurel.Studio",
                        source_field="studio_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("slug", fields.CharField(max_length=64)),
                ("name", fields.CharField(max_length=200)),
                ("mode", fields.CharField(max_length=8)),
                ("sandbox_now", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("store_url", fields.CharField(null=True, max_length=2000)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "games",
                "app": "laurel",
                "unique_together": (("studio", "slug"),),
                "pk_attr": "id",
                "table_description": "A studio's game. `sandbox_now` is the movable clock of a SANDBOX, null for LIVE.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="GameRulesVersion",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("version", fields.IntField()),
                ("applies_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("document", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("program_version", fields.IntField()),
                ("published_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "game_rules",
                "app": "laurel",
                "unique_together": (("game", "version"),),
                "pk_attr": "id",
                "table_description": "One published version of a game's rules, and the program's version that it was checked against.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Member",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("joined_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("tier", fields.SmallIntField()),
                ("progress", fields.BigIntField()),
                ("season_started_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("season_ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("p", fields.BigIntField()),
                ("p_expires_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("loops", fields.BigIntField()),
                ("lifetime_sc", fields.BigIntField()),
                ("lifetime_p", fields.BigIntField()),
                ("ltv_usd", fields.DecimalField(max_digits=60, decimal_places=18)),
                ("applied_to", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("wake_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("event_seq", fields.IntField()),
                ("history_seq", fields.IntField()),
                ("ledger_seq", fields.IntField()),
            ],
            options={
                "table": "members",
                "app": "laurel",
                "indexes": [
                    Index(fields=["game_id", "wake_at"], name="members_game_wake"),
                    Index(fields=["game_id", "joined_at", "id"], name="members_game_joined"),
                ],
                "pk_attr": "id",
                "table_description": "The standing of `app.domain.events.Standing`, settled to when it was last written.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="HistoryEntry",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("seq", fields.IntField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("kind", fields.CharField(max_length=16)),
                ("tier", fields.SmallIntField()),
                ("ladder_version", fields.IntField()),
                ("rules_version", fields.IntField()),
                ("sc", fields.BigIntField()),
                ("p", fields.BigIntField()),
                ("facts", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("event_seq", fields.IntField(null=True)),
                ("reference", fields.CharField(max_length=128)),
            ],
            options={
                "table": "loyalty_history",
                "app": "laurel",
                "unique_together": (("member", "seq"),),
                "pk_attr": "id",
                "table_description": "A change of the standing and what it was judged by (`app.domain.events.Change`). Append only.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LedgerEntry",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("seq", fields.IntField()),
                ("unit", fields.CharField(max_length=2)),
                ("delta", fields.BigIntField()),
                ("balance", fields.BigIntField()),
                ("kind", fields.CharField(max_length=16)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("reference", fields.CharField(max_length=128)),
            ],
            options={
                "table": "loyalty_ledger",
                "app": "laurel",
                "unique_together": (("member", "seq"),),
                "pk_attr": "id",
                "table_description": "A movement of a member's SC progress or P balance, and the balance after it. Append only.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LoyaltyEvent",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("seq", fields.IntField()),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("kind", fields.CharField(max_length=16)),
                ("key", fields.CharField(null=True, max_length=128)),
                ("fingerprint", fields.BinaryField(null=True)),
                ("effective_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("received_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("occurred_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("amount", fields.DecimalField(max_digits=38, decimal_places=6)),
                ("currency", fields.CharField(max_length=3)),
                ("points", fields.BigIntField()),
                ("tier", fields.SmallIntField()),
                ("refunds", fields.CharField(max_length=128)),
                ("sku", fields.CharField(null=True, max_length=128)),
                ("reason", fields.CharField(max_length=500)),
            ],
            options={
                "table": "loyalty_events",
                "app": "laurel",
                "unique_together": (("member", "seq"), ("game", "kind", "key")),
                "pk_attr": "id",
                "table_description": "A fact: what happened to a member from outside. Append only.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Player",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("player_id", fields.CharField(max_length=128)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("display_name", fields.CharField(null=True, max_length=128)),
                ("country", fields.CharField(null=True, max_length=2)),
                ("locale", fields.CharField(null=True, max_length=35)),
            ],
            options={
                "table": "players",
                "app": "laurel",
                "unique_together": (("game", "player_id"),),
                "indexes": [Index(fields=["member_id"], name="players_member")],
                "pk_attr": "id",
                "table_description": "One game's account of a member; `player_id` is the game's own id.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PlayerToken",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                (
                    "player",
                    fields.ForeignKeyField(
                        "laurel.Player",
                        source_field="player_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "player_tokens",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "A short-lived bearer token of a player, by its hash. It ends by the real clock, in sandboxes too.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ProgramRulesDelay",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "program_rules",
                    fields.ForeignKeyField(
                        "laurel.ProgramRulesVersion",
                        source_field="program_rules_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("applies_from", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "program_rules_delays",
                "app": "laurel",
                "unique_together": (("game", "program_rules"),),
                "pk_attr": "id",
                "table_description": "Where a version applies later than published: in a sandbox whose clock was already past it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StudioKey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "studio",
                    fields.ForeignKeyField(
                        "laurel.Studio",
                        source_field="studio_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("hash", fields.CharField(unique=True, max_length=64)),
                ("mode", fields.CharField(max_length=8)),
                ("scopes", ArrayField(element_type="TEXT")),
                ("hint", fields.CharField(max_length=16)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "studio_keys",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "A bearer key of a studio's servers: only its hash is kept, and its last characters as a hint.",
            },
            bases=["Model"],
        ),
    ]
