from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0007_erasing")]

    initial = False

    operations = [
        ops.CreateModel(
            name="OutboxFact",
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
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("seq", fields.BigIntField()),
                ("type", fields.CharField(max_length=64)),
                ("data", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("occurred_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("fanned_out_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "outbox",
                "app": "laurel",
                "unique_together": (("member", "seq"),),
                "pk_attr": "id",
                "table_description": "A fact that endpoints are told of, written in its own transaction. `occurred_at` is the game's instant.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OutboxSequence",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.OneToOneField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("last_seq", fields.BigIntField()),
            ],
            options={
                "table": "outbox_sequences",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "The number of the last fact told about a member: receivers order by it, and see what they lack.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="WebhookEndpoint",
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
                ("url", fields.CharField(max_length=2000)),
                ("description", fields.CharField(null=True, max_length=200)),
                ("event_types", ArrayField(element_type="TEXT")),
                ("status", fields.CharField(max_length=8)),
                ("secret_sealed", fields.BinaryField()),
                ("old_secret_sealed", fields.BinaryField(null=True)),
                ("old_secret_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("failures", fields.IntField(db_default=0)),
                ("rests_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("updated_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "webhook_endpoints",
                "app": "laurel",
                "unique_together": (("game", "url"),),
                "pk_attr": "id",
                "table_description": "Where a game's facts go. `failures` are those in a row; while it rests, it is not tried.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="WebhookDelivery",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "endpoint",
                    fields.ForeignKeyField(
                        "laurel.WebhookEndpoint",
                        source_field="endpoint_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "fact",
                    fields.ForeignKeyField(
                        "laurel.OutboxFact",
                        source_field="fact_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("status", fields.CharField(max_length=9)),
                ("attempts", fields.IntField(db_default=0)),
                ("due_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("gives_up_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("job_id", fields.BigIntField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("attempted_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("milliseconds", fields.IntField(null=True)),
                ("http_status", fields.IntField(null=True)),
                ("failure", fields.CharField(null=True, max_length=32)),
                ("response", fields.TextField(null=True, unique=False)),
            ],
            options={
                "table": "webhook_deliveries",
                "app": "laurel",
                "unique_together": (("endpoint", "fact"),),
                "indexes": [
                    Index(fields=["endpoint_id", "created_at", "id"], name="webhook_deliveries_listed")
                ],
                "pk_attr": "id",
                "table_description": "One fact for one endpoint: its id is the message's, the same however often it is sent.",
            },
            bases=["Model"],
        ),
    ]
