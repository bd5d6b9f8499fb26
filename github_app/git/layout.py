"""Layout: where in its repository each file of a service is. Fixed when the service is first placed, and kept then.

It is read off any tree that has the whole service: nothing has to be remembered for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.spec.file import FILE_NAME

WORKFLOWS = ".github/workflows"
README = "README.md"
OTHER_README = "SERVICE.md"
"""Where the service's README goes if the repository has one that somebody wrote."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the files of one service are.

    Attributes:
        directory: Directory of the service, ``""`` for the root.
        has_other_readme: Whether its README has made way for one of the repository.
    """

    directory: str
    has_other_readme: bool = False

    @property
    def spec_path(self) -> str:
        """Path of the file that has the Spec."""
        return self.locate(FILE_NAME)

    def locate(self, path: str) -> str:
        """Give the path in the repository of a file of the service."""
        # GitHub runs workflows at the root alone.
        if path.startswith(f"{WORKFLOWS}/"):
            return path
        if self.directory:
            return f"{self.directory}/{path}"
        return OTHER_README if self.has_other_readme and path == README else path

    def relate(self, path: str) -> str | None:
        """Give the path in the service of a file of the repository; None if it is outside of the service."""
        if path.startswith(f"{WORKFLOWS}/"):
            return path
        if self.directory:
            return path.removeprefix(f"{self.directory}/") if path.startswith(f"{self.directory}/") else None
        return README if self.has_other_readme and path == OTHER_README else path


def read_layout(paths: Iterable[str]) -> Layout | None:
    """Read the layout off the paths of a tree that holds one service and nothing else; None if it holds none."""
    listed = set(paths)
    directories = [_find_directory(path) for path in listed if is_spec(path)]
    if len(directories) != 1:
        return None
    directory = directories[0]
    has_other_readme = not directory and OTHER_README in listed and README not in listed
    return Layout(directory, has_other_readme)


def list_directories(paths: Iterable[str]) -> list[str]:
    """Give the directories that have a Spec, which makes them services."""
    return sorted(_find_directory(path) for path in paths if is_spec(path))


def is_spec(path: str) -> bool:
    """Tell whether a path is that of a Spec; a file of the same name beside the workflows configures the App."""
    return path.rpartition("/")[2] == FILE_NAME and not path.startswith(".github/")


def _find_directory(path: str) -> str:
    return path.rpartition("/")[0]
