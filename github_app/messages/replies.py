"""Replies: the short comments that end a job without a pull request of its own."""

from github_app.jobs.failure import Failure
from github_app.jobs.job import Job, JobKind
from github_app.messages.escaping import write_code
from github_app.messages.markers import make_marker


def make_failure_marker(job: str) -> str:
    """Give the marker of a job's failure comment."""
    return make_marker("failure", job)


def make_refusal_marker(login: str) -> str:
    """Give the marker of the refusal of a person, who is told once per conversation."""
    return make_marker("refusal", login.lower())


def make_pointer_marker(job: str) -> str:
    """Give the marker of the comment that points to an open pull request."""
    return make_marker("pointer", job)


def write_failure(job: Job, failure: Failure, marker: str) -> str:
    """Say what happened, what to do, and under which id the operator finds more.

    Args:
        job: What failed.
        failure: Why.
        marker: That of the comment.
    """
    if job.kind is JobKind.GENERATE:
        head, again = "😕 **No service was generated.**", "Then take the label off the issue and set it again."
    else:
        commands = " ".join(write_code(line) for line in job.lines)
        head, again = f"😕 **Not carried out:** {commands}\n\n", "Then post the command again."
    return (
        f"{head} {failure.text}\n\n"
        f"**What to do:** {failure.hint} {again}\n\n"
        f"<sub>{write_code(failure.code)} · reference {write_code(failure.correlation)}</sub>\n\n"
        f"{marker}\n"
    )


def write_refusal(login: str) -> str:
    """Tell a person without write permission that somebody else has to ask."""
    return (
        f"Thank you, {write_code(login)}. Only people who may write to this repository can have a service generated; "
        "one of them can set the label on this issue instead.\n\n"
        f"{make_refusal_marker(login)}\n"
    )


def write_command_refusal(login: str) -> str:
    """Tell a person without write permission, once per conversation, that his commands are not carried out."""
    return (
        f"Thank you, {write_code(login)}. Only people who may write to this repository can give commands; nothing was "
        "changed. One of them can post the same line.\n\n"
        f"{make_refusal_marker(login)}\n"
    )


def write_pointer(job: str, pull_request: int) -> str:
    """Point to the pull request that is open already."""
    return (
        f"The service for this issue is in #{pull_request}, which is open. To have it generated anew, close that pull "
        "request, then remove the label here and set it again.\n\n"
        f"{make_pointer_marker(job)}\n"
    )
