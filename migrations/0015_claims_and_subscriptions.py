"""A delivery is claimed for a while in its own row; the job queue beside it goes, with all that it had.
What goes into the outbox is said by subscriptions, so that its statement names no table of the webhooks.

Deliveries that were jobs wait without a claim: none is lost, and one that was under way is sent again under its
id. The step back does not bring the queue of the release before back, so that release delivers nothing then.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

WITHOUT_JOB = [
    "DROP INDEX webhook_deliveries_waiting, webhook_deliveries_under_way",
    "ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_job",
]
WITH_JOB = [
    "ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_job"
    " CHECK (job_id IS NULL OR status = 'PENDING')",
    "CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (endpoint_id, due_at)"
    " WHERE status = 'PENDING' AND job_id IS NULL",
    "CREATE INDEX webhook_deliveries_under_way ON webhook_deliveries (endpoint_id) WHERE job_id IS NOT NULL",
]
WITH_CLAIM = [
    "ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_claimed"
    " CHECK (claimed_until IS NULL OR status = 'PENDING')",
    "CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (endpoint_id, due_at)"
    " WHERE status = 'PENDING' AND claimed_until IS NULL",
    "CREATE INDEX webhook_deliveries_under_way ON webhook_deliveries (endpoint_id)"
    " WHERE claimed_until IS NOT NULL",
]
WITHOUT_CLAIM = [
    "DROP INDEX webhook_deliveries_waiting, webhook_deliveries_under_way",
    "ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_claimed",
]
# Databases made by 0009 as it is now never had it. Functions return rows of tables and are called by their
# triggers, hence CASCADE.
WITHOUT_QUEUE = [
    r"""
    DO $$ DECLARE dropped regprocedure; BEGIN
        FOR dropped IN SELECT oid FROM pg_proc
            WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'procrastinate\_%'
        LOOP EXECUTE 'DROP FUNCTION ' || dropped || ' CASCADE'; END LOOP;
    END $$
    """,
    "DROP TABLE IF EXISTS procrastinate_events, procrastinate_periodic_defers, procrastinate_jobs,"
    " procrastinate_workers",
    "DROP TYPE IF EXISTS procrastinate_job_to_defer_v1, procrastinate_job_status,"
    " procrastinate_job_event_type",
]
SUBSCRIPTIONS = [
    "CREATE TABLE outbox_subscriptions (game_id uuid NOT NULL REFERENCES games, subscriber_id uuid NOT NULL,"
    " type text NOT NULL, PRIMARY KEY (game_id, subscriber_id, type))",
    "INSERT INTO outbox_subscriptions SELECT DISTINCT game_id, id, unnest(event_types) FROM webhook_endpoints"
    " WHERE status = 'ENABLED'",
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0014_price_risen")]

    initial = False

    operations = [
        ops.RunSQL(WITHOUT_JOB, WITH_JOB),
        ops.RemoveField(model_name="WebhookDelivery", name="job_id"),
        ops.AddField(
            model_name="WebhookDelivery",
            name="claimed_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(model_name="WebhookDelivery", name="claims", field=fields.IntField(db_default=0)),
        ops.RunSQL(WITH_CLAIM, WITHOUT_CLAIM),
        ops.RunSQL(WITHOUT_QUEUE, []),
        ops.RunSQL(SUBSCRIPTIONS, ["DROP TABLE outbox_subscriptions"]),
        ops.AlterModelOptions(
            name="OutboxFact",
            options={
                "table": "outbox",
                "app": "laurel",
                "unique_together": (("member", "seq"),),
                "pk_attr": "id",
                "table_description": "An event, written in the transaction that makes it true. `occurred_at` is the game's instant.",
            },
        ),
        ops.AlterModelOptions(
            name="OutboxSequence",
            options={
                "table": "outbox_sequences",
                "app": "laurel",
                "pk_attr": "id",
                "table_description": "The number of a member's last event: receivers order by it, and see what they lack.",
            },
        ),
    ]
