"""Records: what the sandbox remembers, as GitHub's own things in plain dataclasses.

What refers to itself by way of others is compared by identity.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from pathlib import Path

from github_app.sandbox.diff import DiffLine


class Role(IntEnum):
    """What a person may do in a repository; each role includes those before it."""

    NONE = 0
    READ = 1
    TRIAGE = 2
    WRITE = 3
    MAINTAIN = 4
    ADMIN = 5


@dataclass(slots=True)
class User:
    """An account: a person, an organization or a bot.

    Attributes:
        type: ``User``, ``Organization`` or ``Bot``.
        plan: What it pays for: ``free`` has no drafts in private repositories.
    """

    id: int
    login: str
    name: str
    type: str = "User"
    plan: str = "free"


@dataclass(slots=True)
class Label:
    """A label of a repository; ``color`` is six hexadecimal digits."""

    id: int
    name: str
    color: str
    description: str = ""


@dataclass(slots=True)
class Reaction:
    """One person's reaction; ``content`` is GitHub's name for it, such as ``eyes``."""

    id: int
    user: User
    content: str
    created_at: datetime


@dataclass(slots=True)
class App:
    """A registered GitHub App.

    Attributes:
        public_key: PEM of the key that its JWTs are checked with.
        bot: The account that it writes as.
        webhook_url: Where deliveries go; None while there is nowhere.
        permissions: What installations of it get, such as ``{"issues": "write"}``.
        events: The webhook events that it subscribes to.
    """

    id: int
    slug: str
    name: str
    owner: User
    bot: User
    public_key: str
    webhook_url: str | None
    webhook_secret: str
    permissions: Mapping[str, str]
    events: tuple[str, ...]
    created_at: datetime


@dataclass(slots=True)
class Comment:
    """A comment on an issue or pull request.

    Attributes:
        app: The App that wrote it, if one did.
        is_edited: Whether it says something else than when it was written; times have whole seconds only.
    """

    id: int
    user: User
    body: str
    created_at: datetime
    updated_at: datetime
    app: App | None = None
    is_edited: bool = False
    reactions: list[Reaction] = field(default_factory=list)


@dataclass(slots=True)
class ReviewComment:
    """A comment on lines of a file in a pull request.

    Attributes:
        review: Number of the review that it came with.
        path: The file.
        original_line: The last line of it that the comment is about, in the commit that it was made on.
        original_start: The first line.
        commit: That commit.
        hunk: The part of the diff that it stands under, up to its last line.
        applied: Whether somebody has committed its suggestion.
    """

    id: int
    review: int
    user: User
    path: str
    original_line: int
    original_start: int
    commit: str
    hunk: tuple[DiffLine, ...]
    body: str
    created_at: datetime
    app: App | None = None
    applied: bool = False
    reactions: list[Reaction] = field(default_factory=list)


@dataclass(slots=True)
class Review:
    """A review: a text, and comments on lines that were made with it."""

    id: int
    user: User
    body: str
    commit: str
    submitted_at: datetime
    comments: list[ReviewComment] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Pull:
    """What makes an issue a pull request.

    Attributes:
        source: The repository that the branch to merge lies in: the same one, or a fork of it.
        head: Name of the branch to merge.
        base: Name of the branch that it is merged into.
        head_sha: Last commit known of the head, which outlives the branch.
        base_sha: Commit of the base when the pull request was opened or the head last moved.
        maintainer_can_modify: Whether people who may write to the repository may push to the branch of a fork.
    """

    source: "Repository"
    head: str
    base: str
    head_sha: str
    base_sha: str
    draft: bool = False
    maintainer_can_modify: bool = False
    merged_at: datetime | None = None
    merged_by: User | None = None
    merge_commit: str | None = None
    reviewers: list[User] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Issue:
    """An issue, or with ``pull`` a pull request: they share numbers, comments, labels and reactions."""

    id: int
    number: int
    title: str
    body: str | None
    user: User
    created_at: datetime
    updated_at: datetime
    app: App | None = None
    pull: Pull | None = None
    state: str = "open"
    state_reason: str | None = None
    closed_at: datetime | None = None
    closed_by: User | None = None
    labels: list[Label] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark of a check on lines of a file; ``level`` is ``notice``, ``warning`` or ``failure``."""

    path: str
    start_line: int
    end_line: int
    level: str
    message: str
    title: str | None = None


@dataclass(slots=True)
class CheckRun:
    """A check on one commit, made by an App."""

    id: int
    name: str
    head_sha: str
    app: App
    status: str
    started_at: datetime
    conclusion: str | None = None
    completed_at: datetime | None = None
    details_url: str | None = None
    external_id: str = ""
    title: str | None = None
    summary: str | None = None
    text: str | None = None
    annotations: list[Annotation] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Repository:
    """A repository; its git data is the bare repository at ``path``. A fork has a ``parent``."""

    id: int
    owner: User
    name: str
    path: Path
    description: str
    default_branch: str
    created_at: datetime
    pushed_at: datetime
    private: bool = False
    parent: "Repository | None" = None
    roles: dict[str, Role] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)
    issues: dict[int, Issue] = field(default_factory=dict)
    check_runs: dict[int, CheckRun] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        """Give ``owner/name``."""
        return f"{self.owner.login}/{self.name}"

    @property
    def has_drafts(self) -> bool:
        """Say whether pull requests may be drafts here."""
        return not self.private or self.owner.plan != "free"

    def role_of(self, user: User) -> Role:
        """Say what a person may do here; everybody may read what is public."""
        if user.login == self.owner.login:
            return Role.ADMIN
        return self.roles.get(user.login, Role.NONE if self.private else Role.READ)
