"""When an item last became dearer: until a while later, who does not say the price that was seen is asked."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("laurel", "0013_given_back")]

    initial = False

    operations = [
        ops.AddField(
            model_name="CatalogItem",
            name="price_risen_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
