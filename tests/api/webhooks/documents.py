"""The operations on webhooks, with every field."""

DELIVERY = """
fragment D on WebhookDelivery {
  id messageId type status attempts createdAt nextAttemptAt attemptedAt durationMs httpStatus
  failure response body
}
"""
ENDPOINT = """
fragment E on WebhookEndpoint {
  id gameId url description eventTypes status failures oldSecretUntil createdAt updatedAt
}
"""
_ERRORS = "userErrors { code message path }"

LIST = (
    """
query($gameId: ID, $status: WebhookDeliveryStatus, $first: Int, $after: String) {
  webhookEndpoints(gameId: $gameId) {
    ...E
    deliveries(status: $status, first: $first, after: $after) {
      edges { cursor node { ...D } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}
"""
    + ENDPOINT
    + DELIVERY
)
CREATE = (
    "mutation($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input)"
    f" {{ endpoint {{ ...E }} secret {_ERRORS} }} }}" + ENDPOINT
)
UPDATE = (
    "mutation($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input)"
    f" {{ endpoint {{ ...E }} {_ERRORS} }} }}" + ENDPOINT
)
ROTATE = (
    "mutation($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input)"
    f" {{ endpoint {{ ...E }} secret {_ERRORS} }} }}" + ENDPOINT
)
DELETE = (
    "mutation($input: DeleteWebhookEndpointInput!) { deleteWebhookEndpoint(input: $input)"
    f" {{ deletedEndpointId {_ERRORS} }} }}"
)
REPLAY = (
    "mutation($input: ReplayDeliveryInput!) { replayDelivery(input: $input)"
    f" {{ delivery {{ ...D }} {_ERRORS} }} }}" + DELIVERY
)
TEST = (
    "mutation($input: TestWebhookInput!) { testWebhook(input: $input)"
    f" {{ delivery {{ ...D }} {_ERRORS} }} }}" + DELIVERY
)
EVERYTHING = (LIST, CREATE, UPDATE, ROTATE, DELETE, REPLAY, TEST)
