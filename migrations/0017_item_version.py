"""An item counts its changes: a redemption is made of the version that it was checked against."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0016_plain_words")]

    initial = False

    operations = [
        ops.AddField(model_name="CatalogItem", name="version", field=fields.BigIntField(db_default=1)),
    ]
