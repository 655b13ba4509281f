"""Members are found by a part of their id or name without reading all of them (docs/performance.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

# Three letters each, in small letters, with the beginning of the game's id: one index serves all games, and
# PostgreSQL's own operators for arrays serve it, where pg_trgm would have to be installed.
GRAMS = """
    CREATE FUNCTION laurel_grams(game uuid, VARIADIC texts text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT left(game::text, 8) || substr(small, place, 3)), '{}')
        FROM unnest(texts) given, lower(given) small, generate_series(1, length(small) - 2) place
    $$
"""
INDEX = """
    CREATE INDEX players_search ON players USING gin (laurel_grams(game_id, external_id, display_name))
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0022_steering")]

    initial = False

    operations = [
        ops.RunSQL(GRAMS, "DROP FUNCTION laurel_grams"),
        ops.RunSQL(INDEX, "DROP INDEX players_search"),
    ]
