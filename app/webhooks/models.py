"""Tables of the webhooks: endpoints, and deliveries to them with their results."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.indexes import Index
from tortoise.models import Model


class WebhookEndpoint(Model):
    """Where a game's facts go. `failures` are those in a row; while it rests, it is not tried.

    The old secret signs beside the new one until `old_secret_until`. All instants are the real clock's.
    """

    id = fields.UUIDField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    url = fields.CharField(max_length=2000)
    description = fields.CharField(max_length=200, null=True)
    event_types = ArrayField(element_type="text")
    status = fields.CharField(max_length=8)
    secret_sealed = fields.BinaryField()
    old_secret_sealed = fields.BinaryField(null=True)
    old_secret_until = fields.DatetimeField(null=True)
    failures = fields.IntField(db_default=0)
    rests_until = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "webhook_endpoints"
        unique_together = (("game", "url"),)


class WebhookDelivery(Model):
    """One fact for one endpoint: its id is the message's, the same however often it is sent.

    While `claimed_until` is not null, a worker attempts it; that instant is by the database's clock. Without
    it, a PENDING delivery waits for `due_at`. `claims` counts the claims: only the last may store a result.
    The answer is that of the last attempt. All other instants are by the real clock.
    """

    id = fields.UUIDField(primary_key=True)
    game_id = fields.UUIDField()
    endpoint = fields.ForeignKeyField("laurel.WebhookEndpoint", on_delete=fields.CASCADE)
    fact = fields.ForeignKeyField("laurel.OutboxFact", on_delete=fields.CASCADE, db_index=True)
    status = fields.CharField(max_length=9)
    attempts = fields.IntField(db_default=0)
    due_at = fields.DatetimeField()
    gives_up_at = fields.DatetimeField()
    claimed_until = fields.DatetimeField(null=True)
    claims = fields.IntField(db_default=0)
    created_at = fields.DatetimeField()
    attempted_at = fields.DatetimeField(null=True)
    milliseconds = fields.IntField(null=True)
    http_status = fields.IntField(null=True)
    failure = fields.CharField(max_length=32, null=True)
    response = fields.TextField(null=True)

    class Meta(Model.Meta):
        table = "webhook_deliveries"
        unique_together = (("endpoint", "fact", "game_id"),)
        indexes = (Index(fields=("endpoint_id", "created_at", "id"), name="webhook_deliveries_listed"),)
