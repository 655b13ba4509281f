"""Encryption of personal data at rest: AES-256-GCM, with a key derived from the program's secret."""

import base64
import binascii
import os
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MIN_SECRET_BYTES = 32
_MIN_DIFFERENT_BYTES = 16
_NONCE_BYTES = 12
# The first byte of stored data names its format, so that a second format can be added.
_FORMAT = b"\x01"
# The purposes that keys are derived for. Other words would give other keys: stored data would be unreadable.
_ENCRYPTION, _HASHING = b"laurel sealing", b"laurel hashing"


class WeakSecret(ValueError):
    """A secret is not `MIN_SECRET_BYTES` random bytes in base64; the message says how to make one."""


@dataclass(frozen=True, slots=True)
class EncryptedColumns:
    """Columns of a table whose values are encrypted for the row's `key`, a uuid, by `context`.

    `other_ids` is SQL about a row `t`: an array of other ids that a value may have been encrypted for.
    """

    table: str
    key: str
    columns: tuple[str, ...]
    context: Callable[[UUID], str]
    other_ids: str = "'{}'::uuid[]"


class Encryptor:
    """Encrypts and decrypts texts, and hashes names so that they cannot be guessed without the secret.

    New data is written with the current secret; what was written with an old one can still be read. Bytes
    are bound to the `context` that they were encrypted for, so they cannot be moved to another row.
    """

    def __init__(self, secret: str, *old: str) -> None:
        """Take the current secret and the old ones, each in base64. Raises WeakSecret."""
        raws = [_raw(secret, "LAUREL_SECRET"), *(_raw(each, "Each of LAUREL_OLD_SECRETS") for each in old)]
        self._ciphers = [AESGCM(_derived(raw, _ENCRYPTION)) for raw in raws]
        self._hash_keys = [_derived(raw, _HASHING) for raw in raws]

    def encrypt(self, text: str, context: str) -> bytes:
        """Returns the bytes to store, different ones each time."""
        nonce = os.urandom(_NONCE_BYTES)
        return _FORMAT + nonce + self._ciphers[0].encrypt(nonce, text.encode(), context.encode())

    def decrypt(self, encrypted: bytes, context: str) -> str:
        """Returns the text. Raises ValueError for bytes of an unknown secret, or of another context."""
        return self._decrypt(encrypted, context)[0]

    def renew(self, encrypted: bytes, context: str) -> bytes | None:
        """Returns the bytes under the current secret; None where they are already. Raises as `decrypt`."""
        text, cipher = self._decrypt(encrypted, context)
        return None if cipher is self._ciphers[0] else self.encrypt(text, context)

    def keyed_hash(self, text: str) -> str:
        """Returns the hash to store: 64 characters, always the same for a text and the current secret."""
        return _keyed_hash(self._hash_keys[0], text)

    def keyed_hashes(self, text: str) -> list[str]:
        """Returns the hashes under which a text may be stored, one for each secret, the current one first."""
        return [_keyed_hash(key, text) for key in self._hash_keys]

    def _decrypt(self, encrypted: bytes, context: str) -> tuple[str, AESGCM]:
        if encrypted[:1] != _FORMAT or len(encrypted) <= 1 + _NONCE_BYTES:
            raise ValueError("unknown format of encrypted data")
        nonce, body = encrypted[1 : 1 + _NONCE_BYTES], encrypted[1 + _NONCE_BYTES :]
        for cipher in self._ciphers:
            try:
                return cipher.decrypt(nonce, body, context.encode()).decode(), cipher
            except InvalidTag:
                continue
        raise ValueError("encrypted with another secret, or for another context")


def new_encryption_secret() -> str:
    """Returns a secret for an `Encryptor`, in base64."""
    return base64.b64encode(os.urandom(MIN_SECRET_BYTES)).decode()


def _raw(secret: str, name: str) -> bytes:
    try:
        raw = base64.b64decode(secret.strip(), validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) < MIN_SECRET_BYTES or len(set(raw)) < _MIN_DIFFERENT_BYTES:
        raise WeakSecret(
            f"{name} must be at least {MIN_SECRET_BYTES} random bytes in base64:"
            " make one with `openssl rand -base64 32`, and keep it."
        )
    return raw


def _derived(raw: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=purpose).derive(raw)


def _keyed_hash(key: bytes, text: str) -> str:
    mac = HMAC(key, SHA256())
    mac.update(text.encode())
    return mac.finalize().hex()
