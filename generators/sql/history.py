"""History: migrations of a service that begin with a version in their name, people's own included."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import NoReturn

from generators.errors import Problem, SpecError
from generators.migrations.script import MARK

_VERSION = re.compile(r"(\d+)(?=[_-])")


def find_last(paths: Iterable[str]) -> int:
    """Give the version that a new migration has to be greater than.

    Args:
        paths: Of the migrations that are there.

    Raises:
        SpecError: If there is none, or if two have the same version.
    """
    known: dict[int, str] = {}
    for path in sorted(paths):
        version = read_version(path)
        other = known.setdefault(version, path)
        if other != path:
            _refuse(path, f"It has the version {version} of {other}.", "Give one of them another version.")
    if not known:
        text = "There is no last migration that a new one could follow."
        _refuse("migrations", text, "Restore the migrations of this service, then try again.")
    return max(known)


def read_version(path: str) -> int:
    """Give the version of a migration: the number that its name begins with.

    Raises:
        SpecError: If it does not begin with one.
    """
    found = _VERSION.match(PurePosixPath(path).name)
    if found is None:
        _refuse(path, "Its name does not begin with a version.", "Name it as 00002_what_it_does.")
    return int(found.group())


def list_own(history: Mapping[str, str]) -> list[str]:
    """Give the paths of the migrations that people wrote, of the text of each by its path."""
    return sorted(path for path, text in history.items() if MARK not in text)


def _refuse(where: str, text: str, hint: str) -> NoReturn:
    raise SpecError((Problem(where, text, hint),))
