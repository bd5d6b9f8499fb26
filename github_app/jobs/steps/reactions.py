"""Reactions: the sign on what a person wrote, that it was seen and how it ended."""

from github_app.github.errors import NotFoundError
from github_app.github.port import GitHub
from github_app.jobs.job import Job


async def react(github: GitHub, job: Job, content: str) -> bool:
    """React to the comment or issue that asked for a job, and tell whether it is still there.

    Args:
        github: The repository.
        job: The job.
        content: ``eyes``, ``rocket`` or ``confused``; GitHub keeps one reaction of each kind.
    """
    try:
        if job.comment is None:
            await github.add_reaction(job.issue, content)
        else:
            await github.add_comment_reaction(job.comment, content)
    except NotFoundError:
        return False
    return True
