"""``.github/pullwright.yml``: what a repository wants, read from its default branch and checked in full."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators.requirements.defaults import Defaults
from generators.spec.models import Database
from generators.stacks.profiles import PROFILES
from github_app.errors import UserError
from github_app.jobs.config_lines import FIRST_LINE, explain_error, find_line
from github_app.jobs.job import Record

PATH = ".github/pullwright.yml"
MAX_CHARACTERS = 20_000

_PART = re.compile(r"(?!\.{1,2}$)(?!\.git$)[A-Za-z0-9._][A-Za-z0-9._-]*", re.IGNORECASE)
_LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}")
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


def _check_login(login: str) -> str:
    if not _LOGIN.fullmatch(login):
        raise ValueError("use the login of an account, such as ada")
    return login


Login = Annotated[str, AfterValidator(_check_login)]
LabelName = Annotated[str, Field(min_length=1, max_length=50, pattern=r"^[^\x00-\x1f]+$")]


class Fault(Record):
    """Something in the file that cannot be used.

    Attributes:
        text: What is wrong, a clause of Markdown that can follow a colon.
        line: Where it stands, from 1.
    """

    text: str
    line: int = FIRST_LINE


class ConfigError(UserError):
    """The file cannot be used.

    Attributes:
        faults: All that is wrong with it, in the order of its lines.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        listed = "; ".join(f"line {fault.line}: {fault.text}" for fault in faults)
        super().__init__(
            "config_invalid",
            f"`{PATH}` cannot be used: {listed}.",
            "Correct the file on the default branch.",
        )


class RepositoryConfig(Record):
    """What a repository wants; ``docs/configuration.md`` explains it to those who write the file.

    Attributes:
        directory: Where services go, ``""`` for the root; None leaves it to us.
        base: The branch that pull requests go to; None for the default branch.
        stack: The stack where the issue names none.
        database: The database where the issue names none.
        labels: Labels for the pull request.
        reviewers: Logins of the people who are asked for a review.
        approve: Whether a plan has to be approved before anything is pushed.
        suggest: Whether an issue that asks for a backend without the label is told of it.
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


def read_config(text: str | None) -> RepositoryConfig:
    """Read the file; a repository without it wants nothing in particular.

    Raises:
        ConfigError: If it is not YAML or says something that we do not know.
    """
    if text is None:
        return RepositoryConfig()
    if len(text) > MAX_CHARACTERS:
        raise ConfigError([Fault(text=f"it has more than {MAX_CHARACTERS:,} characters")])
    try:
        data = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        line, why = explain_error(error, text)
        raise ConfigError([Fault(text=f"it is not YAML (`{_squeeze(why)}`)", line=line)]) from error
    if data is None:
        return RepositoryConfig()
    if not isinstance(data, Mapping):
        raise ConfigError([Fault(text="it is not a mapping such as `base: main`")])
    try:
        return RepositoryConfig.model_validate(dict(data))
    except ValidationError as error:
        raise ConfigError(sorted(_explain(error, text), key=lambda fault: fault.line)) from error


def find_faults(text: str) -> tuple[Fault, ...]:
    """Give all that is wrong with the text of the file, in the order of its lines; nothing if it can be used."""
    try:
        read_config(text)
    except ConfigError as error:
        return error.faults
    return ()


def _explain(error: ValidationError, text: str) -> Iterator[Fault]:
    for detail in error.errors(include_url=False, include_context=False):
        said = _describe(detail["loc"], detail["type"], detail["msg"])
        yield Fault(text=said, line=find_line(text, detail["loc"]))


def _describe(place: Sequence[str | int], kind: str, said: str) -> str:
    where = _squeeze(".".join(str(part) for part in place))
    if kind == "extra_forbidden":
        known = ", ".join(f"`{name}`" for name in RepositoryConfig.model_fields)
        return f"`{where}` is no setting; there are {known}"
    wanted = "use true or false" if kind in ("bool_parsing", "bool_type") else said.removeprefix("Value error, ")
    return f"`{where}`: {wanted}"


def _squeeze(text: str) -> str:
    # Whatever the file holds ends up in a comment: one short line without a way out of its code span.
    return re.sub(r"\s+", " ", text.replace("`", "'"))[:200]
