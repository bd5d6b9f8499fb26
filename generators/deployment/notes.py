"""Deployment notes: all that somebody has to know who deploys a service in place of the one before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.contract.breaches import Breach, list_breaches
from generators.deployment.backing import BackingDifference, compare_backing
from generators.deployment.flips import Flip, list_flips
from generators.deployment.settings import SettingsDifference, compare_settings
from generators.manifests.runbook import DEPLOYMENT_STEPS, Runbook
from generators.pipeline import enrich, gather_manifests
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack

_MIGRATE, _ROLLBACK = "migrate", "rollback"


@dataclass(frozen=True, slots=True)
class MigrationNote:
    """Migrations that have to be run.

    Attributes:
        paths: Their files, in the order in which they run.
        commands: What runs them: the runbook's step.
        rollback: What takes the newest one back.
    """

    paths: tuple[str, ...]
    commands: tuple[str, ...]
    rollback: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeploymentNotes:
    """What to know before a deployment.

    Attributes:
        settings: Environment variables that are new, gone, or mean something else.
        backing: Servers and directories that are new or gone.
        migrations: Migrations to run; None for none.
        new_steps: Steps of a deployment that there were not, such as a worker that has to run beside the service.
        gone_steps: Steps that are needed no more.
        flips: What the service does otherwise, and what turns it back.
        breaches: What the API promised and keeps no longer.
    """

    settings: SettingsDifference
    backing: BackingDifference
    migrations: MigrationNote | None
    new_steps: tuple[RunbookStep, ...]
    gone_steps: tuple[RunbookStep, ...]
    flips: tuple[Flip, ...]
    breaches: tuple[Breach, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether the service can be deployed as it always was."""
        settings, backing = self.settings, self.backing
        parts = (
            *(settings.new, settings.gone, settings.changed),
            *(backing.new_servers, backing.gone_servers, backing.new_volumes, backing.gone_volumes),
            *(self.new_steps, self.gone_steps, self.flips, self.breaches),
        )
        return self.migrations is None and not any(parts)


def note_deployment(before: ServiceSpec, after: ServiceSpec, migrations: Sequence[str] = ()) -> DeploymentNotes:
    """Hold a service against the one that takes its place.

    Args:
        before: The Spec of what is deployed.
        after: The Spec of what will be, of the same stack.
        migrations: Files of the new migrations, in the order in which they run.

    Raises:
        UnsupportedError: If no layer supports a choice of one of the Specs.
    """
    old, new = gather_manifests(before), gather_manifests(after)
    return DeploymentNotes(
        settings=compare_settings(old.environment.list_settings(), new.environment.list_settings()),
        backing=compare_backing(old, new),
        migrations=_note_migrations(new.runbook, tuple(migrations)),
        new_steps=_list_missing(new.runbook, old.runbook),
        gone_steps=_list_missing(old.runbook, new.runbook),
        flips=list_flips(before, after),
        breaches=list_breaches(enrich(before), enrich(after), find_stack(after.stack).json_style),
    )


def _list_missing(those: Runbook, others: Runbook) -> tuple[RunbookStep, ...]:
    return tuple(step for step in those if step.name in DEPLOYMENT_STEPS and not others.has(step.name))


def _note_migrations(runbook: Runbook, paths: tuple[str, ...]) -> MigrationNote | None:
    if not paths:
        return None
    commands = {step.name: step.commands for step in runbook}
    return MigrationNote(paths, commands.get(_MIGRATE, ()), commands.get(_ROLLBACK, ()))
