"""Outcome: what carrying out a command did, or would do: the plan, and the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.deployment.notes import DeploymentNotes
from github_app.git.ledger import Conflict, Entry
from github_app.messages.command.request import Request, write_comment
from github_app.messages.conflicts import count_conflicts, count_files, write_conflicts
from github_app.messages.cutting import cut
from github_app.messages.deployment import write_deployment
from github_app.messages.escaping import escape_prose, write_block, write_code
from github_app.messages.ledger import write_ledger
from github_app.messages.sections import Section
from github_app.messages.shortfalls import Shortfall, write_shortfalls
from github_app.messages.spec_diff import write_spec_diff

_MAX_SENTENCES = 50
_APPLY = "/generate apply"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did, or would do.

    Attributes:
        sentences: What it means for the Spec or the branch, one sentence each without a full stop, such as
            "Add the feature redis-cache".
        notes: What people should know, one sentence each, such as what was supposed or was there already.
        spec_before: The text of ``pullwright.yml`` as it was.
        spec_after: The same as it is now.
        directory: Where the service is; empty for the root.
        ledger: What became of each file.
        conflicts: Where people and the generator disagree.
        deployment: What to know before a deployment; None where that is no question.
        shortfalls: What could not be delivered.
    """

    sentences: Sequence[str]
    ledger: Sequence[Entry]
    spec_before: str = ""
    spec_after: str = ""
    directory: str = ""
    notes: Sequence[str] = ()
    conflicts: Sequence[Conflict] = ()
    deployment: DeploymentNotes | None = None
    shortfalls: Sequence[Shortfall] = ()


def write_plan(request: Request, outcome: Outcome, commit: str) -> str:
    """Show what a command would do, and say how it is approved.

    Args:
        request: The command.
        outcome: What it would do.
        commit: The commit of the branch that the plan was made for.
    """
    approval = (
        f"To have it done, react to this comment with 👍, {write_code(request.sender)}, or post this:\n\n"
        f"{write_block(_APPLY)}\n\n"
        f"It was made for {write_code(commit[:7])}: if the branch moves on, you see a new plan first."
    )
    head = "📋 **This is the plan; nothing is pushed yet.**"
    return write_comment(request, head, [Section(approval, approval, weight=98), *write_outcome(outcome, is_plan=True)])


def write_done(request: Request, outcome: Outcome, commit: str) -> str:
    """Say what a command did.

    Args:
        request: The command.
        outcome: What it did.
        commit: The commit that was pushed.
    """
    but = ""
    if outcome.conflicts:
        but = f", but for {count_conflicts(outcome.conflicts)} in {count_files(outcome.conflicts)}"
    return write_comment(request, f"🚀 **Done in {commit[:7]}{but}.**", write_outcome(outcome))


def write_outcome(outcome: Outcome, *, is_plan: bool = False) -> list[Section]:
    """Give the sections of an outcome, in the order in which people need them.

    Args:
        outcome: What was done.
        is_plan: Whether it only would be.
    """
    return [
        Section(_write_sentences(outcome), f"{len(outcome.sentences)} changes of the service.", weight=95),
        *write_shortfalls(outcome.shortfalls),
        *write_conflicts(outcome.conflicts, is_plan=is_plan),
        *(write_deployment(outcome.deployment, outcome.directory) if outcome.deployment else ()),
        *write_ledger(outcome.ledger, is_plan=is_plan),
        *write_spec_diff(outcome.spec_before, outcome.spec_after, outcome.directory),
    ]


def _write_sentences(outcome: Outcome) -> str:
    lines = [f"- {escape_prose(sentence)}." for sentence in outcome.sentences]
    lines += [f"- {escape_prose(note)}" for note in outcome.notes]
    return "\n".join(cut(lines, _MAX_SENTENCES))
