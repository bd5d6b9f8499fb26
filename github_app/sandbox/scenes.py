"""Scenes: what a story of the demonstration is about, and how one waits for what has to happen."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from github_app.sandbox.demo_repository import Stage
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import find_closed
from github_app.sandbox.records import Comment, Issue
from github_app.sandbox.sandbox import Sandbox

MOMENT_SECONDS = 120.0
"""How long a story waits for one thing to happen, on however slow a machine."""

_POLL_SECONDS = 0.02


class StoryError(Exception):
    """A story did not go as it should; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story is about: one issue or pull request, and the App that answers there.

    Attributes:
        sandbox: Where it happens; the App is installed and listens.
        stage: Who plays.
        issue: The issue or pull request.
        bot: The login that the App writes as.
        asked: The comment that asks the App for something; None if the issue itself does.
    """

    sandbox: Sandbox
    stage: Stage
    issue: Issue
    bot: str
    asked: Comment | None = None

    @property
    def store(self) -> GitStore:
        """Give the git repository."""
        return GitStore(self.stage.repository.path)

    @property
    def comments(self) -> list[Comment]:
        """Give what the App has said here."""
        return [comment for comment in self.issue.comments if comment.user.login == self.bot]

    @property
    def pull(self) -> Issue | None:
        """Give the App's pull request for the issue."""
        pulls = (other for other in self.stage.repository.issues.values() if other.pull)
        return next((p for p in pulls if p.user.login == self.bot and self.issue.number in find_closed(p)), None)

    def has_reaction(self, content: str) -> bool:
        """Say whether the App has reacted with this to what asks it for something."""
        reactions = (self.asked or self.issue).reactions
        return any(r.content == content and r.user.login == self.bot for r in reactions)


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that has to happen.

    Attributes:
        name: What, for the sentence that says it did not.
        look: Gives the line that tells of it once it has happened; None until then.
    """

    name: str
    look: Callable[[Scene], str | None]


def _see_end(scene: Scene) -> str | None:
    return "Pullwright is done: 🚀" if scene.has_reaction("rocket") else None


END = Moment("ended with 🚀", _see_end)
"""The last moment of every story."""


def tell_moments(
    scene: Scene, moments: Sequence[Moment], start: float, tell: Callable[[str], None], stopped: threading.Event | None
) -> None:
    """Wait for one thing after the other, and tell of each with its time.

    Args:
        scene: Where they happen.
        moments: What has to happen, in this order.
        start: The moment that times are counted from, by ``time.monotonic``.
        tell: Takes each line, as it happens.
        stopped: Ends the waiting early once it is set.

    Raises:
        StoryError: If something does not happen, or the App gives up, or the story is stopped.
    """
    for moment in moments:
        line = _wait(scene, moment, stopped or threading.Event())
        tell(f"{time.monotonic() - start:5.1f} s  {line}")


def _wait(scene: Scene, moment: Moment, stopped: threading.Event) -> str:
    """Wait until something has happened, and give the line that tells of it."""
    deadline = time.monotonic() + MOMENT_SECONDS
    while (line := moment.look(scene)) is None:
        if scene.has_reaction("confused"):
            said = "\n\n".join(comment.body for comment in scene.comments)
            msg = f"Pullwright gave up before it {moment.name}. It says:\n\n{said}"
            raise StoryError(msg)
        if time.monotonic() > deadline:
            msg = f"Pullwright has not {moment.name} within {MOMENT_SECONDS:.0f} seconds."
            raise StoryError(msg)
        if stopped.wait(_POLL_SECONDS):
            msg = f"The story was stopped before Pullwright {moment.name}."
            raise StoryError(msg)
    return line
