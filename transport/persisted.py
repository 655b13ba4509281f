"""Documents that are sent by their hash: Apollo's persisted queries, `documentId`, and trusted documents.

Persisted: a client sends the SHA-256 of a document alone, is asked for the text once, and then the hash is
enough. Trusted: a list that was published beforehand, outside of which a caller may send nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Protocol

from app.domain.errors import DocumentNotTrusted, PersistedQueryNotFound
from app.infra.document_store import DocumentStore
from app.infra.forwarded import address_of
from app.infra.throttle import Throttle
from transport.documents import DocumentCache
from transport.errors import public_exception
from transport.requests import Parameters, Refused

REGISTRATION_RATE = 1
"""Documents per second that one address may store for one owner; more are executed, and not stored."""


class Callers(Protocol):
    """What is known of the callers behind contexts."""

    def owner(self, context: object) -> str:
        """Returns the owner of the documents that a caller stores."""
        ...

    def is_restricted(self, context: object) -> bool:
        """Returns whether the caller may send trusted documents only."""
        ...

    async def trusted(self, context: object, digest: str) -> str | None:
        """Returns the trusted document with this hash, of the caller's game; None where there is none."""
        ...


class PersistedDocuments:
    """Finds the documents that were sent by their hash, and stores those that are sent with it."""

    def __init__(self, documents: DocumentCache, store: DocumentStore, callers: Callers) -> None:
        self._documents = documents
        self._store = store
        self._callers = callers
        self._registrations = Throttle(REGISTRATION_RATE)

    async def find(self, parameters: Parameters, context: object, scope: Mapping[str, object]) -> Parameters:
        """Returns the parameters with their document.

        Raises Refused with PERSISTED_QUERY_NOT_FOUND or DOCUMENT_NOT_TRUSTED.
        """
        if self._callers.is_restricted(context):
            digest = parameters.digest or digest_of(parameters.query)
            text = await self._callers.trusted(context, digest)
            if text is None:
                message = "This game takes trusted documents of its players only, and this is none of them."
                raise Refused(403, public_exception(DocumentNotTrusted(message)))
            return replace(parameters, query=text)
        if parameters.digest is None:
            return parameters
        owner = self._callers.owner(context)
        if parameters.query:
            await self._register(owner, parameters.digest, parameters.query, scope)
            return parameters
        text = await self._store.get(owner, parameters.digest)
        if text is None:
            text = await self._callers.trusted(context, parameters.digest)
        if text is None:
            # 200 by Apollo's protocol: it is a question, and caches on the way do not take it for a failure.
            raise Refused(200, public_exception(PersistedQueryNotFound("PersistedQueryNotFound")))
        return replace(parameters, query=text)

    async def _register(self, owner: str, digest: str, text: str, scope: Mapping[str, object]) -> None:
        is_valid = self._documents.get(text).document is not None
        if is_valid and not self._registrations.take((owner, address_of(scope))):
            await self._store.put(owner, digest, text)


def digest_of(text: str) -> str:
    """Returns the SHA-256 of a document, in lower-case hex."""
    return sha256(text.encode()).hexdigest()
