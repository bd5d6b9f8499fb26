"""The check run on a pushed commit: what the status comment says, with remarks at the lines that it is about."""

from github_app.git.ledger import Conflict, Entry, State
from github_app.github.reports import Annotation, CheckReport
from github_app.messages.command.outcome import Outcome, write_outcome
from github_app.messages.conflicts import count_conflicts, write_resolve
from github_app.messages.ledger import count_entries
from github_app.messages.sections import join_sections

NAME = "Pullwright"
"""Name of the check, as lists of checks show it."""

MAX_ANNOTATIONS = 50
"""Remarks worth showing, which is what GitHub takes at once; conflicts are the first of them."""

_MAX_TITLE = 120
_MAX_MESSAGE = 2_000


def report_outcome(outcome: Outcome, *, key: str, commit: str) -> CheckReport:
    """Give the report on a commit.

    Args:
        outcome: What was done.
        key: Id of the job.
        commit: The commit that was pushed.
    """
    count = count_entries(outcome.ledger)
    conflicts = f" {count_conflicts(outcome.conflicts).capitalize()}." if outcome.conflicts else ""
    return CheckReport(
        name=NAME,
        key=key,
        commit=commit,
        # What people wrote works as it did, so that a conflict does not block a merge.
        conclusion="neutral" if outcome.conflicts else "success",
        title=_shorten("; ".join(sentence.replace("`", "") for sentence in outcome.sentences), _MAX_TITLE) or "Done",
        summary=f"{count.capitalize()}.{conflicts}",
        text=join_sections(write_outcome(outcome)),
        annotations=annotate(outcome),
    )


def annotate(outcome: Outcome) -> tuple[Annotation, ...]:
    """Give a remark for each conflict, then one for each file that stays as people wrote it."""
    remarks = [
        *(_annotate_conflict(conflict) for conflict in outcome.conflicts),
        *(_annotate_kept(entry) for entry in outcome.ledger if entry.state is State.KEPT),
    ]
    return tuple(remarks[:MAX_ANNOTATIONS])


def _annotate_conflict(conflict: Conflict) -> Annotation:
    start = max(conflict.line, 1)
    has = f"The generator has:\n{conflict.theirs}" if conflict.theirs.strip() else "The generator has no such lines."
    settle = f"Keep: {write_resolve('ours', conflict.path)}\nTake: {write_resolve('theirs', conflict.path)}"
    return Annotation(
        path=conflict.path,
        start_line=start,
        end_line=start + max(len(conflict.ours.splitlines()), 1) - 1,
        level="warning",
        message=f"{_shorten(has, _MAX_MESSAGE)}\n\n{settle}",
        title="People and the generator changed the same lines; the branch has those of people",
    )


def _annotate_kept(entry: Entry) -> Annotation:
    return Annotation(
        path=entry.path,
        start_line=1,
        end_line=1,
        level="notice",
        message="This file is not what the generator makes of the specification: it stays as people wrote it.",
        title="Yours kept",
    )


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
