"""Invitations, their codes, and marks of fraud (docs/decisions/0063-invitations.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

# A row names the members of then: after a merge the absorbed one too.
CODES = [
    """
    CREATE TABLE invite_codes (
        game_id uuid NOT NULL, code text NOT NULL, member_id uuid NOT NULL,
        created_at timestamptz NOT NULL, good_until timestamptz,
        PRIMARY KEY (code, game_id),
        FOREIGN KEY (member_id, game_id) REFERENCES members (id, game_id),
        CONSTRAINT invite_codes_form CHECK (code ~ '^[A-HJKMNP-Z2-9]{8}$')
    )
    """,
    "CREATE UNIQUE INDEX invite_codes_shown ON invite_codes (game_id, member_id) WHERE good_until IS NULL",
    "CREATE INDEX invite_codes_member ON invite_codes (game_id, member_id)",
]
INVITATIONS = [
    """
    CREATE TABLE invitations (
        game_id uuid NOT NULL, id uuid NOT NULL, inviter_id uuid NOT NULL, invitee_id uuid NOT NULL,
        state text NOT NULL, claimed_at timestamptz NOT NULL,
        purchase_id text, pending_at timestamptz, qualifies_at timestamptz,
        waits boolean NOT NULL DEFAULT false,
        qualified_at timestamptz, is_rewarded boolean, reversed_at timestamptz, refusal text,
        PRIMARY KEY (id, game_id),
        FOREIGN KEY (inviter_id, game_id) REFERENCES members (id, game_id),
        FOREIGN KEY (invitee_id, game_id) REFERENCES members (id, game_id),
        CONSTRAINT invitations_state
            CHECK (state IN ('JOINED', 'PENDING', 'QUALIFIED', 'REVERSED', 'REFUSED')),
        CONSTRAINT invitations_two CHECK (inviter_id <> invitee_id),
        CONSTRAINT invitations_pending
            CHECK (state <> 'PENDING' OR (purchase_id IS NOT NULL AND qualifies_at IS NOT NULL)),
        CONSTRAINT invitations_qualified
            CHECK ((qualified_at IS NOT NULL AND is_rewarded IS NOT NULL AND purchase_id IS NOT NULL)
                = (state IN ('QUALIFIED', 'REVERSED'))),
        CONSTRAINT invitations_reversed CHECK ((reversed_at IS NOT NULL) = (state = 'REVERSED')),
        CONSTRAINT invitations_refused CHECK ((refusal IS NOT NULL) = (state = 'REFUSED')),
        CONSTRAINT invitations_refusal CHECK (refusal IN
            ('SAME_IDENTITY', 'SAME_EMAIL', 'SAME_DEVICE', 'SAME_PAYMENT', 'SAME_MEMBER', 'ERASED'))
    )
    """,
    "CREATE UNIQUE INDEX invitations_invitee ON invitations (game_id, invitee_id) WHERE state <> 'REFUSED'",
    "CREATE UNIQUE INDEX invitations_pair ON invitations (game_id, invitee_id, inviter_id)",
    "CREATE INDEX invitations_inviter ON invitations (game_id, inviter_id, id)",
]
MARKS = [
    """
    CREATE TABLE fraud_marks (
        game_id uuid NOT NULL, kind text NOT NULL, hash text NOT NULL, member_id uuid NOT NULL,
        PRIMARY KEY (kind, hash, member_id, game_id),
        FOREIGN KEY (member_id, game_id) REFERENCES members (id, game_id),
        CONSTRAINT fraud_marks_kind CHECK (kind IN ('IDENTITY', 'EMAIL', 'DEVICE', 'PAYMENT'))
    )
    """,
    "CREATE INDEX fraud_marks_member ON fraud_marks (game_id, member_id)",
]
# Of a member that came by an invitation: when that must be looked at again.
DUE = "CREATE INDEX members_invitation ON members (game_id, invitation_at) WHERE invitation_at IS NOT NULL"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0028_houses")]

    initial = False

    operations = [
        ops.AddField(model_name="Member", name="invitation_at", field=fields.DatetimeField(null=True)),
        ops.RunSQL(DUE, "DROP INDEX members_invitation"),
        ops.RunSQL(
            [*CODES, *INVITATIONS, *MARKS],
            ["DROP TABLE fraud_marks", "DROP TABLE invitations", "DROP TABLE invite_codes"],
        ),
        add_kinds("INVITATION_UPDATED"),
    ]
