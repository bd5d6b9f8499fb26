"""FileTree: the files of a generated service, by path, checked so that none can leave its directory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from generators.errors import TemplateError


class Mode(Enum):
    """The file modes that git knows and that we write."""

    FILE = "100644"
    EXECUTABLE = "100755"


@dataclass(frozen=True, slots=True)
class File:
    r"""One generated file: text in UTF-8 with ``\\n`` line ends."""

    content: str
    mode: Mode = Mode.FILE


class FileTree(Mapping[str, File]):
    """An immutable mapping from relative POSIX path to File, iterated in path order.

    Raises:
        TemplateError: At construction, if a path is absolute, contains ``..`` or touches ``.git``.
    """

    def __init__(self, files: Mapping[str, File]) -> None:
        for path in files:
            check_path(path)
        self._files = dict(sorted(files.items()))

    def __getitem__(self, path: str) -> File:
        """Give the file at a path."""
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the paths in order."""
        return iter(self._files)

    def __len__(self) -> int:
        """Count the files."""
        return len(self._files)


def check_path(path: str) -> None:
    """Refuse a path that could escape the service's directory or touch git's own.

    Raises:
        TemplateError: If the path is not a plain relative path.
    """
    parts = PurePosixPath(path).parts
    is_plain = bool(parts) and str(PurePosixPath(path)) == path and "\\" not in path and "\0" not in path
    if not is_plain or path.startswith("/") or ".." in parts or any(part.lower() == ".git" for part in parts):
        msg = f"{path!r} is not a path inside a service"
        raise TemplateError(msg)
