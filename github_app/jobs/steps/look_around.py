"""Look around on an issue: whether a question of ours waits for an answer, and which pull request came of it."""

from github_app.jobs.answering import is_asked
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.locate import list_branches
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
    for branch in list_branches(job.issue):
        pulls = await github.list_pull_requests(branch)
        is_open = next((pull.number for pull in pulls if pull.state == "open"), None)
        if is_open is not None or not pulls:
            return Surroundings(is_asked=asked, pull_request=is_open)
    return Surroundings(is_asked=asked, pull_request=None)
