"""The sequel of the story: somebody edits the service by hand and asks for a feature; both are there in the end."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import httpx

from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.records import Issue
from github_app.sandbox.scenes import END, Moment, Scene, StoryError, tell_moments

COMMAND = "/generate add redis caching"
EDITED = "app/main.py"
"""A file that the command changes too."""

EDIT = "\n# Agreed with operations: what is above is all that may start with the service.\n"
_SPEC_FILE = "pullwright.yml"
_FEATURE = "redis-cache"


def _see_pickup(scene: Scene) -> str | None:
    return "Pullwright sees the command: 👀" if scene.has_reaction("eyes") else None


def _see_commit(scene: Scene) -> str | None:
    head = _find_head(scene)
    commit = scene.store.last_commit(head)
    if _FEATURE not in _read(scene, head, _SPEC_FILE):
        return None
    changed, added, removed = scene.store.count_changes(commit.parents[0], head)
    seal = ", Verified" if head in scene.store.list_verified() else ""
    return f"Pullwright pushes {head[:7]}{seal}: {changed} files, {added} lines added, {removed} removed"


def _see_ledger(scene: Scene) -> str | None:
    has_row = any("Done in" in comment.body and f"`{EDITED}`" in comment.body for comment in scene.comments)
    return f"Pullwright says what became of each file, `{EDITED}` among them" if has_row else None


MOMENTS = (
    Moment("seen the command with 👀", _see_pickup),
    Moment("pushed what the command asks for", _see_commit),
    Moment("told what became of each file", _see_ledger),
    END,
)


def play_sequel(scene: Scene, tell: Callable[[str], None], stopped: threading.Event | None = None) -> Scene:
    """Play on from where the story ended.

    Args:
        scene: From ``play``.
        tell: Takes each line, as it happens.
        stopped: Ends the story early once it is set.

    Raises:
        StoryError: If something does not happen, or not as it should, or if the story is stopped.
    """
    pull = scene.pull
    if pull is None or pull.pull is None:
        raise StoryError("There is no pull request to go on with.")
    stage = scene.stage
    edited = _edit_by_hand(scene, pull)
    tell(f"         {stage.writer.login} edits {EDITED} by hand and pushes {edited[:7]}")
    address = f"{scene.sandbox.links.of_repository(stage.repository)}/issues/{pull.number}/comments"
    token = scene.sandbox.state.issue_personal_token(stage.writer)
    headers = {"Authorization": f"Bearer {token}"}
    start = time.monotonic()
    posted = httpx.post(address, json={"body": COMMAND}, headers=headers, trust_env=False, timeout=30)
    number = posted.raise_for_status().json()["id"]
    tell(f"  0.0 s  {stage.writer.login} comments {COMMAND}")
    asked = next(comment for comment in pull.comments if comment.id == number)
    following = replace(scene, issue=pull, asked=asked)
    tell_moments(following, MOMENTS, start, tell, stopped)
    missing = find_missing(following, edited)
    if missing:
        raise StoryError("The story went on, but " + "; ".join(missing) + ".")
    page = scene.sandbox.links.of_issue_page(stage.repository, pull)
    tell(f"         What {stage.writer.login} wrote is still there: {page}")
    return following


def find_missing(scene: Scene, edited: str) -> list[str]:
    """List what a whole sequel has and this one has not, each as half a sentence.

    Args:
        scene: The pull request.
        edited: The commit of the person.
    """
    head = _find_head(scene)
    found = {
        f"the App has {len(scene.comments)} comments on the command instead of one": len(scene.comments) == 1,
        f"what was written by hand is not in {EDITED} any more": EDIT in _read(scene, head, EDITED),
        "its commit does not stand on that of the person": scene.store.last_commit(head).parents[0] == edited,
        "its commit is not verified": head in scene.store.list_verified(),
        "its comment does not say that the file was merged": "merged with your edits" in scene.comments[-1].body,
    }
    return [sentence for sentence, is_there in found.items() if not is_there]


def _edit_by_hand(scene: Scene, pull: Issue) -> str:
    """Commit an edit as the person would push it, and give the commit."""
    if pull.pull is None:
        raise StoryError("The pull request is none.")
    text = _read(scene, pull.pull.head_sha, EDITED) + EDIT
    files = {EDITED: text}
    author = scene.stage.writer
    commit = scene.store.commit_files(pull.pull.head, files, message=f"Edit {EDITED}\n", author=author.login)
    note_push(scene.sandbox, scene.stage.repository, author)
    return commit


def _find_head(scene: Scene) -> str:
    if scene.issue.pull is None:
        raise StoryError("The pull request is none.")
    return scene.store.list_refs()[f"refs/heads/{scene.issue.pull.head}"]


def _read(scene: Scene, commit: str, path: str) -> str:
    return scene.store.read_file(commit, path).decode()
