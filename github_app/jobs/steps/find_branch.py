"""Find the branch that a command is about: the head of its pull request, as it is now."""

import asyncio
from collections.abc import Mapping

from generators.errors import Problem
from github_app.github.models import PullRequest
from github_app.jobs.config import PATH, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools


class Branch(Record):
    """A branch to work on.

    Attributes:
        name: Its name, without ``refs/heads/``.
        base: The branch that the pull request goes to.
        head: The commit that it points to.
        clone_url: Address of the repository for git.
        needs_approval: Whether the repository wants plans to be approved.
        permissions: What the installation may do, such as ``{"contents": "write"}``.
        problem: Why nothing can be done here; None if it can.
    """

    name: str
    base: str
    head: str
    clone_url: str
    needs_approval: bool
    permissions: Mapping[str, str]
    problem: Problem | None = None

    def may_write(self, kind: str) -> bool:
        """Tell whether the installation may write things of a kind."""
        return self.permissions.get(kind) == "write"


async def find_branch(job: Job, tools: Tools) -> Branch:
    """Read pull request, repository and configuration at once.

    Raises:
        UserError: If the repository's configuration is wrong.
    """
    github = tools.connect(job)
    pull, repository, config, permissions = await asyncio.gather(
        github.get_pull_request(job.issue),
        github.get_repository(),
        github.get_file(PATH),
        github.get_granted_permissions(),
    )
    # The pull request hears of a push a moment after the branch has moved.
    head = await github.get_ref(f"heads/{pull.head.ref}")
    return Branch(
        name=pull.head.ref,
        base=pull.base.ref,
        head=head or pull.head.sha,
        clone_url=repository.clone_url,
        needs_approval=read_config(config).approve,
        permissions=permissions,
        problem=_find_problem(pull),
    )


def _find_problem(pull: PullRequest) -> Problem | None:
    if pull.state != "open":
        state = "merged" if pull.merged_at else "closed"
        return Problem(
            "pull request",
            f"This pull request is {state}, so a commit on its branch would reach nobody.",
            "Post the command on an open pull request; any branch that has the service will do.",
        )
    if pull.is_from_fork:
        return Problem(
            "pull request",
            "The branch of this pull request is in a fork, where the App cannot push.",
            "Push the branch to this repository, open a pull request from there, and post the command on that one.",
        )
    return None
