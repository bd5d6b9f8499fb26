"""Backing: servers and directories that a deployment has to have, or may give up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.manifests import Manifests
from generators.manifests.backing import Server, Volume


@dataclass(frozen=True, slots=True)
class ServerNote:
    """A server that the service talks to from now on, or no more.

    Attributes:
        title: What it is, for people: ``Redis``.
        settings: The settings that say where it is.
        is_needed: Whether the service refuses to start without them.
    """

    title: str
    settings: tuple[str, ...]
    is_needed: bool


@dataclass(frozen=True, slots=True)
class BackingDifference:
    """What two services lean on, held against each other.

    Attributes:
        new_servers: What there was not.
        gone_servers: What is not asked any more.
        new_volumes: Directories that have to outlive the container from now on.
        gone_volumes: Directories that are not used any more.
    """

    new_servers: tuple[ServerNote, ...]
    gone_servers: tuple[ServerNote, ...]
    new_volumes: tuple[Volume, ...]
    gone_volumes: tuple[Volume, ...]


def compare_backing(before: Manifests, after: Manifests) -> BackingDifference:
    """Hold what a service leans on against what the one that follows it does."""
    return BackingDifference(
        new_servers=tuple(_describe(_list_missing(after, before), after)),
        gone_servers=tuple(_describe(_list_missing(before, after), before)),
        new_volumes=tuple(volume for volume in after.volumes if volume not in tuple(before.volumes)),
        gone_volumes=tuple(volume for volume in before.volumes if volume not in tuple(after.volumes)),
    )


def _list_missing(those: Manifests, others: Manifests) -> Iterator[Server]:
    # Not by name: whatever keeps the data is called 'database'.
    known = {server.title for server in _list_servers(others)}
    return (server for server in _list_servers(those) if server.title not in known)


def _list_servers(manifests: Manifests) -> tuple[Server, ...]:
    return (*manifests.servers, *manifests.outside)


def _describe(servers: Iterable[Server], manifests: Manifests) -> Iterator[ServerNote]:
    for server in servers:
        stated = [
            manifests.environment.get(name) for name in server.list_addresses() if manifests.environment.has(name)
        ]
        yield ServerNote(
            server.title, tuple(setting.name for setting in stated), any(setting.is_required for setting in stated)
        )
