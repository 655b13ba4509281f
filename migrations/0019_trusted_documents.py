"""A game may require trusted documents of its player tokens."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

TABLE = [
    "CREATE TABLE trusted_documents (game_id uuid NOT NULL REFERENCES games, hash text NOT NULL,"
    " document text NOT NULL, PRIMARY KEY (game_id, hash))",
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0018_game_keys")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Game",
            name="requires_trusted_documents",
            field=fields.BooleanField(db_default=False),
        ),
        ops.RunSQL(TABLE, ["DROP TABLE trusted_documents"]),
    ]
