"""Everything that can be configured: environment variables with the prefix LAUREL_, and DATABASE_URL."""

from pathlib import Path

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    worker: bool = Field(
        default=False, description="Run the worker in the server's process too. Always on in demo mode."
    )
