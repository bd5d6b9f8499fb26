"""Settings: one frozen object, and the only reader of the environment.

Everything else is handed what it needs. A wrong or missing variable stops the start with one line for each.
"""

import os
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "PULLWRIGHT_"
_SECRETS = ("PRIVATE_KEY", "WEBHOOK_SECRET", "DATABASE_URL", "LLM_KEY")


class SettingsError(Exception):
    """The environment does not make a working App; the text has one line per variable."""


class Settings(BaseSettings):
    """How this App is set up. Each attribute is the variable ``PULLWRIGHT_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True)

    app_id: int = Field(gt=0, description="the number that GitHub shows as App ID")
    app_slug: str = Field(
        default="pullwright", pattern=r"^[a-z0-9-]{1,80}$", description="the App's name in its address on GitHub"
    )
    private_key: SecretStr | None = Field(default=None, description="the App's private key, PEM")
    private_key_file: Path | None = Field(default=None, description="a file with the App's private key")
    webhook_secret: SecretStr = Field(min_length=8, description="the webhook secret of the App")
    github_api_url: str = Field(
        default="https://api.github.com", description="the address of GitHub's API, such as https://HOST/api/v3"
    )
    database_url: str = Field(
        default="sqlite:///pullwright.sqlite",
        pattern=r"^(sqlite:///|postgresql(\+psycopg)?://)",
        description="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
    )
    host: str = Field(default="127.0.0.1", description="the address to listen on")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(default=8000, description="the port to listen on, 0 for any")
    serve_jobs: bool = Field(default=True, description="whether `serve` also works on jobs")
    concurrent_jobs: int = Field(default=4, ge=1, le=64, description="jobs that one process works on at a time")
    poll_seconds: float = Field(default=0.2, ge=0.02, le=60, description="how often the queue is looked at")
    git_seconds: float = Field(default=120, ge=1, le=3600, description="longest time of one git command")
    search_path: str = Field(default=os.defpath, validation_alias="PATH", description="where programs are found")
    llm_model: str | None = Field(default=None, description="a language model that drafts what issues leave open")
    llm_url: str = Field(default="https://api.openai.com/v1", description="the address of its API, as OpenAI's")
    llm_key: SecretStr | None = Field(default=None, description="the key for that API")
    llm_seconds: float = Field(default=20, ge=1, le=120, description="longest time of one draft")
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="lowest level to log")

    @field_validator("github_api_url")
    @classmethod
    def _check_api_url(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("an http or https address without query is needed")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _check_private_key(self) -> Self:
        if (self.private_key is None) == (self.private_key_file is None):
            msg = f"set either {PREFIX}PRIVATE_KEY or {PREFIX}PRIVATE_KEY_FILE"
            raise ValueError(msg)
        if "PRIVATE KEY" not in self.read_private_key():
            raise ValueError("the private key is not a PEM file; download it again from the App's page on GitHub")
        return self

    def read_private_key(self) -> str:
        r"""Give the private key, PEM; ``\\n`` written out, as in one-line variables, is taken for a line end.

        Raises:
            ValueError: If its file cannot be read.
        """
        if self.private_key is not None:
            return self.private_key.get_secret_value().replace("\\n", "\n")
        try:
            return (self.private_key_file or Path()).read_text()
        except OSError as error:
            msg = f"the private key file cannot be read: {error.strerror}"
            raise ValueError(msg) from error

    @property
    def is_distributed(self) -> bool:
        """Whether several processes may share the database."""
        return self.database_url.startswith("postgresql")

    @property
    def bot_login(self) -> str:
        """The login under which GitHub shows what the App writes."""
        return f"{self.app_slug}[bot]"


def load_settings() -> Settings:
    """Read the environment, and take the secrets out of it, so that no process that we start inherits them.

    Raises:
        SettingsError: With everything that is missing or wrong.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(error))) from error
    for name in _SECRETS:
        os.environ.pop(PREFIX + name, None)
    return settings


def _explain(error: ValidationError) -> list[str]:
    lines = []
    for detail in error.errors(include_url=False, include_input=False, include_context=False):
        text = detail["msg"].removeprefix("Value error, ")
        if not detail["loc"]:
            lines.append(text)
            continue
        name = str(detail["loc"][0])
        field = Settings.model_fields.get(name)
        meaning = f" ({field.description})" if field and field.description else ""
        lines.append(f"{PREFIX}{name.upper()}{meaning}: {text}")
    return lines
