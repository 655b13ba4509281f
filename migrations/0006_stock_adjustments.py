from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops

INDEXES = [
    # What a studio polls for, and what a member has redeemed.
    ("redemptions_pending", "redemptions (game_id, created_at, id) WHERE status = 'PENDING'"),
    ("redemptions_player", "redemptions (player_id, created_at DESC, id DESC)"),
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0005_merging")]

    initial = False

    operations = [
        ops.CreateModel(
            name="StockAdjustment",
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
                    "item",
                    fields.ForeignKeyField(
                        "laurel.CatalogItem",
                        source_field="item_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("idempotency_key", fields.CharField(max_length=128)),
                ("fingerprint", fields.BinaryField()),
                ("by", fields.BigIntField()),
                ("stock", fields.BigIntField()),
                ("adjusted_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "stock_adjustments",
                "app": "laurel",
                "unique_together": (("game", "idempotency_key"),),
                "pk_attr": "id",
                "table_description": "A relative change of an item's stock, once for each key of the game; `stock` is what it left.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(
            [
                "ALTER TABLE stock_adjustments ADD CONSTRAINT stock_adjustments_numbers CHECK (by <> 0 AND stock >= 0)"
            ],
            ["ALTER TABLE stock_adjustments DROP CONSTRAINT stock_adjustments_numbers"],
        ),
        ops.RunSQL(
            [f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES],
            [f"DROP INDEX {name}" for name, _ in INDEXES],
        ),
    ]
