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


class Reaction(_Answer):
    """A person's reaction; ``content`` is ``+1``, ``eyes``, ….

    GitHub tells of reactions to nobody: who wants to know of one has to look.
    """

    content: str
    user: User | None = None


class RefRepository(_Answer):
    """The repository that one end of a pull request lies in."""

    id: int
    full_name: str


class Ref(_Answer):
    """One end of a pull request; its repository is gone if a fork was deleted."""

    ref: str
    sha: str
    repo: RefRepository | None = None


class PullRequest(_Answer):
    """A pull request.

    Attributes:
        maintainer_can_modify: Whether people who may write to the repository may push to a fork's branch; an App may
            not, whatever this says.
    """

    number: int
    state: str
    title: str
    body: str | None = None
    user: User | None = None
    head: Ref
    base: Ref
    html_url: str
    draft: bool = False
    merged_at: str | None = None
    maintainer_can_modify: bool = False

    @property
    def is_from_fork(self) -> bool:
        """Tell whether its branch lies in another repository, where the App cannot push."""
        return self.head.repo is None or self.base.repo is None or self.head.repo.id != self.base.repo.id


class PullRequestFile(_Answer):
    """A file that a pull request changes.

    Attributes:
        status: ``added``, ``removed``, ``modified``, ``renamed``, ….
        patch: Its hunks; None for what is binary or very large. Comments can stand on lines of these alone.
    """

    filename: str
    status: str
    previous_filename: str | None = None
    patch: str | None = None


class Review(_Answer):
    """A review of a pull request: a text with comments on lines."""

    id: int
    body: str | None = None
    user: User | None = None


class ReviewComment(_Answer):
    """A comment on a line of a pull request; the line is None once the file has changed there."""

    id: int
    path: str
    line: int | None = None
    body: str
    user: User | None = None
    html_url: str


class Verification(_Answer):
    """Whether GitHub shows a commit as verified."""

    verified: bool


class Commit(_Answer):
    """A commit."""

    sha: str
    verification: Verification


class CheckOutput(_Answer):
    """What a check run says."""

    title: str | None = None
    annotations_count: int = 0


class CheckRun(_Answer):
    """A check run; ``external_id`` is the name that we gave it."""

    id: int
    name: str
    status: str
    conclusion: str | None = None
    external_id: str | None = None
    output: CheckOutput = CheckOutput()
    html_url: str | None = None


class RepositoryInfo(_Answer):
    """A repository."""

    id: int
    name: str
    full_name: str
    default_branch: str
    clone_url: str
    private: bool = False
