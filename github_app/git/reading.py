"""Reading of commits and trees, by GitPython: one ``git cat-file`` answers every question of a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from git import Repo
from git.objects import Blob, Submodule, Tree

_KINDS = {0o120000: "link", 0o100644: "file", 0o100755: "file", 0o040000: "directory", 0o160000: "submodule"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a directory in a commit.

    Attributes:
        name: Its name, as it is written.
        kind: ``file``, ``directory``, ``link`` or ``submodule``.
        id: Id of the object.
    """

    name: str
    kind: str
    id: str


class ObjectReader:
    """Reads the objects that a bare repository has; a context that ends the process that it started.

    Args:
        directory: The repository.
        environment: Of the runner. GitPython adds it to our own environment, which holds no secrets any more:
            ``load_settings`` takes them out.
    """

    def __init__(self, directory: Path, environment: Mapping[str, str]) -> None:
        self._repository = Repo(directory)
        self._repository.git.update_environment(**environment)

    def __enter__(self) -> Self:
        """Give the reader itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what is open."""
        self._repository.close()

    def read_message(self, commit: str) -> str:
        """Give the message of a commit."""
        message = self._repository.commit(commit).message
        return message if isinstance(message, str) else message.decode("utf-8", "replace")

    def read_parents(self, commit: str) -> tuple[str, ...]:
        """Give the ids of the parents of a commit."""
        return tuple(parent.hexsha for parent in self._repository.commit(commit).parents)

    def read_entries(self, commit: str, directory: str = "") -> tuple[Entry, ...] | None:
        """List a directory of a commit; None where there is no such directory.

        Args:
            commit: Id of the commit.
            directory: Path in it, ``""`` for the root; names count as they are written.
        """
        tree: Tree = self._repository.commit(commit).tree
        for part in filter(None, directory.split("/")):
            inner = next((item for item in tree.trees if item.name == part), None)
            if inner is None:
                return None
            tree = inner
        return tuple(_make_entry(item) for item in tree)


def _make_entry(item: Tree | Blob | Submodule) -> Entry:
    return Entry(str(item.name), _KINDS.get(item.mode, "file"), item.hexsha)
