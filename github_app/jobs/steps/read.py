"""Read: the issue as it is now, the repository, and what the repository wants."""

import asyncio

from github_app.jobs.config import PATH, RepositoryConfig, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools

CONTEXT_PATH = "CLAUDE.md"
MAX_CONTEXT_CHARACTERS = 50_000


class Source(Record):
    """What a job works from.

    Attributes:
        title: Title of the issue.
        body: Text of the issue.
        context: What the repository says of itself in ``CLAUDE.md``.
        config: What the repository wants.
        default_branch: Its default branch.
        clone_url: Its address for git.
    """

    title: str
    body: str
    context: str
    config: RepositoryConfig
    default_branch: str
    clone_url: str

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
    issue, repository, config, context = await asyncio.gather(
        github.get_issue(job.issue),
        github.get_repository(),
        github.get_file(PATH),
        github.get_file(CONTEXT_PATH),
    )
    return Source(
        title=issue.title,
        body=issue.body or "",
        context=(context or "")[:MAX_CONTEXT_CHARACTERS],
        config=read_config(config),
        default_branch=repository.default_branch,
        clone_url=repository.clone_url,
    )
