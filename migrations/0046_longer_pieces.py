"""Members are found by a long part of their id at hardly more cost among many (decision 0089)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._online import index

# As `laurel_grams` (0023), with six letters: so many members share three that the cost of a whole id grew.
GRAMS = """
    CREATE OR REPLACE FUNCTION laurel_long_grams(game uuid, VARIADIC texts text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT left(game::text, 8) || substr(small, place, 6)), '{}')
        FROM unnest(texts) given, lower(given) small, generate_series(1, length(small) - 5) place
    $$
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0045_gift_card_lists")]

    initial = False
    atomic = False

    operations = [
        ops.RunSQL(GRAMS, "DROP FUNCTION laurel_long_grams"),
        index(
            "players_search_long",
            "players USING gin (laurel_long_grams(game_id, external_id, display_name))",
        ),
    ]
