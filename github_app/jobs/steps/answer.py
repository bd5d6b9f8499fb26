"""Answer: one reply to a comment, for all of its commands that wait for nobody, and 🚀."""

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.attend import Attended
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools
from github_app.messages.answers import make_answer_marker, write_answer


class Answered(Record):
    """Nothing to hand on."""


async def answer(job: Job, attended: Attended, tools: Tools) -> Answered:
    """Reply to the comment."""
    github = tools.connect(job)
    await put_comment(github, job.issue, make_answer_marker(job.id), write_answer(job.id, attended.answers))
    await react(github, job, "rocket")
    return Answered()
