"""The secrets that messages are signed with, and the ids that they carry."""

import base64
import secrets
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.infra.encryption import EncryptedColumns, Encryptor
from app.infra.secrets import Prefix

SECRET_BYTES = 32


class _Secrets(Protocol):
    @property
    def endpoint_id(self) -> UUID: ...
    @property
    def secret_encrypted(self) -> bytes: ...
    @property
    def old_secret_encrypted(self) -> bytes | None: ...
    @property
    def old_secret_until(self) -> datetime | None: ...


def new_signing_secret() -> str:
    """Returns a new secret in the notation of Standard Webhooks."""
    return Prefix.WEBHOOK_SECRET + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def encrypt_secret(encryptor: Encryptor, secret: str, endpoint_id: UUID) -> bytes:
    """Returns the bytes to store, which can be decrypted for this endpoint only."""
    return encryptor.encrypt(secret, secret_context(endpoint_id))


def live_secrets(encryptor: Encryptor, of: _Secrets, real_now: datetime) -> list[str]:
    """Returns the secrets to sign with: the newest, and the old one until it expires.

    Raises ValueError where they were encrypted with a secret that this process does not have.
    """
    encrypted = [of.secret_encrypted]
    if (
        of.old_secret_encrypted is not None
        and of.old_secret_until is not None
        and real_now < of.old_secret_until
    ):
        encrypted.append(of.old_secret_encrypted)
    context = secret_context(of.endpoint_id)
    return [encryptor.decrypt(secret, context) for secret in encrypted]


def message_id(delivery_id: UUID) -> str:
    """Returns the `webhook-id` of a delivery: the same for each attempt, and for replays."""
    return f"msg_{delivery_id.hex}"


def secret_context(endpoint_id: UUID) -> str:
    """Returns the context that the secrets of an endpoint are encrypted for."""
    return f"webhook endpoint {endpoint_id}"


ENCRYPTED = EncryptedColumns(
    "webhook_endpoints", "id", ("secret_sealed", "old_secret_sealed"), secret_context
)
