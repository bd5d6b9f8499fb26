"""Deployment notes as Markdown: "before you deploy"."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from generators.consequences import Audience
from generators.deployment.backing import ServerNote
from generators.deployment.flips import Flip
from generators.deployment.notes import DeploymentNotes, MigrationNote
from generators.deployment.settings import ChangedSetting, SettingsDifference
from generators.manifests.environment import Setting
from generators.result import RunbookStep
from github_app.messages.cutting import cut
from github_app.messages.details import write_details
from github_app.messages.escaping import write_block, write_code
from github_app.messages.sections import Section
from github_app.messages.tables import write_table

_HEAD = "### Before you deploy"
_AUDIENCES = {Audience.CALLERS: "Callers", Audience.OPERATORS: "Operators"}
_MAX_BREACHES = 50


def write_deployment(notes: DeploymentNotes, directory: str = "") -> list[Section]:
    """Give the notes, what nobody may miss first.

    Args:
        notes: The notes.
        directory: Where the service is, from where its commands are run; empty for the root.
    """
    if notes.is_empty:
        return [Section(f"{_HEAD}\n\nNothing: it is deployed as before.", weight=70)]
    return [
        Section(_HEAD, _HEAD, weight=91),
        Section(_write_needed(notes.settings), weight=78),
        Section(_write_surroundings(notes), weight=77),
        Section(_write_migrations(notes.migrations, directory), weight=76),
        Section(_write_flips(notes.flips, directory), weight=72),
        Section(_write_breaches(notes), f"{len(notes.breaches)} promises of the API are others.", weight=55),
        Section(_write_optional(notes.settings), weight=20),
    ]


def _write_needed(settings: SettingsDifference) -> str:
    rows = [
        *(_write_row(setting, "**New, and required.** ") for setting in settings.new if setting.is_required),
        *(_write_changed(changed) for changed in settings.changed),
        *((write_code(setting.name), "It is read no more.", "") for setting in settings.gone),
    ]
    return write_table(("Setting", "What it is for", "Example"), rows) if rows else ""


def _write_row(setting: Setting, change: str) -> tuple[str, str, str]:
    return write_code(setting.name), f"{change}{_describe(setting)}", write_code(setting.example)


def _describe(setting: Setting) -> str:
    return f"{setting.summary}{' Keep it secret.' if setting.secret else ''}"


def _write_changed(changed: ChangedSetting) -> tuple[str, str, str]:
    before, after = changed.before, changed.after
    if changed.takes_other_values:
        return _write_row(after, "**Takes other values than before.** ")
    if after.is_required:
        return _write_row(after, "**Required from now on.** ")
    was = "required" if before.default is None else _write_default(before)
    return _write_row(after, f"**The default is {_write_default(after)} now; it was {was}.** ")


def _write_default(setting: Setting) -> str:
    return write_code(setting.default) if setting.default else "empty"


def _write_surroundings(notes: DeploymentNotes) -> str:
    backing = notes.backing
    lines = [
        *(_write_server(server) for server in backing.new_servers),
        *(f"- **{server.title}** is asked no more." for server in backing.gone_servers),
        *(f"- {write_code(volume.path)} has to outlive the container from now on." for volume in backing.new_volumes),
        *(f"- {write_code(volume.path)} is used no more." for volume in backing.gone_volumes),
        *(_write_step(step) for step in notes.new_steps),
        *(f"- No longer: {_uncapitalize(step.title)}." for step in notes.gone_steps),
    ]
    return "\n".join(lines)


def _write_server(server: ServerNote) -> str:
    settings = " and ".join(write_code(name) for name in server.settings)
    where = f"; {settings} {'says' if len(server.settings) == 1 else 'say'} where it is" if settings else ""
    need = "has to be there" if server.is_needed else "may be there"
    return f"- **{server.title}** {need}{where}."


def _write_step(step: RunbookStep) -> str:
    commands = " then ".join(write_code(command) for command in step.commands)
    lasts = ", beside the service for as long as it runs" if step.lasts else ""
    return f"- {step.title}: {commands}{lasts}."


def _uncapitalize(title: str) -> str:
    return title[:1].lower() + title[1:]


def _write_migrations(migrations: MigrationNote | None, directory: str) -> str:
    if migrations is None:
        return ""
    paths = ", ".join(write_code(path) for path in migrations.paths)
    back = f"; {' then '.join(map(write_code, migrations.rollback))} takes it back" if migrations.rollback else ""
    enter = [f"cd {directory}"] if directory else []
    commands = write_block("\n".join([*enter, *migrations.commands]), "sh")
    return f"The database has to be migrated, by {paths}{back}.\n\n{commands}"


def _write_flips(flips: Sequence[Flip], directory: str) -> str:
    causes = groupby(flips, key=lambda flip: flip.cause)
    parts = [_write_cause(cause, tuple(grouped), directory) for cause, grouped in causes]
    return "\n\n".join(["**What is otherwise**", *parts]) if parts else ""


def _write_cause(cause: str, flips: Iterable[Flip], directory: str) -> str:
    listed = tuple(flips)
    # A repository may have several services by the time that somebody posts it.
    where = f"/generate in {directory} " if directory else "/generate "
    command = listed[0].command.replace("/generate ", where, 1)
    lines = [f"- *{_AUDIENCES[flip.audience]}:* {flip.text}{_write_override(flip)}" for flip in listed]
    return "\n".join([f"{write_code(cause)}, taken back by {write_code(command)}:", *lines])


def _write_override(flip: Flip) -> str:
    if flip.override is None:
        return ""
    return f" {write_code(f'{flip.override.setting}={flip.override.value}')} {flip.override.effect}."


def _write_breaches(notes: DeploymentNotes) -> str:
    if not notes.breaches:
        return ""
    lines = cut([f"- {breach.text}" for breach in notes.breaches], _MAX_BREACHES)
    return "\n".join(["**What callers can rely on no more**\n", *lines])


def _write_optional(settings: SettingsDifference) -> str:
    rows = [
        (write_code(setting.name), _describe(setting), _write_default(setting))
        for setting in settings.new
        if not setting.is_required
    ]
    if not rows:
        return ""
    table = write_table(("Setting", "What it is for", "Default"), rows)
    return write_details(f"{len(rows)} new setting{'' if len(rows) == 1 else 's'} with a default", table)
