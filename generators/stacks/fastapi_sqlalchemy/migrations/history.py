"""History: the migrations that are in a service already, people's own included, read without running them."""

import ast
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NoReturn

from generators.errors import Problem, SpecError

_NUMBER = re.compile(r"\d{4}(?=_)")
_NO_MIGRATION = "__init__.py"


@dataclass(frozen=True, slots=True)
class Revision:
    """One migration that is there.

    Attributes:
        path: Of its file.
        revision: Its id.
        down_revisions: The ids of those that it follows; several for one that joins branches, none for the first.
        docstring: What it says of itself.
    """

    path: str
    revision: str
    down_revisions: tuple[str, ...]
    docstring: str


def read_history(history: Mapping[str, str]) -> tuple[Revision, ...]:
    """Read migrations, in the order of their paths.

    Args:
        history: The text of each, by its path.

    Raises:
        SpecError: If one cannot be read as a migration.
    """
    paths = (path for path in sorted(history) if PurePosixPath(path).name != _NO_MIGRATION)
    return tuple(_read(path, history[path]) for path in paths)


def find_head(revisions: Iterable[Revision]) -> str:
    """Give the id of the migration that a new one has to follow.

    Raises:
        SpecError: If there is none, or more than one, or one follows a migration that is not there.
    """
    known: dict[str, Revision] = {}
    for each in revisions:
        other = known.setdefault(each.revision, each)
        if other is not each:
            _refuse(each.path, f"It has the id {each.revision} of {other.path}.", "Give one of them another id.")
    for each in known.values():
        for missing in sorted(set(each.down_revisions) - known.keys()):
            hint = "Restore that migration, or correct `down_revision`."
            _refuse(each.path, f"It follows the migration {missing}, which is not there.", hint)
    followed = {down for each in known.values() for down in each.down_revisions}
    heads = [each for name, each in known.items() if name not in followed]
    if not heads:
        text = "There is no last migration that a new one could follow."
        _refuse("migrations", text, "Restore the migrations of this service, then try again.")
    if len(heads) > 1:
        listed = " and ".join(each.path for each in heads)
        hint = "Join them by `uv run alembic merge heads --message join`, commit that, then try again."
        _refuse("migrations", f"There are several last migrations: {listed}.", hint)
    return heads[0].revision


def choose_number(revisions: Iterable[Revision]) -> int:
    """Give the number of a new migration: behind all that are there."""
    listed = tuple(revisions)
    numbers = (_NUMBER.match(PurePosixPath(each.path).name) for each in listed)
    return max([len(listed), *(int(number.group()) for number in numbers if number)]) + 1


def _read(path: str, text: str) -> Revision:
    try:
        with warnings.catch_warnings():
            # What Python only warns of is none of our business.
            warnings.simplefilter("ignore")
            module = ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        _refuse(path, f"It is not Python: {error}.", "Correct the file.")
    values = dict(_list_assignments(module))
    try:
        revision = ast.literal_eval(values["revision"])
        down = ast.literal_eval(values["down_revision"])
    except (KeyError, ValueError, TypeError, MemoryError, RecursionError):
        _refuse(path, "It does not state `revision` and `down_revision` as plain texts.", "State them as Alembic does.")
    return Revision(path, str(revision), _list_ids(down), ast.get_docstring(module) or "")


def _list_assignments(module: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _list_ids(down: object) -> tuple[str, ...]:
    if down is None:
        return ()
    return tuple(map(str, down)) if isinstance(down, list | tuple | set) else (str(down),)


def _refuse(where: str, text: str, hint: str) -> NoReturn:
    raise SpecError((Problem(where, text, hint),))
