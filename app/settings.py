"""Everything that can be configured: environment variables with the prefix LAUREL_, and DATABASE_URL."""

from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, BeforeValidator, Field, IPvAnyNetwork, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

MIN_METRICS_TOKEN = 16
"""Characters of a token that cannot be guessed."""


def _listed(given: object) -> object:
    """The parts of a text with commas in it; JSON, as other lists here have it, is taken too."""
    if not isinstance(given, str):
        return given
    return [part for part in (one.strip(' "') for one in given.strip(" []").split(",")) if part]


class Settings(BaseSettings):
    """Read once at the edge and passed on; documented in docs/settings.md, which a test compares."""

    model_config = SettingsConfigDict(env_prefix="LAUREL_", populate_by_name=True)

    database_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("DATABASE_URL", "LAUREL_DATABASE_URL"),
        description="PostgreSQL to use. Unset: an embedded server under the data folder.",
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
    public_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/?#]+$",
        description="Where players and providers reach this server: scheme and host, no path."
        " Unset: the address it listens on.",
    )
    store_origins: list[Annotated[str, Field(pattern=r"^https?://[a-z0-9.:\[\]-]+$")]] = Field(
        default=[],
        description='Other origins whose store pages may call this server, exactly: ["https://shop.example"].',
    )
    trusted_proxies: Annotated[list[IPvAnyNetwork], NoDecode, BeforeValidator(_listed)] = Field(
        default=[],
        description="Addresses and networks of the proxies in front of this server, whose X-Forwarded-For and"
        " X-Forwarded-Proto it believes: 10.0.0.0/8,192.0.2.7",
    )
    redis_url: str | None = Field(
        default=None,
        description="Redis, to share rate limits between processes and to wake the streams of all of them."
        " Unset: each process counts for itself, and looks every few seconds for what others have changed.",
    )
    secret: SecretStr | None = Field(
        default=None,
        description="Seals addresses and e-mails at rest: at least 32 random bytes in base64."
        " Unset: made and kept in the data folder, by an embedded set-up alone.",
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=MIN_METRICS_TOKEN,
        description="What Prometheus sends as `Authorization: Bearer` to /metrics. Unset: there is none.",
    )
    google_client_id: str | None = Field(default=None, description="OAuth client of Google's sign-in.")
    google_client_secret: SecretStr | None = Field(default=None, description="Its secret.")
    facebook_client_id: str | None = Field(default=None, description="App id of Facebook's sign-in.")
    facebook_client_secret: SecretStr | None = Field(default=None, description="Its app secret.")
    apple_client_id: str | None = Field(default=None, description="Services id of Apple's sign-in.")
    apple_team_id: str | None = Field(default=None, description="Apple's id of the team.")
    apple_key_id: str | None = Field(default=None, description="Apple's id of the signing key.")
    apple_private_key: SecretStr | None = Field(
        default=None, description="The signing key itself: the text of Apple's .p8 file."
    )
    app_ids: list[str] = Field(
        default=[],
        description="Ids of games' apps at the providers (bundle ids, Google's client ids of each platform),"
        ' whose id_tokens `signInWithIdToken` takes too: ["com.example.puzzle"].',
    )
    worker: bool = Field(
        default=False, description="Run the worker in the server's process too. Always on in demo mode."
    )

    @property
    def origin(self) -> str:
        """Scheme and host under which this server is reached."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def secret_text(self) -> str:
        """The secret as it was given; empty for none."""
        return self.secret.get_secret_value() if self.secret else ""
