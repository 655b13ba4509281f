from tortoise import fields, migrations
from tortoise.migrations import operations as ops

# What tells of a person goes when the person is erased, and in no other way: a text that somebody wrote, and
# the hash of an input, from which a short player id could be guessed. Each column may only be emptied.
EVENT_FACTS = (
    "id, member_id, seq, game_id, kind, key, effective_at, received_at, occurred_at, amount, currency,"
    " points, tier, refunds, sku"
)
ENTRY_FACTS = "id, member_id, seq, at, kind, tier, ladder_version, rules_version, sc, p, event_seq, reference"
EMPTIED = [
    (
        "loyalty_events",
        EVENT_FACTS,
        "fingerprint, reason",
        "NEW.fingerprint IS NOT NULL OR NEW.reason <> ''",
    ),
    (
        "loyalty_history",
        ENTRY_FACTS,
        "facts",
        """NEW.facts IS DISTINCT FROM OLD.facts || '{"reason": ""}'""",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0006_stock_adjustments")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Member",
            name="erased_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        *(
            ops.RunSQL(
                [
                    f"DROP TRIGGER append_only ON {table}",
                    f"CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF {facts} ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
                    f"CREATE TRIGGER emptied_only BEFORE UPDATE OF {texts} ON {table} "
                    f"FOR EACH ROW WHEN ({anything_else}) EXECUTE FUNCTION laurel_append_only()",
                ],
                [
                    f"DROP TRIGGER emptied_only ON {table}",
                    f"DROP TRIGGER append_only ON {table}",
                    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
                ],
            )
            for table, facts, texts, anything_else in EMPTIED
        ),
    ]
