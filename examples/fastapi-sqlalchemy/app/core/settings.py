"""Settings of the service: the only reader of the environment."""

from typing import Annotated, Literal

from pydantic import Field, IPvAnyNetwork, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsError(Exception):
    """A setting is missing or wrong; the text has one line for each."""


class Settings(BaseSettings):
    """What the service takes from its environment or, on a developer's machine, from `.env`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    database_url: str = Field(
        pattern=r"^(postgresql\+asyncpg|sqlite\+aiosqlite)://",
        repr=False,
        description="Where the PostgreSQL database is.",
        examples=["postgresql+asyncpg://app:app@localhost:5432/app"],
    )
    jwt_keys: Annotated[tuple[Annotated[str, Field(min_length=32)], ...], NoDecode] = Field(
        min_length=1,
        repr=False,
        description="The keys of access tokens, separated by commas: the first one signs, all of them are believed. Make one by `openssl rand -base64 48`.",
        examples=["for-development-only-replace-me-everywhere-else"],
    )
    redis_url: str = Field(
        pattern=r"^(redis|rediss)://",
        repr=False,
        description="Where Redis is, or a server that speaks its protocol.",
        examples=["redis://localhost:6379/0"],
    )
    broker_url: str = Field(
        pattern=r"^(amqp|amqps)://",
        repr=False,
        description="Where RabbitMQ is; only the worker talks to it.",
        examples=["amqp://app:app@localhost:5672/"],
    )
    port: int = Field(
        default=8000,
        ge=1,
        le=65535,
        description="The TCP port that the service listens on.",
        examples=["8000"],
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info",
        description="The least level of the lines that are logged.",
        examples=["debug"],
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="The origins whose pages may call the API, separated by commas.",
        examples=["http://localhost:3000"],
    )
    rate_limit_per_minute: int = Field(
        default=600,
        ge=0,
        description="How many requests one client address may make in a minute; 0 switches the limit off.",
        examples=["600"],
    )
    trusted_proxies: Annotated[tuple[IPvAnyNetwork, ...], NoDecode] = Field(
        default=(),
        description="The addresses or networks of the proxies whose X-Forwarded-For says who the client is, separated by commas.",
        examples=["10.0.0.0/8"],
    )
    max_body_bytes: int = Field(
        default=1048576,
        ge=1,
        description="The largest request body that is read, in bytes.",
        examples=["1048576"],
    )
    database_pool_size: int = Field(
        default=10,
        ge=1,
        le=1000,
        description="How many connections to the database one process keeps at most.",
        examples=["10"],
    )
    database_timeout_seconds: float = Field(
        default=5,
        ge=0.1,
        le=300,
        description="How long the service waits for a connection or for the answer to one statement, in seconds.",
        examples=["5"],
    )
    argon2_memory_kib: int = Field(
        default=19456,
        ge=8,
        le=1048576,
        description="How much memory one hash of a password takes, in KiB; OWASP advises 19456 with a time cost of 2.",
        examples=["19456"],
    )
    argon2_time_cost: int = Field(
        default=2,
        ge=1,
        le=100,
        description="How often the hash of a password passes over that memory.",
        examples=["2"],
    )
    argon2_parallelism: int = Field(
        default=1,
        ge=1,
        le=64,
        description="How many threads compute one hash of a password.",
        examples=["1"],
    )
    login_attempts_per_minute: int = Field(
        default=10,
        ge=0,
        description="How often one client address may try the password of one account, or register, in a minute; 0 switches the limit off.",
        examples=["10"],
    )
    jwt_issuer: str = Field(
        default="print-shop-api",
        description="Who access tokens say they are from.",
        examples=["print-shop-api"],
    )
    jwt_audience: str = Field(
        default="print-shop-api",
        description="Whom access tokens say they are for.",
        examples=["print-shop-api"],
    )
    access_token_seconds: int = Field(
        default=900,
        ge=30,
        le=86400,
        description="For how long an access token is good; a changed role holds after that time at the latest.",
        examples=["900"],
    )
    refresh_token_days: int = Field(
        default=30,
        ge=1,
        le=365,
        description="For how long a login can go on by refresh tokens.",
        examples=["30"],
    )
    redis_timeout_seconds: float = Field(
        default=0.25,
        ge=0.01,
        le=10,
        description="How long one question to Redis may take before the service goes on without it, in seconds.",
        examples=["0.25"],
    )
    cache_ttl_seconds: int = Field(
        default=60,
        ge=1,
        le=86400,
        description="How long an answer may come from the cache at most, in seconds.",
        examples=["60"],
    )
    deleted_retention_days: int = Field(
        default=30,
        ge=0,
        le=36500,
        description="How many days deleted rows can be restored, before a purge deletes them for good.",
        examples=["30"],
    )
    audit_log_retention_days: int = Field(
        default=365,
        ge=1,
        le=36500,
        description="How many days entries of the audit log are kept.",
        examples=["365"],
    )
    event_poll_seconds: float = Field(
        default=1,
        ge=0.05,
        le=60,
        description="How often the worker looks for events that have to be published, in seconds.",
        examples=["1"],
    )
    event_max_attempts: int = Field(
        default=5,
        ge=1,
        le=20,
        description="How often a message is tried before it goes to the dead letters.",
        examples=["5"],
    )
    event_retry_seconds: float = Field(
        default=2,
        ge=0.1,
        le=600,
        description="The pause before a message is tried again, in seconds; each further one is four times as long, up to 600.",
        examples=["2"],
    )
    event_retention_days: int = Field(
        default=7,
        ge=1,
        le=365,
        description="How long published events, and the ids of handled ones, are kept in the database, in days.",
        examples=["7"],
    )
    otel_exporter_otlp_endpoint: str = Field(
        default="",
        pattern=r"^(http|https)://|^$",
        description="Where traces and metrics are sent by OTLP over HTTP; empty switches telemetry off.",
        examples=["http://localhost:4318"],
    )
    otel_exporter_otlp_headers: str = Field(
        default="",
        repr=False,
        description="Headers that the collector asks for, such as a key, as name=value separated by commas.",
        examples=["api-key=secret"],
    )
    otel_traces_sampler: Literal[
        "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"
    ] = Field(
        default="parentbased_always_on",
        description="Which traces are kept where the caller has not decided it.",
        examples=["parentbased_traceidratio"],
    )
    otel_traces_sampler_arg: float = Field(
        default=1,
        ge=0,
        le=1,
        description="The share of traces that parentbased_traceidratio keeps.",
        examples=["0.1"],
    )
    otel_metric_export_interval: int = Field(
        default=60000,
        ge=100,
        le=3600000,
        description="How often metrics are sent, in milliseconds.",
        examples=["15000"],
    )
    otel_service_name: str = Field(
        default="print-shop-api",
        description="The name of the service in traces and metrics.",
        examples=["print-shop-api"],
    )

    @field_validator("jwt_keys", mode="before")
    @classmethod
    def _split_jwt_keys(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split_cors_origins(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _split_trusted_proxies(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        SettingsError: If a variable is missing or wrong.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_url=False):
            name = str(problem["loc"][0])
            fault = "is not set" if problem["type"] == "missing" else f"is wrong: {problem['msg']}"
            field = Settings.model_fields[name]
            example = next(iter(field.examples or ()), "")
            lines.append(f"{name.upper()} {fault}. {field.description} Example: {example}")
        raise SettingsError("\n".join(lines)) from None
