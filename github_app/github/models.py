"""The few things of GitHub that the App reads, with the few fields it needs; all else in an answer is ignored."""

from pydantic import BaseModel, ConfigDict


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class User(_Answer):
    """An account."""

    login: str
    type: str = "User"


class Label(_Answer):
    """A label on an issue."""

    name: str


class Issue(_Answer):
    """An issue, or a pull request seen as one."""

    number: int
    title: str
    body: str | None = None
    state: str
    user: User | None = None
    labels: tuple[Label, ...] = ()
    html_url: str


class Comment(_Answer):
    """A comment on an issue or pull request."""

    id: int
    body: str | None = None
    user: User | None = None
    html_url: str


class Ref(_Answer):
    """One end of a pull request."""

    ref: str
    sha: str


class PullRequest(_Answer):
    """A pull request."""

    number: int
    state: str
    title: str
    body: str | None = None
    head: Ref
    base: Ref
    html_url: str
    merged_at: str | None = None


class RepositoryInfo(_Answer):
    """A repository."""

    id: int
    name: str
    full_name: str
    default_branch: str
    clone_url: str
    private: bool = False
