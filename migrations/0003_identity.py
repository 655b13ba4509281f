from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0002_invariants")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Contact",
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
                ("email_sealed", fields.BinaryField()),
                ("updated_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "contacts",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "How a member can be written to: a sealed e-mail, given by a provider or by the member.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ErasedPlayer",
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
                ("player_hash", fields.CharField(max_length=64)),
                ("erased_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "erased_players",
                "app": "laurel",
                "unique_together": (("game", "player_hash"),),
                "pk_attr": "id",
                "table_description": "A player who was erased, by a keyed hash of the id: what is reported again brings nobody back.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Identity",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("realm", fields.CharField(max_length=36)),
                ("provider", fields.CharField(max_length=8)),
                ("issuer", fields.CharField(max_length=255)),
                ("subject", fields.CharField(max_length=255)),
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
                ("linked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "identities",
                "app": "laurel",
                "unique_together": (("realm", "issuer", "subject"),),
                "indexes": [Index(fields=["member_id"], name="identities_member")],
                "pk_attr": "id",
                "table_description": "Somebody as a provider, or the game, knows them: (issuer, subject) within a realm, never an e-mail.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="MergeOffer",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="offers",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "other_member",
                    fields.ForeignKeyField(
                        "laurel.Member",
                        source_field="other_member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="offers_of_others",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "identity",
                    fields.ForeignKeyField(
                        "laurel.Identity",
                        source_field="identity_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "merge_offers",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "Both sides are proven: `member` called, and proved an identity that belongs to `other_member`.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SignIn",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("provider", fields.CharField(max_length=8)),
                ("purpose", fields.CharField(max_length=5)),
                ("realm", fields.CharField(max_length=36)),
                ("nonce", fields.CharField(max_length=64)),
                ("verifier", fields.CharField(max_length=128)),
                ("browser_hash", fields.CharField(max_length=64)),
                ("session_hash", fields.CharField(null=True, max_length=64)),
                ("next", fields.CharField(max_length=500)),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "sign_ins",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "One sign-in with a provider that is under way, by the hash of its `state`. Its return deletes it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Staff",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("email", fields.CharField(unique=True, max_length=254)),
                ("role", fields.CharField(max_length=16)),
                (
                    "studio",
                    fields.ForeignKeyField(
                        "laurel.Studio",
                        source_field="studio_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("name", fields.CharField(null=True, max_length=128)),
                ("issuer", fields.CharField(null=True, max_length=255)),
                ("subject", fields.CharField(null=True, max_length=255)),
                ("invited_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "staff",
                "app": "laurel",
                "unique_together": (("issuer", "subject"),),
                "pk_attr": "id",
                "table_description": "Somebody of the staff: invited by e-mail, and known by (issuer, subject) from the first sign-in on.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StaffSession",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                (
                    "staff",
                    fields.ForeignKeyField(
                        "laurel.Staff",
                        source_field="staff_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "staff_sessions",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "A signed-in browser of somebody of the staff, by the hash of its cookie.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StoreLink",
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
                "table": "store_links",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "A one-time code that opens the store as a player. Its use deletes it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StoreSession",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("kind", fields.CharField(max_length=6)),
                ("realm", fields.CharField(max_length=36)),
                (
                    "player",
                    fields.ForeignKeyField(
                        "laurel.Player",
                        source_field="player_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "identity",
                    fields.ForeignKeyField(
                        "laurel.Identity",
                        source_field="identity_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ("authenticated_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "store_sessions",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "Somebody at the store: COOKIE on our own origin, BEARER on another one.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ConnectCode",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                (
                    "player",
                    fields.ForeignKeyField(
                        "laurel.Player",
                        source_field="player_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "session",
                    fields.ForeignKeyField(
                        "laurel.StoreSession",
                        source_field="session_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="hash",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "connect_codes",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "A short code that one side shows and the other confirms: of a player, or of a session without one.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Game",
            name="fulfil_hours",
            field=fields.IntField(db_default=72),
        ),
        ops.AddField(
            model_name="Member",
            name="merged_into",
            field=fields.ForeignKeyField(
                "laurel.Member",
                source_field="merged_into_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="id",
                related_name="merged",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AddField(
            model_name="Player",
            name="erased_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
