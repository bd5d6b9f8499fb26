"""Authorship: under whose name a job commits, and whom it credits."""

from github_app.git.importing import Signature
from github_app.jobs.job import Job
from github_app.jobs.tools import Tools


def make_signature(job: Job, tools: Tools) -> Signature:
    """Give the bot's name with the date of the job, so that a step that runs again writes the same commit."""
    return Signature(tools.bot_login, f"{tools.bot_login}@users.noreply.github.com", int(job.accepted_at))


def write_credit(job: Job) -> str:
    """Give the person who asked, as a trailer names people."""
    return f"{job.sender} <{job.sender_id}+{job.sender}@users.noreply.github.com>"
