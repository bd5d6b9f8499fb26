"""``.github/pullwright.yml``: what a repository wants, read from its default branch and checked in full."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generators.requirements.defaults import Defaults
from generators.spec.models import Database
from generators.stacks.profiles import PROFILES
from github_app.errors import UserError
from github_app.jobs.job import Record

PATH = ".github/pullwright.yml"
MAX_CHARACTERS = 20_000

_PART = re.compile(r"(?!\.{1,2}$)(?!\.git$)[A-Za-z0-9._][A-Za-z0-9._-]*", re.IGNORECASE)
_BRANCH = re.compile(r"(?!.*(\.\.|//|/\.|\.lock(/|$)|[./]$))[A-Za-z0-9][A-Za-z0-9._/-]{0,200}")


def _check_directory(directory: str) -> str:
    trimmed = directory.strip().removeprefix("./").rstrip("/")
    if trimmed in ("", "."):
        return ""
    if not all(_PART.fullmatch(part) for part in trimmed.split("/")):
        raise ValueError("use a path inside the repository, such as services/orders, or . for its root")
    return trimmed


def _check_base(base: str) -> str:
    if not _BRANCH.fullmatch(base):
        raise ValueError("use the name of a branch, such as main")
    return base


def _check_stack(stack: str) -> str:
    known = [profile.name for profile in PROFILES]
    if stack not in known:
        msg = f"use one of {', '.join(known)}"
        raise ValueError(msg)
    return stack


Login = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,38}$")]
LabelName = Annotated[str, Field(min_length=1, max_length=50, pattern=r"^[^\x00-\x1f]+$")]


class RepositoryConfig(Record):
    """What a repository wants.

    Attributes:
        directory: Where services go, ``""`` for the root; None leaves it to us.
        base: The branch that pull requests go to; None for the default branch.
        stack: The stack where the issue names none.
        database: The database where the issue names none.
        labels: Labels for the pull request.
        reviewers: Logins of the people who are asked for a review.
        approve: Whether nothing is pushed before the person who asked has approved the plan.
        suggest: Whether issues that ask for a service are told of the label.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    directory: Annotated[str, Field(max_length=200), AfterValidator(_check_directory)] | None = None
    base: Annotated[str, AfterValidator(_check_base)] | None = None
    stack: Annotated[str, AfterValidator(_check_stack)] | None = None
    database: Database | None = None
    labels: Annotated[tuple[LabelName, ...], Field(max_length=10)] = ()
    reviewers: Annotated[tuple[Login, ...], Field(max_length=15)] = ()
    approve: bool = False
    suggest: bool = False

    @property
    def defaults(self) -> Defaults:
        """Give the part that the understanding of an issue takes."""
        return Defaults(stack=self.stack, database=self.database)


class Fault(Record):
    """Something wrong with the file.

    Attributes:
        text: What, Markdown.
        line: The line that it stands on, counted from 1.
    """

    text: str
    line: int = 1


class ConfigError(UserError):
    """The file cannot be used.

    Attributes:
        faults: All that is wrong with it.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            "config_invalid",
            f"`{PATH}` cannot be used: {'; '.join(fault.text for fault in faults)}.",
            "Correct the file on the default branch.",
        )


def read_config(text: str | None) -> RepositoryConfig:
    """Read the file; a repository without it wants nothing in particular.

    Raises:
        ConfigError: If it is not YAML or says something that we do not know, with every fault.
    """
    if text is None:
        return RepositoryConfig()
    if len(text) > MAX_CHARACTERS:
        raise ConfigError([Fault(text=f"it has more than {MAX_CHARACTERS:,} characters")])
    try:
        data = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        raise ConfigError([_explain_syntax(error)]) from error
    if data is None:
        return RepositoryConfig()
    if not isinstance(data, Mapping):
        raise ConfigError([Fault(text="it is not a mapping such as `base: main`")])
    try:
        return RepositoryConfig.model_validate(dict(data))
    except ValidationError as error:
        raise ConfigError(_list_faults(error, text)) from error


def _explain_syntax(error: Exception) -> Fault:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    return Fault(text=f"it is not YAML (`{_squeeze(str(error))}`)", line=mark.line + 1 if mark else 1)


def _list_faults(error: ValidationError, text: str) -> list[Fault]:
    faults = []
    for detail in error.errors(include_url=False, include_context=False):
        where = _squeeze(".".join(str(part) for part in detail["loc"]))
        if detail["type"] == "extra_forbidden":
            known = ", ".join(f"`{name}`" for name in RepositoryConfig.model_fields)
            said = f"`{where}` is no setting; there are {known}"
        else:
            said = f"`{where}`: {detail['msg'].removeprefix('Value error, ')}"
        faults.append(Fault(text=said, line=_find_line(text, str(detail["loc"][0]))))
    return faults


def _find_line(text: str, key: str) -> int:
    """Give the line on which a key of the mapping stands; the first one if it is written in another way."""
    pattern = re.compile(rf"""["']?{re.escape(key)}["']?\s*:""")
    return next((number for number, line in enumerate(text.splitlines(), start=1) if pattern.match(line)), 1)


def _squeeze(text: str) -> str:
    # Whatever the file holds ends up in a comment: one short line without a way out of its code span.
    return re.sub(r"\s+", " ", text.replace("`", "'"))[:200]
