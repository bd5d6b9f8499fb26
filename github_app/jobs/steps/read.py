"""Read: the issue as it is now, the repository, and what the repository wants."""

import asyncio
from collections.abc import Sequence

from github_app.github.port import GitHub
from github_app.jobs.answering import list_answers
from github_app.jobs.config import PATH, RepositoryConfig, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools
from webhooks.permissions import may_generate

CONTEXT_PATH = "CLAUDE.md"
MAX_CONTEXT_CHARACTERS = 50_000


class Source(Record):
    """What a job works from.

    Attributes:
        title: Title of the issue.
        body: Text of the issue, with the answers to our questions.
        context: What the repository says of itself in ``CLAUDE.md``.
        config: What the repository wants.
        default_branch: Its default branch.
        clone_url: Its address for git.
        may_write_workflows: Whether the installation lets us write workflow files.
    """

    title: str
    body: str
    context: str
    config: RepositoryConfig
    default_branch: str
    clone_url: str
    may_write_workflows: bool = True

    @property
    def base(self) -> str:
        """The branch that the pull request goes to."""
        return self.config.base or self.default_branch


async def read(job: Job, tools: Tools) -> Source:
    """Read everything at once.

    Raises:
        UserError: If the repository's configuration is wrong.
    """
    github = tools.connect(job)
    issue, repository, config, context, comments, permissions = await asyncio.gather(
        github.get_issue(job.issue),
        github.get_repository(),
        github.get_file(PATH),
        github.get_file(CONTEXT_PATH),
        github.list_comments(job.issue),
        github.get_granted_permissions(),
    )
    answers = await _pick_answers(job, list_answers(comments), github)
    return Source(
        title=issue.title,
        body="\n\n".join([issue.body or "", *answers]),
        context=(context or "")[:MAX_CONTEXT_CHARACTERS],
        config=read_config(config),
        default_branch=repository.default_branch,
        clone_url=repository.clone_url,
        may_write_workflows=permissions.get("workflows") == "write",
    )


async def _pick_answers(job: Job, answers: Sequence[tuple[str, str]], github: GitHub) -> list[str]:
    """Give the answers of people who may give any; the one who asked for this job has been looked up already."""
    may = {job.sender: True}
    for login, _ in answers:
        if login not in may:
            may[login] = may_generate(await github.get_permission(login))
    return [text for login, text in answers if may[login]]
