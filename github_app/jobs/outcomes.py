"""Outcomes: an evolution in the form in which people are told of it."""

from collections.abc import Sequence

from generators.commands.command import ChangeCommand, Command
from generators.deployment.notes import DeploymentNotes, note_deployment
from generators.spec.file import read_spec
from github_app.jobs.steps.evolve import Evolution
from github_app.messages.command.outcome import Outcome
from github_app.messages.shortfalls import Lack, Shortfall


def tell_outcome(command: Command, evolution: Evolution, lacks: Sequence[Lack] = ()) -> Outcome:
    """Give an evolution as its messages take it.

    Args:
        command: What was asked for.
        evolution: What came of it, or would.
        lacks: What else the installation may not do.
    """
    if isinstance(command, ChangeCommand):
        sentences: tuple[str, ...] = tuple(change.describe() for change in command.changes)
    else:
        sentences = (evolution.subject,)
    left_out = [Shortfall(Lack.WORKFLOWS, evolution.left_out)] if evolution.left_out else []
    return Outcome(
        sentences=sentences,
        notes=(*evolution.notes, *(f"This destroys {loss}." for loss in evolution.losses)),
        spec_before=evolution.spec_before,
        spec_after=evolution.spec_after,
        directory=evolution.directory,
        ledger=evolution.ledger,
        conflicts=evolution.conflicts,
        deployment=_note_deployment(evolution),
        shortfalls=(*left_out, *(Shortfall(lack) for lack in lacks)),
    )


def _note_deployment(evolution: Evolution) -> DeploymentNotes | None:
    """Give what to know before a deployment; None where no file of the service was made anew."""
    if not evolution.readme:
        return None
    before, after = read_spec(evolution.spec_before), read_spec(evolution.spec_after)
    return note_deployment(before, after, evolution.migrations)
