"""Attend: the commands that wait for nobody, ``cancel`` and ``status``, are done while others are at work."""

import asyncio
import time

from github_app.jobs.job import Job, Record
from github_app.jobs.pending import Pending, cancel, list_pending
from github_app.jobs.promptness import is_prompt, read_verb
from github_app.jobs.tools import Tools
from github_app.messages.answers import write_cancellation, write_pending


class Attended(Record):
    """What is to be answered, one text for each command."""

    answers: tuple[str, ...]


async def attend(job: Job, tools: Tools) -> Attended:
    """Do what the prompt commands of a comment ask for, and find the words for it."""
    return await asyncio.to_thread(_attend, job, tools)


def _attend(job: Job, tools: Tools) -> Attended:
    answers = []
    for line in filter(is_prompt, job.lines):
        before = _list_before(job, tools)
        if read_verb(line) == "cancel":
            for pending in before:
                cancel(tools.engine, pending.job.id, job.sender)
            answers.append(write_cancellation([pending.job for pending in before]))
        else:
            answers.append(write_pending(before, time.time()))
    return Attended(answers=tuple(answers))


def _list_before(job: Job, tools: Tools) -> list[Pending]:
    """List what was asked for before this comment: its own commands are none of its business."""
    pending = list_pending(tools.engine, repository=job.repository, issue=job.issue)
    return [one for one in pending if one.job.accepted_at < job.accepted_at and one.job.comment != job.comment]
