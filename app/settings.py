"""Everything that can be configured: environment variables with the prefix LAUREL_, and DATABASE_URL."""

import difflib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Field,
    IPvAnyNetwork,
    SecretStr,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "LAUREL_"
REQUEST_SECONDS = 2.0
"""How long a request waits for a connection, and for a statement: clients are answered within 3 seconds."""
MIN_METRICS_TOKEN = 16
"""Characters of a token that cannot be guessed."""
_ORIGIN = re.compile(r"https?://[^/?#@\s]+")
_BROWSERS_ORIGIN = re.compile(r"https?://[a-z0-9.:\[\]-]+")
_PROVIDERS = (
    ("google_client_id", "google_client_secret"),
    ("facebook_client_id", "facebook_client_secret"),
    ("apple_client_id", "apple_team_id", "apple_key_id", "apple_private_key"),
)
"""What only works together: with a part of it nobody could sign in, and nothing would say why."""


def _origin(text: str) -> str:
    if _ORIGIN.fullmatch(text) is None:
        raise ValueError("must be scheme and host and no more, such as https://laurel.example")
    return text


def _browsers_origin(text: str) -> str:
    if _BROWSERS_ORIGIN.fullmatch(text) is None:
        raise ValueError("each must be an origin as browsers send it, such as https://shop.example")
    return text


def _redis_url(text: str) -> str:
    from redis.asyncio.connection import parse_url  # noqa: PLC0415 - slow, and seldom needed

    try:
        parse_url(text)
    except ValueError:  # its words may hold a part of the password
        raise ValueError("must be the URL of a Redis, such as redis://127.0.0.1:6379/0") from None
    return text


def _private_key(text: SecretStr) -> SecretStr:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415 - as above

    try:
        key = load_pem_private_key(text.get_secret_value().encode(), None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, EllipticCurvePrivateKey):
        raise ValueError("must be the text of Apple's .p8 file, with its line ends")
    return text


def _listed(given: object) -> object:
    """The parts of a text with commas in it; JSON, as other lists here have it, is taken too."""
    if not isinstance(given, str):
        return given
    return [part for part in (one.strip(' "') for one in given.strip(" []").split(",")) if part]


class Settings(BaseSettings):
    """Read once at the edge and passed on; documented in docs/settings.md, which a test compares."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, populate_by_name=True)

    database_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("DATABASE_URL", "LAUREL_DATABASE_URL"),
        description="PostgreSQL to use. Unset: an embedded server under the data folder.",
    )
    migration_database_url: str | None = Field(
        default=None,
        description="The same database by the role that owns the tables, for `laurel migrate` and"
        " `laurel distribute`. Unset: DATABASE_URL.",
    )
    data_dir: Path = Field(
        default=Path(".laurel"),
        description="All state of an embedded set-up. Two folders are two independent set-ups.",
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=1, le=65535, description="Port to listen on.")
    demo: bool = Field(default=False, description="Demo mode: GraphiQL with the demo's key, friendlier logs.")
    graphiql: bool = Field(
        default=False, description="Serve GraphiQL at GET /graphql. Always on in demo mode."
    )
    introspection: bool = Field(
        default=True,
        description="Answer introspection to everybody. false: to test keys and the staff alone, and without"
        " /schema.graphql.",
    )
    public_url: Annotated[str, AfterValidator(_origin)] | None = Field(
        default=None,
        description="Where players and providers reach this server: scheme and host, no path."
        " Unset: the address it listens on.",
    )
    store_origins: Annotated[list[Annotated[str, AfterValidator(_browsers_origin)]], NoDecode] = Field(
        default=[],
        description="Other origins whose store pages may exchange the codes of links for tokens, exactly:"
        ' ["https://shop.example"].',
    )
    trusted_proxies: Annotated[list[IPvAnyNetwork], NoDecode, BeforeValidator(_listed)] = Field(
        default=[],
        description="Addresses and networks of the proxies in front of this server, whose X-Forwarded-For and"
        " X-Forwarded-Proto it believes: 10.0.0.0/8,192.0.2.7",
    )
    redis_url: Annotated[str, AfterValidator(_redis_url)] | None = Field(
        default=None,
        description="Redis, to share rate limits between processes and to wake the streams of all of them."
        " Unset: each process counts for itself, and looks every few seconds for what others have changed.",
    )
    key_rate: int = Field(
        default=200,
        ge=1,
        le=1_000_000,
        description="Requests per second that one studio key may send to one process.",
    )
    secret: SecretStr | None = Field(
        default=None,
        description="Encrypts addresses and e-mails at rest: at least 32 random bytes in base64."
        " Unset: made and kept in the data folder, by an embedded set-up alone.",
    )
    old_secrets: Annotated[list[SecretStr], NoDecode, BeforeValidator(_listed)] = Field(
        default=[],
        description="Secrets that were LAUREL_SECRET before, with commas between:"
        " what they encrypted can be read.",
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=MIN_METRICS_TOKEN,
        description="What Prometheus sends as `Authorization: Bearer` to /metrics. Unset: there is none.",
    )
    tracing: bool = Field(
        default=False,
        description="Export traces by OpenTelemetry, as the variables OTEL_* say. Needs the extra `tracing`.",
    )
    google_client_id: str | None = Field(default=None, description="OAuth client of Google's sign-in.")
    google_client_secret: SecretStr | None = Field(default=None, description="Its secret.")
    facebook_client_id: str | None = Field(default=None, description="App id of Facebook's sign-in.")
    facebook_client_secret: SecretStr | None = Field(default=None, description="Its app secret.")
    apple_client_id: str | None = Field(default=None, description="Services id of Apple's sign-in.")
    apple_team_id: str | None = Field(default=None, description="Apple's id of the team.")
    apple_key_id: str | None = Field(default=None, description="Apple's id of the signing key.")
    apple_private_key: Annotated[SecretStr, AfterValidator(_private_key)] | None = Field(
        default=None, description="The signing key itself: the text of Apple's .p8 file."
    )
    app_ids: Annotated[list[str], NoDecode] = Field(
        default=[],
        description="Ids of games' apps at the providers (bundle ids, Google's client ids of each platform),"
        ' whose id_tokens `signInWithIdToken` takes too: ["com.example.puzzle"].',
    )
    drain_seconds: float = Field(
        default=0,
        ge=0,
        le=600,
        description="After SIGTERM: how long `/readyz` says no, while requests are still answered, before the"
        " server stops. Longer than your balancer takes to notice.",
    )
    request_seconds: float = Field(
        default=REQUEST_SECONDS,
        gt=0,
        le=60,
        description="How long a request waits for a connection to the database, and for each statement, until"
        " it is answered with UNAVAILABLE.",
    )
    worker_port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="Port of `/healthz`, `/readyz` and `/metrics` of `laurel worker`. Unset: there are none.",
    )
    worker: bool = Field(
        default=False, description="Run the worker in the server's process too. Always on in demo mode."
    )

    @field_validator("*", mode="before")
    @classmethod
    def _is_text(cls, value: object) -> object:
        if isinstance(value, str) and not value:
            raise ValueError("is empty: give it a value, or do not set it")
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise ValueError("is not text in UTF-8") from None
        return value

    @field_validator("store_origins", "app_ids", mode="before")
    @classmethod
    def _is_list(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            found = json.loads(value)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, list):
            raise ValueError('must be a list in JSON, such as ["https://shop.example"]')
        return found

    @model_validator(mode="after")
    def _are_complete(self) -> Self:
        for names in _PROVIDERS:
            missing = [PREFIX + name.upper() for name in names if getattr(self, name) is None]
            if missing and len(missing) < len(names):
                given = next(PREFIX + name.upper() for name in names if getattr(self, name) is not None)
                raise ValueError(f"{given} is set without {', '.join(missing)}")
        return self

    @property
    def origin(self) -> str:
        """Returns scheme and host of the server's own pages."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def secret_texts(self) -> list[str]:
        """Returns the current secret, empty without one, and then the old ones."""
        current = self.secret.get_secret_value() if self.secret else ""
        return [current, *(old.get_secret_value() for old in self.old_secrets)]


def variables() -> list[str]:
    """Returns the names of all environment variables that are settings."""
    special = {"database_url": "DATABASE_URL"}
    return [special.get(name, PREFIX + name.upper()) for name in Settings.model_fields]


def unknown_variables(names: Iterable[str]) -> list[str]:
    """Returns a sentence for each of these names that has the prefix of settings but is none."""
    known = {name.removeprefix(PREFIX): name for name in variables()}
    sentences = []
    for name in sorted(names):
        bare = name.upper().removeprefix(PREFIX)
        if not name.upper().startswith(PREFIX) or bare in known:
            continue
        nearest = difflib.get_close_matches(bare, known, 1)
        hint = f"did you mean {known[nearest[0]]}?" if nearest else "docs/settings.md lists all."
        sentences.append(f"{name} is not a setting; {hint}")
    return sentences
