"""Look around on an issue: whether a question of ours waits for an answer, and which pull request came of it."""

from github_app.jobs.answering import is_asked
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.locate import find_location, name_branch
from github_app.jobs.tools import Tools


class Surroundings(Record):
    """What there is.

    Attributes:
        is_asked: Whether a question of ours waits for an answer.
        pull_request: The open pull request that came of the issue, if there is one.
    """

    is_asked: bool
    pull_request: int | None


async def look_around(job: Job, tools: Tools) -> Surroundings:
    """Read the issue's comments, and the pull requests from its branches."""
    github = tools.connect(job)
    asked = is_asked(await github.list_comments(job.issue))
    location = await find_location(github, name_branch(job.issue))
    return Surroundings(is_asked=asked, pull_request=location.pull_request if location else None)
