"""The secrets that messages are signed with, and the ids that they carry."""

import base64
import secrets
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.infra.sealing import Sealer
from app.infra.secrets import Prefix

SECRET_BYTES = 32


class _Secrets(Protocol):
    @property
    def endpoint_id(self) -> UUID: ...
    @property
    def secret_sealed(self) -> bytes: ...
    @property
    def old_secret_sealed(self) -> bytes | None: ...
    @property
    def old_secret_until(self) -> datetime | None: ...


def new_signing_secret() -> str:
    """A secret as Standard Webhooks writes it."""
    return Prefix.WEBHOOK_SECRET + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def seal(sealer: Sealer, secret: str, endpoint_id: UUID) -> bytes:
    """The bytes to store: they open for this endpoint alone."""
    return sealer.seal(secret, _about(endpoint_id))


def live_secrets(sealer: Sealer, of: _Secrets, real_now: datetime) -> list[str]:
    """The secrets to sign with: the newest, and the one before it while it lives.

    Raises ValueError where the program's own secret is not the one that they were sealed by.
    """
    sealed = [of.secret_sealed]
    if (
        of.old_secret_sealed is not None
        and of.old_secret_until is not None
        and real_now < of.old_secret_until
    ):
        sealed.append(of.old_secret_sealed)
    return [sealer.open(one, _about(of.endpoint_id)) for one in sealed]


def message_id(delivery_id: UUID) -> str:
    """The `webhook-id` of a delivery: the same for each attempt, and for replays."""
    return f"msg_{delivery_id.hex}"


def _about(endpoint_id: UUID) -> str:
    return f"webhook endpoint {endpoint_id}"
