"""The environment of a service: each setting once.

Settings code, ``.env.example``, compose, CI and the README's table are all made of this, so they cannot disagree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generators.errors import TemplateError
from generators.manifests.entries import Entries
from generators.result import EnvVariable

EXAMPLE_FILE = ".env.example"

_BARE = re.compile(r"(?! )[^\x00-\x1f\"#$'\\`]*(?<! )")
"""What every reader of such a file takes as it stands: the services, compose, and Docker by ``--env-file``."""


class Kind(StrEnum):
    """What the text of a variable stands for."""

    TEXT = "text"
    URL = "url"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    LIST = "list"
    NETWORKS = "networks"


@dataclass(frozen=True, slots=True)
class Parameters:
    """What may stand behind the question mark of an address.

    Attributes:
        known: The values that a parameter may have, by its name; none for any.
        are_all: Whether there may be no others, because nobody would take notice of them.
    """

    known: Mapping[str, tuple[str, ...]]
    are_all: bool = True


@dataclass(frozen=True, slots=True)
class Setting(EnvVariable):
    """One environment variable with what settings code has to know of it.

    Attributes:
        kind: What its text stands for.
        minimum: Smallest number allowed.
        maximum: Largest number allowed.
        choices: The values allowed, for a CHOICE.
        schemes: The beginnings allowed, for a URL: ``postgresql+asyncpg``.
        parameters: What a URL may have behind its question mark; None for anything.
        min_length: The fewest characters allowed, for each part of a LIST.
    """

    kind: Kind = Kind.TEXT
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    parameters: Parameters | None = None
    min_length: int | None = None

    @property
    def is_required(self) -> bool:
        """Whether the service refuses to start without it."""
        return self.default is None


class Environment(Entries[Setting]):
    """The settings, by name."""

    def __init__(self) -> None:
        super().__init__("setting", lambda setting: setting.name)

    def list_settings(self) -> tuple[Setting, ...]:
        """Give the settings that must be set, then the others, each in the order of the layers."""
        return tuple(sorted(self, key=lambda setting: not setting.is_required))


def write_example(environment: Environment) -> str:
    """Give the text of ``.env.example``: what must be set, ready to use; the rest as comments with the defaults.

    No value has quotes: Docker would pass them on.

    Raises:
        TemplateError: If a value would need some.
    """
    blocks = []
    for setting in environment.list_settings():
        prefix = "" if setting.is_required else "# "
        blocks.append(f"# {setting.summary}\n{prefix}{setting.name}={_write_bare(setting)}\n")
    return "\n".join(blocks)


def _write_bare(setting: Setting) -> str:
    value = setting.default or setting.example
    if not _BARE.fullmatch(value):
        msg = f"The value {value!r} of {setting.name} is not read alike by all who read {EXAMPLE_FILE}"
        raise TemplateError(msg)
    return value
