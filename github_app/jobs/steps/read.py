"""Read: the issue as it is now, the repository, and what the repository wants."""

import asyncio
from collections.abc import Sequence

from generators.requirements.attachments import find_paths
from github_app.github.port import GitHub
from github_app.jobs.answering import list_answers
from github_app.jobs.config import PATH, RepositoryConfig, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools
from webhooks.permissions import may_generate

CONTEXT_PATHS = ("CLAUDE.md", "AGENTS.md")
"""Where repositories tell tools about themselves."""
MAX_CONTEXT_CHARACTERS = 50_000
MAX_ATTACHED_CHARACTERS = 300_000


class Source(Record):
    """What a job works from.

    Attributes:
        title: Title of the issue.
        body: Text of the issue, with the answers to our questions.
        context: What the repository says of itself in ``CLAUDE.md`` and ``AGENTS.md``.
        attachments: The files with models that the issue points to, with their texts; None for one that is not there.
        config: What the repository wants.
        default_branch: Its default branch.
        clone_url: Its address for git.
        may_write_workflows: Whether the installation lets us write workflow files.
    """

    title: str
    body: str
    context: str
    attachments: tuple[tuple[str, str | None], ...] = ()
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
        _read_context(github),
        github.list_comments(job.issue),
        github.get_granted_permissions(),
    )
    answers = await _pick_answers(job, list_answers(comments), github)
    body = "\n\n".join([issue.body or "", *answers])
    return Source(
        title=issue.title,
        body=body,
        attachments=await _read_attachments(body, github),
        context=context,
        config=read_config(config),
        default_branch=repository.default_branch,
        clone_url=repository.clone_url,
        may_write_workflows=permissions.get("workflows") == "write",
    )


async def _read_context(github: GitHub) -> str:
    """Read what the repository says of itself; of two files that say the same, one is enough."""
    texts = await asyncio.gather(*map(github.get_file, CONTEXT_PATHS))
    said = dict.fromkeys(text[:MAX_CONTEXT_CHARACTERS] for text in texts if text)
    return "\n\n".join(said)


async def _read_attachments(body: str, github: GitHub) -> tuple[tuple[str, str | None], ...]:
    """Read the files with models that the issue points to from the default branch."""
    paths = find_paths(body)
    texts = await asyncio.gather(*(github.get_file(path) for path in paths))
    return tuple(
        (path, text[:MAX_ATTACHED_CHARACTERS] if text else text) for path, text in zip(paths, texts, strict=True)
    )


async def _pick_answers(job: Job, answers: Sequence[tuple[str, str]], github: GitHub) -> list[str]:
    """Give the answers of people who may give any; the one who asked for this job has been looked up already."""
    may = {job.sender: True}
    for login, _ in answers:
        if login not in may:
            may[login] = may_generate(await github.get_permission(login))
    return [text for login, text in answers if may[login]]
