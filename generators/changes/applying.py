"""Applying: several Changes carried out as one."""

from collections.abc import Iterable, Sequence

from generators.changes.change import Change, Edited
from generators.changes.losses import find_losses
from generators.changes.rename import Rename, RenameKind
from generators.errors import SpecError, UnsupportedError
from generators.spec.models import ServiceSpec
from generators.spec.rules import find_resource


def apply_changes(spec: ServiceSpec, changes: Iterable[Change]) -> Edited:
    """Carry out Changes, all or none.

    They are done in the order in which they are given; one that cannot be done yet is done after those that it waits
    for: "remove Docker and Kubernetes" means the same as the other way round.

    Raises:
        SpecError: If one of them cannot be done to this Spec.
        UnsupportedError: If no layer of the Spec's stack supports what one of them asks for.
    """
    waiting = tuple(changes)
    if len(waiting) == 1:
        return waiting[0].apply(spec)
    edited = Edited(spec)
    while waiting:
        left: list[Change] = []
        first_error: SpecError | UnsupportedError | None = None
        for change in waiting:
            try:
                edited = _join(edited, change.apply(edited.spec))
            except (SpecError, UnsupportedError) as error:
                first_error = first_error or error
                left.append(change)
        if first_error is not None and len(left) == len(waiting):
            raise first_error
        waiting = tuple(left)
    renames = tuple(rename for rename in edited.renames if _is_there(edited.spec, rename))
    return Edited(edited.spec, renames, find_losses(spec, edited.spec, renames), edited.notes)


def _join(first: Edited, second: Edited) -> Edited:
    """Give what two edits come to, without losses: the second may bring back what the first took."""
    renames = first.renames
    for rename in second.renames:
        renames = _add_rename(renames, rename)
    notes = tuple(dict.fromkeys((*first.notes, *second.notes)))
    return Edited(second.spec, renames, notes=notes)


def _add_rename(renames: Sequence[Rename], new: Rename) -> tuple[Rename, ...]:
    """Give renames with another one after them: what is renamed twice has its first and its last name."""
    before = new.before
    followed: list[Rename] = []
    for rename in renames:
        is_resource = new.kind is RenameKind.RESOURCE
        owner = new.after if is_resource and rename.resource == new.before else rename.resource
        if (rename.kind, rename.after) == (new.kind, new.before) and (is_resource or owner == new.resource):
            before = rename.before
        else:
            followed.append(Rename(rename.kind, owner, rename.before, rename.after))
    if before != new.after:
        followed.append(Rename(new.kind, new.resource, before, new.after))
    return tuple(followed)


def _is_there(spec: ServiceSpec, rename: Rename) -> bool:
    """Tell whether what was renamed is still there: it may have been removed since."""
    resource = find_resource(spec, rename.resource)
    if resource is None or rename.kind is RenameKind.RESOURCE:
        return resource is not None
    members = resource.fields if rename.kind is RenameKind.FIELD else resource.relations
    return any(member.name == rename.after for member in members)
