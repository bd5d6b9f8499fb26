"""The JSON form of deployment notes, as ``pullwright evolve --json`` prints it; its keys are a promise."""

from typing import Any

from generators.deployment.backing import ServerNote
from generators.deployment.flips import Flip
from generators.deployment.notes import DeploymentNotes, MigrationNote
from generators.deployment.settings import ChangedSetting
from generators.manifests.backing import Volume
from generators.manifests.environment import Setting
from generators.result import RunbookStep


def write_notes(notes: DeploymentNotes) -> dict[str, Any]:
    """Give deployment notes as plain data."""
    settings, backing = notes.settings, notes.backing
    return {
        "settings": {
            "new": [_write_setting(setting) for setting in settings.new],
            "gone": [_write_setting(setting) for setting in settings.gone],
            "changed": [_write_changed(changed) for changed in settings.changed],
        },
        "servers": {
            "new": [_write_server(server) for server in backing.new_servers],
            "gone": [_write_server(server) for server in backing.gone_servers],
        },
        "volumes": {
            "new": [_write_volume(volume) for volume in backing.new_volumes],
            "gone": [_write_volume(volume) for volume in backing.gone_volumes],
        },
        "migrations": _write_migrations(notes.migrations),
        "steps": {
            "new": [_write_step(step) for step in notes.new_steps],
            "gone": [_write_step(step) for step in notes.gone_steps],
        },
        "behaviour": [_write_flip(flip) for flip in notes.flips],
        "api": [{"path": breach.path, "text": breach.text} for breach in notes.breaches],
    }


def _write_setting(setting: Setting) -> dict[str, Any]:
    return {
        "name": setting.name,
        "summary": setting.summary,
        "required": setting.is_required,
        "default": setting.default,
        "example": setting.example,
        "secret": setting.secret,
    }


def _write_changed(changed: ChangedSetting) -> dict[str, Any]:
    return {
        "name": changed.after.name,
        "before": _write_setting(changed.before),
        "after": _write_setting(changed.after),
        "takes_other_values": changed.takes_other_values,
    }


def _write_server(server: ServerNote) -> dict[str, Any]:
    return {"title": server.title, "settings": list(server.settings), "needed": server.is_needed}


def _write_volume(volume: Volume) -> dict[str, Any]:
    return {"name": volume.name, "path": volume.path}


def _write_migrations(migrations: MigrationNote | None) -> dict[str, Any]:
    if migrations is None:
        return {"paths": [], "commands": [], "rollback": []}
    return {
        "paths": list(migrations.paths),
        "commands": list(migrations.commands),
        "rollback": list(migrations.rollback),
    }


def _write_step(step: RunbookStep) -> dict[str, Any]:
    return {
        "name": step.name,
        "title": step.title,
        "commands": list(step.commands),
        "note": step.note,
        "lasts": step.lasts,
    }


def _write_flip(flip: Flip) -> dict[str, Any]:
    override = flip.override
    return {
        "audience": flip.audience.value,
        "cause": flip.cause,
        "text": flip.text,
        "restore": {
            "command": flip.command,
            "setting": {"name": override.setting, "value": override.value, "effect": override.effect}
            if override
            else None,
        },
    }
