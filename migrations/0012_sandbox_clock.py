"""A sandbox's clock ticks. Those that are there stand still, as they did, until a clock is moved to tick."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0011_earning")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Game",
            name="sandbox_set_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.RunSQL(
            [
                "ALTER TABLE games ADD CONSTRAINT games_clock"
                " CHECK (sandbox_set_at IS NULL OR mode = 'SANDBOX')"
            ],
            ["ALTER TABLE games DROP CONSTRAINT games_clock"],
        ),
    ]
