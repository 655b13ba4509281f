"""Texts of documents by their hash, for clients that send the hash alone: in this process, and in Redis.

Every text belongs to an owner, and only texts of the same owner make place for it: documents of one game's
players never displace those of another, nor those without credentials any of theirs. Nothing here is needed:
who sends a hash that was forgotten is asked for the text.
"""

import time
from collections import OrderedDict
from hashlib import sha256

from app.infra.optional_redis import OptionalRedis

MAX_TEXTS = 100
"""Texts of one owner, at most; then the one that was used last the longest ago is forgotten."""
MAX_CHARS = 20_000_000
"""Characters of all texts in one process: beyond it the owner with the most forgets."""
ENTRY_CHARS = 500
"""Counted for each text beside its own characters: it takes memory even where it is short."""
LIFE_SECONDS = 86_400
"""How long Redis stores the texts of an owner after the last new one."""
REDIS_SECONDS = 0.5
"""How long Redis may take to answer before the process goes on without it."""
REDIS_CONNECTIONS = 4
"""Documents are seldom asked of Redis: few connections are enough."""
PREFIX = "laurel:documents:"

_STORE = """
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
local excess = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[4])
if excess > 0 then
    local popped = redis.call('ZPOPMIN', KEYS[2], excess)
    for index = 1, #popped, 2 do redis.call('HDEL', KEYS[1], popped[index]) end
end
redis.call('EXPIRE', KEYS[1], ARGV[5])
redis.call('EXPIRE', KEYS[2], ARGV[5])
"""


class DocumentStore:
    """The texts that this process has, and those in Redis. No method raises: what fails is not found."""

    def __init__(self, redis_url: str | None = None) -> None:
        self._redis = None
        if redis_url is not None:
            self._redis = OptionalRedis(redis_url, connections=REDIS_CONNECTIONS, seconds=REDIS_SECONDS)
            self._store = self._redis.client.register_script(_STORE)
        self._texts: dict[str, OrderedDict[str, str]] = {}
        self._chars: dict[str, int] = {}
        self._all_chars = 0

    async def get(self, owner: str, digest: str) -> str | None:
        """Returns the text with this hash among those of the owner; None where there is none."""
        texts = self._texts.get(owner)
        if texts is not None and digest in texts:
            texts.move_to_end(digest)
            return texts[digest]
        if self._redis is None:
            return None
        client = self._redis.client
        found = await self._redis.ask(lambda: client.hget(PREFIX + owner, digest))
        # Redis is never the truth: what it has must be what was asked for.
        if not isinstance(found, bytes) or sha256(found).hexdigest() != digest:
            return None
        text = found.decode()
        self._put_here(owner, digest, text)
        return text

    async def put(self, owner: str, digest: str, text: str) -> None:
        """Store a text for an owner."""
        self._put_here(owner, digest, text)
        if self._redis is not None:
            await self._redis.ask(
                lambda: self._store(
                    keys=[PREFIX + owner, f"{PREFIX}{owner}:order"],
                    args=[digest, text, time.time(), MAX_TEXTS, LIFE_SECONDS],
                )
            )

    async def close(self) -> None:
        """Close the connections to Redis."""
        if self._redis is not None:
            await self._redis.close()

    def _put_here(self, owner: str, digest: str, text: str) -> None:
        texts = self._texts.setdefault(owner, OrderedDict())
        if digest in texts:
            return
        texts[digest] = text
        self._count(owner, len(text) + ENTRY_CHARS)
        if len(texts) > MAX_TEXTS:
            self._forget_oldest(owner)
        while self._all_chars > MAX_CHARS:
            self._forget_oldest(max(self._chars, key=self._chars.__getitem__))

    def _forget_oldest(self, owner: str) -> None:
        _, text = self._texts[owner].popitem(last=False)
        self._count(owner, -len(text) - ENTRY_CHARS)
        if not self._texts[owner]:
            del self._texts[owner], self._chars[owner]

    def _count(self, owner: str, chars: int) -> None:
        self._chars[owner] = self._chars.get(owner, 0) + chars
        self._all_chars += chars
