"""Answer: a reply to each command of a comment that waits for nobody, and 🚀."""

from github_app.jobs.job import Job, Record
from github_app.jobs.promptness import is_prompt
from github_app.jobs.steps.attend import Attended
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools
from github_app.messages.command.request import make_command_marker


class Answered(Record):
    """Nothing to hand on."""


async def answer(job: Job, attended: Attended, tools: Tools) -> Answered:
    """Reply to the comment."""
    github = tools.connect(job)
    for reply in attended.answers:
        await put_comment(github, job.issue, make_command_marker(reply.command), reply.body)
    # A comment has one end: where other commands are in it, their job says how it ended.
    if all(map(is_prompt, job.lines)):
        await react(github, job, "rocket")
    return Answered()
