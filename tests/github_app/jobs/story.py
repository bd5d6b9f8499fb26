"""What people do and see on GitHub, as tests tell it."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from github_app.jobs.job import Job
from github_app.jobs.turn import Turn
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.rules import Rule, RuleKind, set_rules
from github_app.settings import Settings

SECRET = "a secret of the webhook"
LABEL = "generate:service"
BODY = """Please build a REST API for a book shop, with PostgreSQL.

## Author
- name: string, required
- email: string, required, unique

## Book
- title: string, required
- price: decimal
- author: belongs to Author

## Review
- stars: integer
- text: text
"""
PATIENCE_SECONDS = 40


@dataclass
class Town:
    """A sandbox and what belongs to it."""

    sandbox: Any
    app: Any
    owner: Any
    people: dict[str, Any]
    roles: dict[str, Any]
    key: Any
    interception: Any
    directory: Path

    @property
    def api(self) -> str:
        """The address of its REST API."""
        return f"{self.sandbox.links.base}/api/v3"

    def has_jobs(self) -> bool:
        """Tell whether the App of this process has jobs that have not ended."""
        with closing(sqlite3.connect(self.directory / "jobs.sqlite")) as database:
            (count,) = database.execute("select count(*) from pullwright_job where state = 'active'").fetchone()
        return bool(count)


def make_settings(town: Town, directory: Path, **changes: Any) -> Settings:
    """Make the settings of an App for a town."""
    return Settings(
        **{
            "app_id": town.app.id,
            "private_key": town.key.private,
            "webhook_secret": SECRET,
            "github_api_url": town.api,
            "database_url": f"sqlite:///{directory / 'jobs.sqlite'}",
            "poll_seconds": 0.05,
            "log_level": "warning",
            **changes,
        }
    )


class Gate:
    """Stands in for a step of jobs, and holds those of one repository there until it is opened.

    Jobs that an earlier test has left behind are of another repository.

    Attributes:
        reached: The comments whose jobs have come to it, in order; None for a job without a comment.
    """

    def __init__(self, step: Callable[..., Any], repository: int) -> None:
        self._step = step
        self._repository = repository
        self._opened = threading.Event()
        self.reached: list[int | None] = []

    @property
    def held(self) -> int:
        """Give how many jobs have come to it."""
        return len(self.reached)

    async def __call__(self, about: Job | Turn, *arguments: Any, **options: Any) -> Any:
        """Hold the job, then do the step."""
        job = about.job if isinstance(about, Turn) else about
        if job.repository == self._repository:
            self.reached.append(job.comment)
            await asyncio.to_thread(self._opened.wait)
        return await self._step(about, *arguments, **options)

    def open(self) -> None:
        """Let the jobs go on, those that come later too."""
        self._opened.set()


@dataclass
class Story:
    """One repository, seen by the people who use it."""

    live: Any

    def make_gate(self, step: Callable[..., Any]) -> Gate:
        """Give what holds jobs at a step, in its place."""
        return Gate(step, self.live.repository.id)

    def as_person(self, name: str) -> httpx.Client:
        """Act as somebody."""
        client: httpx.Client = self.live.connect(self.live.issue_token_for(name))
        return client

    def open_issue(self, *, by: str = "writer", body: str = BODY, labels: tuple[str, ...] = ()) -> int:
        """Open an issue and give its number."""
        asked = {"title": "Book shop API", "body": body, "labels": list(labels)}
        answer = self.as_person(by).post("/issues", json=asked)
        assert answer.status_code == 201, answer.text
        return int(answer.json()["number"])

    def label(self, issue: int, *, by: str = "writer") -> None:
        """Set the label."""
        answer = self.as_person(by).post(f"/issues/{issue}/labels", json={"labels": [LABEL]})
        assert answer.status_code == 200, answer.text

    def relabel(self, issue: int, *, by: str = "writer") -> None:
        """Take the label away and set it again, some seconds later by GitHub's clock."""
        assert self.as_person("writer").delete(f"/issues/{issue}/labels/{LABEL}").status_code == 200
        state = self.live.sandbox.state
        clock = state.clock
        state.clock = lambda: clock() + timedelta(seconds=3)
        self.label(issue, by=by)

    def commit(self, files: dict[str, str], *, branch: str = "main", onto: str | None = None) -> str:
        """Commit files to a branch, which is made anew on a commit if one is given; gives the commit."""
        store = GitStore(self.live.repository.path)
        if onto is not None:
            store.update_ref(f"refs/heads/{branch}", onto)
        return store.commit_files(branch, files, message="By hand\n", author="owner")

    def merge(self, branch: str) -> None:
        """Let the default branch be where another one is."""
        GitStore(self.live.repository.path).update_ref("refs/heads/main", self.list_refs()[f"refs/heads/{branch}"])

    def set_rule(self, kind: RuleKind, pattern: str) -> None:
        """Give the repository a rule."""
        set_rules(GitStore(self.live.repository.path), [Rule(kind, pattern)])

    def open_pull(self, branch: str, files: dict[str, str], *, by: str = "writer") -> int:
        """Open a pull request from a new branch with some files, and give its number."""
        self.commit(files, branch=branch, onto=self.list_refs()["refs/heads/main"])
        answer = self.as_person(by).post("/pulls", json={"title": "Work", "body": "", "head": branch, "base": "main"})
        assert answer.status_code == 201, answer.text
        return int(answer.json()["number"])

    def find_head(self, pull: int) -> str:
        """Give the commit that the branch of a pull request points to."""
        return self.list_refs()[f"refs/heads/{self.get_pull(pull)['head']['ref']}"]

    def get_pull(self, pull: int) -> dict[str, Any]:
        """Give a pull request."""
        found: dict[str, Any] = self.as_person("writer").get(f"/pulls/{pull}").json()
        return found

    def get_commit(self, commit: str) -> dict[str, Any]:
        """Give a commit."""
        found: dict[str, Any] = self.as_person("writer").get(f"/git/commits/{commit}").json()
        return found

    def read_file(self, commit: str, path: str) -> str:
        """Give a file as a commit has it."""
        content: bytes = GitStore(self.live.repository.path).read_file(commit, path)
        return content.decode()

    def edit(self, pull: int, path: str, change: Callable[[str], str]) -> str:
        """Edit a file on the branch of a pull request by hand, and give the commit."""
        text = change(self.read_file(self.find_head(pull), path))
        commit = self.commit({path: text}, branch=self.get_pull(pull)["head"]["ref"])
        note_push(self.live.sandbox, self.live.repository, self.live.people["owner"])
        return commit

    def list_review_comments(self, pull: int) -> list[dict[str, Any]]:
        """List the comments on lines of a pull request."""
        found: list[dict[str, Any]] = self.as_person("writer").get(f"/pulls/{pull}/comments").json()
        return found

    def list_checks(self, commit: str) -> list[dict[str, Any]]:
        """List the check runs on a commit."""
        found: list[dict[str, Any]] = self.as_person("writer").get(f"/commits/{commit}/check-runs").json()["check_runs"]
        return found

    def list_answers(self, pull: int, line: str) -> list[str]:
        """List the status comments of a command."""
        return [body for body in self.list_comments(pull) if body.startswith(f"> `{line}`")]

    def find_answer(self, pull: int, line: str) -> str:
        """Give the last status comment of a command; empty if there is none yet."""
        return next(reversed(self.list_answers(pull, line)), "")

    def comment(self, issue: int, body: str, *, by: str = "writer") -> int:
        """Comment on an issue or pull request and give the comment's number."""
        answer = self.as_person(by).post(f"/issues/{issue}/comments", json={"body": body})
        assert answer.status_code == 201, answer.text
        return int(answer.json()["id"])

    def list_comment_reactions(self, comment: int) -> list[str]:
        """List the reactions to a comment."""
        found = self.as_person("writer").get(f"/issues/comments/{comment}/reactions").json()
        return sorted(reaction["content"] for reaction in found)

    def react_to_answer(self, pull: int, line: str, content: str, *, by: str = "writer") -> None:
        """React to the status comment of a command."""
        [comment] = [
            found["id"]
            for found in self.as_person(by).get(f"/issues/{pull}/comments").json()
            if found["body"].startswith(f"> `{line}`")
        ]
        answer = self.as_person(by).post(f"/issues/comments/{comment}/reactions", json={"content": content})
        assert answer.is_success, answer.text

    def list_refs(self) -> dict[str, str]:
        """List all refs of the repository."""
        return GitStore(self.live.repository.path).list_refs()

    def list_comments(self, issue: int) -> list[str]:
        """List what was written on an issue."""
        return [comment["body"] for comment in self.as_person("writer").get(f"/issues/{issue}/comments").json()]

    def list_reactions(self, issue: int) -> list[str]:
        """List the reactions to an issue."""
        return [found["content"] for found in self.as_person("writer").get(f"/issues/{issue}/reactions").json()]

    def list_pull_requests(self) -> list[dict[str, Any]]:
        """List all pull requests, newest first."""
        found: list[dict[str, Any]] = self.as_person("writer").get("/pulls", params={"state": "all"}).json()
        return found

    def wait_for(self, what: Callable[[], bool]) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not what():
            assert time.monotonic() < deadline, "it did not happen"
            time.sleep(0.05)

    def wait_for_end(self, issue: int) -> None:
        """Wait until the job of an issue has ended with a result or a failure."""
        self.wait_for(lambda: bool({"rocket", "confused"} & set(self.list_reactions(issue))))

    def wait_for_comment_end(self, comment: int) -> list[str]:
        """Wait until the commands of a comment have ended, and give the reactions to it."""
        self.wait_for(lambda: len(self.list_comment_reactions(comment)) > 1)
        return self.list_comment_reactions(comment)

    def wait_for_comment(self, issue: int, words: str) -> str:
        """Wait for a comment with these words and give it."""
        self.wait_for(lambda: any(words in comment for comment in self.list_comments(issue)))
        return next(comment for comment in self.list_comments(issue) if words in comment)
