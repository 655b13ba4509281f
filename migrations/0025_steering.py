"""The audit log, grants of the staff with their approvals, and who reported an event (docs/decisions/0055-audit-log.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

AUDIT_LOG = [
    """
    CREATE TABLE audit_log (
        game_id uuid NOT NULL, id uuid NOT NULL, studio_id uuid, member_id uuid,
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL, actor_id uuid, operation text NOT NULL,
        subject text NOT NULL, subject_id text NOT NULL, before jsonb, after jsonb,
        reason text NOT NULL, address text, request_id text,
        PRIMARY KEY (id, game_id),
        CONSTRAINT audit_log_actor CHECK ((actor_id IS NOT NULL) = (actor IN ('STAFF', 'KEY')))
    )
    """,
    "CREATE INDEX audit_log_game ON audit_log (game_id, at, id)",
    "CREATE INDEX audit_log_time ON audit_log (at, id)",
    "CREATE INDEX audit_log_actor_id ON audit_log (actor_id, at, id)",
    "CREATE INDEX audit_log_subject ON audit_log (subject_id, at, id)",
]
# A reason may tell of a person: it can be emptied, and nothing else can be changed.
GUARDS = [
    "CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF game_id, id, studio_id, member_id, at,"
    " actor, actor_id, operation, subject, subject_id, before, after, address, request_id ON audit_log"
    " FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
    "CREATE TRIGGER emptied_only BEFORE UPDATE OF reason ON audit_log"
    " FOR EACH ROW WHEN (NEW.reason <> '') EXECUTE FUNCTION laurel_append_only()",
]
# What was written before the log was kept: who did it is not known, and that it was done has an entry too.
BEFORE_THE_LOG = [
    "INSERT INTO audit_log (game_id, id, member_id, actor, operation, subject, subject_id, after, reason)"  # noqa: S608 - constants only
    f" SELECT {game}, gen_random_uuid(), {member}, 'UNKNOWN', '{operation}', '{subject}', {subject_id},"
    f" {after}, '' FROM {source}"
    for operation, subject, game, member, subject_id, after, source in (
        (
            *("publishProgramRules", "RULES", "'00000000-0000-0000-0000-000000000000'::uuid", "NULL::uuid"),
            *("version::text", "jsonb_build_object('version', version)", "program_rules"),
        ),
        (
            *("publishGameRules", "RULES", "game_id", "NULL::uuid"),
            *("version::text", "jsonb_build_object('version', version)", "game_rules"),
        ),
        (
            *("grantPoints", "MEMBER", "game_id", "member_id", "member_id::text"),
            "jsonb_build_object('points', points, 'event', seq)",
            "loyalty_events WHERE kind = 'P_GRANTED'",
        ),
        (
            *("upsertCatalogItem", "ITEM", "game_id", "NULL::uuid", "id::text"),
            *("jsonb_build_object('sku', sku, 'version', version)", "catalog_items"),
        ),
        (
            *("createWebhookEndpoint", "ENDPOINT", "game_id", "NULL::uuid", "id::text"),
            *("jsonb_build_object('url', url)", "webhook_endpoints"),
        ),
        (
            *("fulfillRedemption", "REDEMPTION", "game_id", "NULL::uuid", "id::text"),
            "jsonb_build_object('status', status)",
            "redemptions WHERE status = 'FULFILLED'",
        ),
    )
]
STAFF_GRANTS = [
    """
    CREATE TABLE staff_grants (
        game_id uuid NOT NULL REFERENCES games, id uuid NOT NULL, player_id bigint NOT NULL,
        points bigint NOT NULL, reason text NOT NULL, idempotency_key text NOT NULL, fingerprint bytea,
        status text NOT NULL, asked_by uuid NOT NULL REFERENCES staff, asked_at timestamptz NOT NULL,
        expires_at timestamptz, decided_by uuid REFERENCES staff, decided_at timestamptz,
        note text NOT NULL DEFAULT '',
        PRIMARY KEY (id, game_id),
        FOREIGN KEY (player_id, game_id) REFERENCES players (id, game_id),
        CONSTRAINT staff_grants_key UNIQUE (game_id, idempotency_key),
        CONSTRAINT staff_grants_points CHECK (points > 0),
        CONSTRAINT staff_grants_status
            CHECK (status IN ('GRANTED', 'PENDING', 'APPROVED', 'REJECTED', 'EXPIRED')),
        CONSTRAINT staff_grants_expires CHECK ((expires_at IS NULL) = (status = 'GRANTED')),
        CONSTRAINT staff_grants_decided
            CHECK ((decided_by IS NOT NULL AND decided_by <> asked_by) = (status IN ('APPROVED', 'REJECTED')))
    )
    """,
    "CREATE INDEX staff_grants_asked ON staff_grants (asked_by, asked_at)",
    "CREATE INDEX staff_grants_listed ON staff_grants (asked_at, id) WHERE status <> 'GRANTED'",
    "CREATE INDEX staff_grants_pending ON staff_grants (expires_at) WHERE status = 'PENDING'",
]
LIMITS = [
    "ALTER TABLE staff ADD CONSTRAINT staff_grant_limit CHECK (grant_limit >= 0)",
    "ALTER TABLE staff ADD CONSTRAINT staff_daily_budget CHECK (daily_budget >= 0)",
]

EVENT_FACTS = (
    "id, member_id, seq, game_id, kind, key, effective_at, received_at, occurred_at, amount, currency,"
    " points, tier, refunds, sku, code, period"
)


def guarded(facts: str) -> str:
    """Returns SQL for the trigger of events, where there is one: a distributed table has none."""
    return f"""
        DO $$ BEGIN
            IF EXISTS (SELECT FROM pg_trigger
                       WHERE tgname = 'append_only' AND tgrelid = 'loyalty_events'::regclass) THEN
                DROP TRIGGER append_only ON loyalty_events;
                CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF {facts} ON loyalty_events
                    FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only();
            END IF;
        END $$
    """


def erasing(more: str) -> str:
    """Returns SQL for the function that empties texts about members; `more` are further statements of it."""
    return f"""
    CREATE OR REPLACE FUNCTION laurel_erase_texts(of_game uuid, of_members uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        UPDATE loyalty_events SET fingerprint = NULL, reason = ''
            WHERE game_id = of_game AND member_id = ANY(of_members);
        UPDATE loyalty_history SET details = details || '{{"reason": ""}}'
            WHERE game_id = of_game AND member_id = ANY(of_members) AND details ? 'reason';{more}
    END $$
    """  # noqa: S608 - constants only


ERASED_TOO = """
        UPDATE audit_log SET reason = ''
            WHERE game_id = of_game AND member_id = ANY(of_members) AND reason <> '';"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0024_simulations")]

    initial = False

    operations = [
        ops.AddField(model_name="LoyaltyEvent", name="actor_id", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="PlayerToken", name="actor_id", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="Staff", name="grant_limit", field=fields.BigIntField(null=True)),
        ops.AddField(model_name="Staff", name="daily_budget", field=fields.BigIntField(null=True)),
        ops.RunSQL(guarded(f"{EVENT_FACTS}, actor_id"), guarded(EVENT_FACTS)),
        ops.RunSQL(
            LIMITS,
            [
                "ALTER TABLE staff DROP CONSTRAINT staff_grant_limit",
                "ALTER TABLE staff DROP CONSTRAINT staff_daily_budget",
            ],
        ),
        ops.RunSQL(
            [*AUDIT_LOG, *BEFORE_THE_LOG, *GUARDS, erasing(ERASED_TOO)],
            [erasing(""), "DROP TABLE audit_log"],
        ),
        ops.RunSQL(STAFF_GRANTS, "DROP TABLE staff_grants"),
    ]
