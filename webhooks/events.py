"""Events: what a delivery means to us, in our own words; nothing behind this module sees a payload.

The fields hold only what a job needs to start. Whatever may have changed since is read again by the job itself.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a delivery is about."""

    id: int
    owner: str
    name: str

    @property
    def full_name(self) -> str:
        """Give ``owner/name``."""
        return f"{self.owner}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Occurrence:
    """What all events tell.

    Attributes:
        installation: The installation of the App that may work on the repository.
        issue: Number of the issue or pull request; GitHub numbers both together.
        sender: Login of the person who did it.
        sender_id: Number of that person's account.
        occasion: What two deliveries of one request have in common, at most 40 characters.
    """

    installation: int
    repository: Repository
    issue: int
    sender: str
    sender_id: int
    occasion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLabeled(_Occurrence):
    """An issue carries a label that asks for a generation: just set, or set when the issue was opened.

    GitHub sends two deliveries for an issue that is opened with the label on it, one for the opening and one for the
    label; both have the moment of the opening (ISO 8601) for an occasion.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOpened(_Occurrence):
    """An issue was opened without that label: whether it asks for a service all the same is for a job to find out."""


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A line of a comment that is a command.

    Attributes:
        text: The line, without the space around it.
        nth: 1 for the first line of this text in its comment, 2 for the next one, ….
    """

    text: str
    nth: int = 1

    @property
    def key(self) -> str:
        """Give what stays the same when only the case or the spaces of the line are changed."""
        return f"{' '.join(self.text.casefold().split())} {self.nth}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandPosted(_Occurrence):
    """A comment on an issue or pull request has commands that it did not have before.

    Attributes:
        comment: Number of the comment.
        url: Address of its page.
        is_pull_request: Whether it stands on a pull request.
        lines: The new commands in their order, at least one.
    """

    comment: int
    url: str
    is_pull_request: bool
    lines: tuple[CommandLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PullRequestPushed(_Occurrence):
    """A person has opened a pull request or pushed to it; what it changes is for a job to find out.

    Attributes:
        head: The last commit of it; also the occasion.
    """

    head: str


Event = IssueLabeled | IssueOpened | CommandPosted | PullRequestPushed
"""Everything that a delivery can mean to us."""
