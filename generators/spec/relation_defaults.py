"""What a relation is where nobody says so: its names at both ends, whether it is required, and what deletion does."""

from collections.abc import Collection

from generators.spec import names
from generators.spec.models import OnDelete, RelationKind
from generators.spec.rules import OWNING_KINDS

_TO_MANY = (RelationKind.MANY_TO_MANY, RelationKind.ONE_TO_MANY)


def name_at_source(source: str, kind: RelationKind, target: str, stated: str | None = None) -> str:
    """Name a relation as the resource that states it reads it: an order's ``customer``, a post's ``tags``."""
    name = stated or names.to_snake(target)
    if source == target and not stated:
        name = f"related_{name}" if kind in _TO_MANY else f"parent_{name}"
    return names.pluralize(name) if kind in _TO_MANY else name


def name_at_target(source: str, kind: RelationKind, target: str, stated: str | None, name: str) -> str:
    """Name a relation as its target sees it: a customer's ``orders``, a team's ``home_team_matches``.

    Args:
        source: The resource that states it.
        kind: As read from there.
        target: The resource that it leads to.
        stated: The name that somebody gave it; None where it is called after its target.
        name: The name that it has at its source.
    """
    back = names.to_snake(source)
    if kind is not RelationKind.ONE_TO_ONE:
        back = names.pluralize(back)
    if source == target:
        return f"{back}_of" if kind in _TO_MANY else f"child_{back}"
    return f"{name}_{back}" if stated and name != names.to_snake(target) else back


def find_free(name: str, taken: Collection[str]) -> str:
    """Give a name that is not taken, by a number at its end if need be."""
    short = name[: names.MAX_NAME_LENGTH - 3].rstrip("_")
    candidate, number = short, 2
    while candidate in taken or f"{candidate}_id" in taken:
        candidate, number = f"{short}_{number}", number + 1
    return candidate


def list_taken(name: str) -> tuple[str, ...]:
    """Give the names that a relation takes at its source, in code and in the database."""
    return name, f"{name}_id", f"{names.singularize(name)}_ids"


def is_required(source: str, kind: RelationKind, target: str, *, stated: bool | None) -> bool:
    """Tell whether a row cannot be without its target: so it is, unless somebody says otherwise."""
    if kind not in OWNING_KINDS or source == target:
        return False
    return stated is not False


def choose_on_delete(kind: RelationKind, *, required: bool, stated: OnDelete | None = None) -> OnDelete:
    """Choose what happens to a row when its target is deleted: what is stated, as far as it can be."""
    if kind is RelationKind.MANY_TO_MANY:
        return OnDelete.CASCADE
    if stated is not None and not (required and stated is OnDelete.SET_NULL):
        return stated
    return OnDelete.RESTRICT if required or kind not in OWNING_KINDS else OnDelete.SET_NULL
