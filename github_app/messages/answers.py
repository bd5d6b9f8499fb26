"""Answers: the replies to commands that wait for nobody."""

from collections.abc import Sequence

from github_app.jobs.job import Job, JobKind
from github_app.jobs.pending import Pending
from github_app.messages.escaping import write_code
from github_app.messages.markers import make_marker
from github_app.messages.status import make_status_marker

_MINUTE = 60


def make_answer_marker(job: str) -> str:
    """Give the marker of the reply to a comment."""
    return make_marker("answer", job)


def write_answer(job: str, answers: Sequence[str]) -> str:
    """Join the answers to the commands of one comment."""
    return "\n\n".join([*answers, make_answer_marker(job)]) + "\n"


def write_approval(job: Job | None) -> str:
    """Say whose plan is being carried out; None if no plan waits."""
    if job is None:
        return "No plan waits for approval here."
    return f"👍 **The plan is being carried out:** {name_job(job)}."


def write_cancellation(jobs: Sequence[Job], retired: Job | None) -> str:
    """Say which jobs will stop, and whose plan waits for approval no longer."""
    said = [f"The plan for {name_job(retired)} waits for approval no longer."] if retired else []
    if jobs:
        named = "\n".join(f"- {name_job(job)}" for job in jobs)
        said.append(f"🛑 **This will stop before its next step.** What is pushed already stays.\n\n{named}")
    return "\n\n".join(said) or "Nothing is going on here, so there is nothing to cancel."


def write_retired(job: Job) -> str:
    """Say in the place of a plan that it waits for approval no longer."""
    return f"✋ **The plan for {name_job(job)} waits for approval no longer.**\n\n{make_status_marker(job.status_id)}\n"


def write_pending(pending: Sequence[Pending], proposed: Job | None, now: float) -> str:
    """List what is at work and what waits, in order.

    Args:
        pending: The jobs, the one that has its turn first.
        proposed: The job whose plan waits for approval, if there is one.
        now: Seconds since 1970.
    """
    waiting = f"The plan for {name_job(proposed)} waits for approval." if proposed else ""
    if not pending:
        return waiting or "Nothing is going on here."
    lines = [
        f"{number}. {name_job(one.job)}, asked for by {write_code(one.job.sender)} "
        f"{_write_age(now - one.job.accepted_at)} ago: {_write_state(one, is_first=number == 1)}"
        for number, one in enumerate(pending, start=1)
    ]
    going_on = "**Going on here, in this order:**\n\n" + "\n".join(lines)
    return f"{going_on}\n\n{waiting}" if waiting else going_on


def name_job(job: Job) -> str:
    """Give a few words for a job, as people asked for it."""
    if job.kind is JobKind.COMMAND:
        return " ".join(write_code(line) for line in job.lines)
    return "the service of this issue"


def _write_state(pending: Pending, *, is_first: bool) -> str:
    if pending.cancelled_by is not None:
        return f"cancelled by {write_code(pending.cancelled_by)}"
    return "at work" if is_first else "waits for its turn"


def _write_age(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{max(round(seconds), 0)} s"
    return f"{round(seconds / _MINUTE)} min"
