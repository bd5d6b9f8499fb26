"""Commanding: a command as it was read, carried out on a branch by what can do it."""

from collections.abc import Callable, Mapping

from generators.changes.applying import apply_changes
from generators.changes.change import Edited
from generators.commands.command import ChangeCommand, Command, ControlCommand, Side, Verb
from github_app.errors import UserError
from github_app.git.evolution.evolving import Evolution, evolve_branch
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.rebaselining import rebaseline_branch
from github_app.git.evolution.resolving import resolve_conflict
from github_app.git.evolution.undoing import undo_generation
from github_app.git.repository import Repository


def carry_out(command: Command, occasion: Occasion, repository: Repository) -> Evolved:
    """Carry out a command that changes a service. The branch itself and all refs stay as they are.

    Args:
        command: The command; whether it is a plan or confirmed is for the caller to heed.
        occasion: On what and for whom.
        repository: Has the branch.

    Raises:
        UserError: If it cannot be carried out as things are, or is none that changes a service.
        GeneratorError: If a Change cannot be done, or the service not be generated.
        GitError: If git or the server fails.
    """
    if isinstance(command, ChangeCommand):
        changes = command.changes
        order = Evolution(occasion, command.describe(), lambda spec: apply_changes(spec, changes))
        return evolve_branch(order, repository)
    if command.verb not in _VERBS:
        text = f"`{command.write_line()}` changes no service."
        raise UserError("no_change", text, "`/generate help` shows what can be asked for.")
    return _VERBS[command.verb](command, occasion, repository)


def changes_service(command: Command) -> bool:
    """Tell whether a command is one that ``carry_out`` carries out."""
    return isinstance(command, ChangeCommand) or command.verb in _VERBS


def _sync(_command: ControlCommand, occasion: Occasion, repository: Repository) -> Evolved:
    return evolve_branch(Evolution(occasion, "Follow the specification as it was edited", Edited), repository)


def _update(_command: ControlCommand, occasion: Occasion, repository: Repository) -> Evolved:
    order = Evolution(occasion, "Update the service to the newest templates", Edited, renews=True)
    return evolve_branch(order, repository)


def _undo(_command: ControlCommand, occasion: Occasion, repository: Repository) -> Evolved:
    return undo_generation(occasion, repository)


def _rebaseline(_command: ControlCommand, occasion: Occasion, repository: Repository) -> Evolved:
    return rebaseline_branch(occasion, repository)


def _resolve(command: ControlCommand, occasion: Occasion, repository: Repository) -> Evolved:
    return resolve_conflict(occasion, command.path or "", command.side or Side.OURS, repository)


_VERBS: Mapping[Verb, Callable[[ControlCommand, Occasion, Repository], Evolved]] = {
    Verb.SYNC: _sync,
    Verb.UPDATE: _update,
    Verb.UNDO: _undo,
    Verb.REBASELINE: _rebaseline,
    Verb.RESOLVE: _resolve,
}
