"""What Tortoise cannot say of webhooks: checks, and indexes of a part of the rows.

Until 0015 it also made the tables of a job queue, which nothing uses any more.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHECKS = [
    ("webhook_endpoints", "webhook_endpoints_status", "status IN ('ENABLED', 'DISABLED', 'GONE')"),
    ("webhook_endpoints", "webhook_endpoints_types", "cardinality(event_types) >= 1"),
    (
        "webhook_endpoints",
        "webhook_endpoints_old_secret",
        "(old_secret_sealed IS NULL) = (old_secret_until IS NULL)",
    ),
    ("webhook_deliveries", "webhook_deliveries_status", "status IN ('PENDING', 'DELIVERED', 'FAILED')"),
    ("webhook_deliveries", "webhook_deliveries_job", "job_id IS NULL OR status = 'PENDING'"),
    ("webhook_deliveries", "webhook_deliveries_response", "octet_length(response) <= 1024"),
    ("outbox", "outbox_member", "(member_id IS NULL) = (seq = 0)"),
]
INDEXES = [
    ("CREATE INDEX outbox_new ON outbox (id) WHERE fanned_out_at IS NULL", "outbox_new"),
    ("CREATE INDEX outbox_old ON outbox (fanned_out_at) WHERE fanned_out_at IS NOT NULL", "outbox_old"),
    (
        "CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (endpoint_id, due_at)"
        " WHERE status = 'PENDING' AND job_id IS NULL",
        "webhook_deliveries_waiting",
    ),
    (
        "CREATE INDEX webhook_deliveries_under_way ON webhook_deliveries (endpoint_id) WHERE job_id IS NOT NULL",
        "webhook_deliveries_under_way",
    ),
    (
        "CREATE INDEX webhook_deliveries_giving_up ON webhook_deliveries (gives_up_at) WHERE status = 'PENDING'",
        "webhook_deliveries_giving_up",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0008_webhooks")]

    operations = [
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        ops.RunSQL([sql for sql, _ in INDEXES], [f"DROP INDEX {name}" for _, name in INDEXES]),
    ]
