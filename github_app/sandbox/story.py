"""The story of the demonstration: somebody opens an issue and labels it, and the App does the rest, step by step."""

import threading
import time
from collections.abc import Callable

import httpx

from github_app.sandbox.demo_repository import ISSUE_BODY, ISSUE_TITLE, LABEL, RESOURCES, Stage
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.scenes import END, Moment, Scene, StoryError, tell_moments

_SPEC_FILE = "pullwright.yml"
_RUNBOOK_WORDS = ("install", "test", "migrat", "run")


def _see_pickup(scene: Scene) -> str | None:
    return "Pullwright picks the issue up: 👀" if scene.has_reaction("eyes") else None


def _see_plan(scene: Scene) -> str | None:
    planned = any(all(name in comment.body for name in RESOURCES) for comment in scene.comments)
    return f"Pullwright comments with its plan for {', '.join(RESOURCES)}" if planned else None


def _see_pull(scene: Scene) -> str | None:
    pull = scene.pull
    if pull is None or pull.pull is None:
        return None
    changed, added, _ = scene.store.count_changes(pull.pull.base_sha, pull.pull.head_sha)
    page = scene.sandbox.links.of_issue_page(scene.stage.repository, pull)
    return f"Pullwright opens pull request #{pull.number} with {changed} files, {added} lines: {page}"


MOMENTS = (
    Moment("picked the issue up with 👀", _see_pickup),
    Moment("commented with its plan", _see_plan),
    Moment("opened a pull request that closes the issue", _see_pull),
    END,
)


def play(
    sandbox: Sandbox, stage: Stage, *, bot: str, tell: Callable[[str], None], stopped: threading.Event | None = None
) -> Scene:
    """Play the story to its end.

    Args:
        sandbox: Where it happens; the App is installed and listens.
        stage: Who plays.
        bot: The login that the App writes as.
        tell: Takes each line, as it happens.
        stopped: Ends the story early once it is set.

    Raises:
        StoryError: If something does not happen, or not as it should, or if the story is stopped.
    """
    address = f"{sandbox.links.of_repository(stage.repository)}/issues"
    token = sandbox.state.issue_personal_token(stage.writer)
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, trust_env=False, timeout=30) as person:
        opened = person.post(address, json={"title": ISSUE_TITLE, "body": ISSUE_BODY}).raise_for_status().json()
        tell(f"         {stage.writer.login} opens issue #{opened['number']} “{ISSUE_TITLE}”: {opened['html_url']}")
        start = time.monotonic()
        labels = {"labels": [LABEL]}
        person.post(f"{address}/{opened['number']}/labels", json=labels).raise_for_status()
    tell(f"  0.0 s  {stage.writer.login} sets the label {LABEL}")
    scene = Scene(sandbox=sandbox, stage=stage, issue=stage.repository.issues[opened["number"]], bot=bot)
    tell_moments(scene, MOMENTS, start, tell, stopped)
    missing = find_missing(scene)
    if missing:
        raise StoryError("The story ended, but " + "; ".join(missing) + ".")
    return scene


def find_missing(scene: Scene) -> list[str]:
    """List what a whole story has and this one has not, each as half a sentence."""
    pull = scene.pull
    if pull is None or pull.pull is None:
        return ["there is no pull request"]
    body = (pull.body or "").lower()
    files = scene.store.list_files(pull.pull.head_sha)
    found = {
        f"the App has {len(scene.comments)} comments on the issue instead of one": len(scene.comments) == 1,
        "its comment does not lead to the pull request": f"#{pull.number}" in scene.comments[0].body,
        "the pull request's description is no runbook": all(word in body for word in _RUNBOOK_WORDS),
        f"the branch has no {_SPEC_FILE}": _SPEC_FILE in files,
        "the branch has no workflow": any(path.startswith(".github/workflows/") for path in files),
        "the branch has no tests": any("test" in path for path in files),
    }
    return [sentence for sentence, is_there in found.items() if not is_there]
