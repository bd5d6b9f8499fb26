"""Courses: commands that services evolve by, one after the other, while their database holds rows."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generators.support import list_support

SPEC = "team"
"""The Spec of ``specs/`` that all courses begin with."""

_ADDED = ("redis-cache", "etag", "search")
_UNDONE = "soft-delete"


@dataclass(frozen=True)
class Course:
    """Commands in a row.

    Attributes:
        name: What it is about.
        stack: The stack of the service.
        lines: The commands.
        renamed: Resources with another name in the end, by the name that they have at first.
    """

    name: str
    stack: str
    lines: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.stack}-{self.name}"


def list_courses(*, is_complete: bool) -> Iterator[Course]:
    """Give all courses of each stack, or one of each, in turns, but of none whose parts stacks before it have."""
    parts: set[str] = set()
    for number, (stack, support) in enumerate(list_support().items()):
        courses = list(_list_all(stack, support["features"]))
        if is_complete:
            yield from courses
        elif not parts.issuperset(stack.split("-")):
            yield courses[number % len(courses)]
        parts.update(stack.split("-"))


def _list_all(stack: str, known: Collection[str]) -> Iterator[Course]:
    """Give all courses of a stack; features that it does not have are not asked for."""
    features = [feature for feature in _ADDED if feature in known]
    if features:
        yield Course("features", stack, (f"/generate add {' and '.join(features)}",))
    yield Course(
        "tables",
        stack,
        (
            "/generate rename field title to headline in Task",
            "/generate add points (integer, required, default 1) to Task and stage (text) to Label",
            "/generate add resource Remark with body (text, required) and add relation Remark belongs to Task",
            "/generate rename resource Label to Tag",
            "/generate remove field notes from Task confirm",
        ),
        (("Label", "Tag"),),
    )
    if _UNDONE in known:
        yield Course("undone", stack, (f"/generate add {_UNDONE}", "/generate undo confirm"))
