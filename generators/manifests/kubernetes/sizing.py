"""Sizing: what a cluster wants to know of a container that compose does not ask for."""

from dataclasses import dataclass

from generators.manifests.entries import Entries


@dataclass(frozen=True, slots=True)
class Sizing:
    """How much one instance of a container needs, and how it ends.

    Attributes:
        container: The container's name in compose.
        cpu: The share of a processor that is kept for it, as Kubernetes writes it: ``250m``.
        cpu_limit: The most that it gets.
        memory: What is kept for it, and the most that it gets: ``256Mi``.
        shutdown_seconds: How long it needs at most to end what it has begun.
    """

    container: str
    cpu: str
    cpu_limit: str
    memory: str
    shutdown_seconds: int = 0


class Cluster(Entries[Sizing]):
    """The sizings, by container. Without one there are no objects."""

    def __init__(self) -> None:
        super().__init__("sizing", lambda sizing: sizing.container)
