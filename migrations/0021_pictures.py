"""Pictures are stored by us, and what is to be fetched (docs/decisions/0050-pictures.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

TABLES = [
    """CREATE TABLE pictures (
        game_id uuid NOT NULL REFERENCES games, sha256 bytea NOT NULL, data bytea NOT NULL,
        width int4 NOT NULL, height int4 NOT NULL, stored_at timestamptz NOT NULL, unused_since timestamptz,
        PRIMARY KEY (game_id, sha256),
        CONSTRAINT pictures_whole CHECK (octet_length(sha256) = 32 AND width >= 1 AND height >= 1)
    )""",
    # WebP is compressed already.
    "ALTER TABLE pictures ALTER data SET STORAGE EXTERNAL",
    """CREATE TABLE picture_sources (
        game_id uuid NOT NULL REFERENCES games, address_hash bytea NOT NULL, address text NOT NULL,
        status text NOT NULL, attempts int4 NOT NULL, due_at timestamptz NOT NULL, failure text,
        sha256 bytea, requested_at timestamptz NOT NULL,
        PRIMARY KEY (game_id, address_hash),
        CONSTRAINT picture_sources_status CHECK (status IN ('PENDING', 'READY', 'FAILED')),
        CONSTRAINT picture_sources_ready CHECK ((status = 'READY') = (sha256 IS NOT NULL)),
        CONSTRAINT picture_sources_failed CHECK (status <> 'FAILED' OR failure IS NOT NULL),
        CONSTRAINT picture_sources_attempts CHECK (attempts >= 0)
    )""",
    "CREATE INDEX picture_sources_due ON picture_sources (game_id, due_at) WHERE status = 'PENDING'",
]
# Those of the demo came with the program: it has others now.
OF_THE_DEMO = "UPDATE catalog_items SET image_url = NULL WHERE image_url LIKE '/static/%'"
TO_FETCH = """
    INSERT INTO picture_sources (game_id, address_hash, address, status, attempts, due_at, requested_at)
    SELECT DISTINCT game_id, sha256(convert_to(image_url, 'UTF8')), image_url, 'PENDING', 0, now(), now()
    FROM catalog_items WHERE image_url IS NOT NULL
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0020_snapshots")]

    initial = False

    operations = [
        ops.AddField(model_name="CatalogItem", name="picture", field=fields.BinaryField(null=True)),
        ops.RunSQL(TABLES, ["DROP TABLE picture_sources", "DROP TABLE pictures"]),
        ops.RunSQL([OF_THE_DEMO, TO_FETCH], "DELETE FROM picture_sources"),
    ]
