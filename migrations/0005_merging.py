from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0004_store")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Player",
            name="merged_from",
            field=fields.ForeignKeyField(
                "laurel.Member",
                source_field="merged_from_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="id",
                related_name="players_before",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
    ]
