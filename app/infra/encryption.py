"""Personal data at rest: sealed with AES-256-GCM under a key made from the program's one secret."""

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MIN_SECRET_BYTES = 32
_MIN_DIFFERENT_BYTES = 16
_NONCE_BYTES = 12
# Which way of sealing the bytes were made by: the first byte of each, for the day on which there is a second.
_FORM = b"\x01"


class WeakSecret(ValueError):
    """The secret is not `MIN_SECRET_BYTES` random bytes in base64; the message says how to make one."""


class Encryptor:
    """Seals and opens texts, and hashes names so that nobody without the secret can try them out.

    What was sealed `about` one thing does not open as another's: bytes cannot be moved to another row.
    """

    def __init__(self, secret: str) -> None:
        """`secret` in base64. Raises WeakSecret."""
        try:
            raw = base64.b64decode(secret.strip(), validate=True)
        except (binascii.Error, ValueError):
            raw = b""
        if len(raw) < MIN_SECRET_BYTES or len(set(raw)) < _MIN_DIFFERENT_BYTES:
            raise WeakSecret(
                f"LAUREL_SECRET must be at least {MIN_SECRET_BYTES} random bytes in base64:"
                " make one with `openssl rand -base64 32`, and keep it."
            )
        self._aead = AESGCM(_derived(raw, b"laurel sealing"))
        self._hash_key = _derived(raw, b"laurel hashing")

    def encrypt(self, text: str, about: str) -> bytes:
        """The bytes to store; other ones each time."""
        nonce = os.urandom(_NONCE_BYTES)
        return _FORM + nonce + self._aead.encrypt(nonce, text.encode(), about.encode())

    def decrypt(self, encrypted: bytes, about: str) -> str:
        """The text that was sealed. Raises ValueError for what was not sealed so, by this secret."""
        nonce, body = encrypted[1 : 1 + _NONCE_BYTES], encrypted[1 + _NONCE_BYTES :]
        if encrypted[:1] != _FORM:
            raise ValueError("unknown form of sealed data")
        try:
            return self._aead.decrypt(nonce, body, about.encode()).decode()
        except InvalidTag:
            raise ValueError("sealed by another secret, or about something else") from None

    def keyed_hash(self, text: str) -> str:
        """The same for the same text, and not to be guessed without the secret; 64 characters."""
        mac = HMAC(self._hash_key, SHA256())
        mac.update(text.encode())
        return mac.finalize().hex()


def _derived(raw: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=purpose).derive(raw)


def new_encryption_secret() -> str:
    """A secret for a `Encryptor`, in base64."""
    return base64.b64encode(os.urandom(MIN_SECRET_BYTES)).decode()
