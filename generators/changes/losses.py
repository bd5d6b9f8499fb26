"""Losses: the data of a service that go when its Spec changes; whoever asks for that has to confirm it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.auth.registry import AUTH_MODES
from generators.changes.rename import Rename, RenameKind
from generators.enrichment import enrich
from generators.features.registry import FEATURES
from generators.spec import names
from generators.spec.models import FieldType, Relation, Resource, ServiceSpec
from generators.spec.relations import find_other_side, list_links, list_references
from generators.spec.rules import find_resource
from generators.support import complete

_ALIKE = (
    (FieldType.STRING, FieldType.TEXT, FieldType.ENUM),
    (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT),
)
"""Types whose values go over into each other; what does not fit stops the migration before it changes anything."""


def find_losses(before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename] = ()) -> tuple[str, ...]:
    """Give the data that are in the service of one Spec and have no place in that of another, one phrase each.

    Args:
        before: What the service is.
        after: What it becomes.
        renames: What is the same under another name.
    """
    if before.database is not after.database:
        return (f"all data: nothing is copied from {before.database.label} to {after.database.label}",)
    return (*_find_lost_rows(before, after, renames), *_find_lost_keeping(before, after, renames))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A resource before and after, each with its enriched Spec."""

    old: ServiceSpec
    was: Resource
    new: ServiceSpec
    kept: Resource
    renames: Sequence[Rename]

    @property
    def table(self) -> str:
        return _name_table(self.was)

    def follow_resource(self, name: str) -> str | None:
        """Give the name that a resource has after the renames; None if another one has its name."""
        return _follow_resource(name, self.renames)

    def follow(self, kind: RenameKind, name: str) -> str | None:
        """Give the name that a field or relation has after the renames; None if another one has its name."""
        own = (rename for rename in self.renames if rename.kind == kind and rename.resource == self.kept.name)
        return _follow(name, own)


def _find_lost_rows(before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename]) -> Iterator[str]:
    old, new = enrich(before), enrich(after)
    if old.resources == new.resources:
        return
    for resource in old.resources:
        kept = _find_kept(new, resource.name, renames)
        if kept is None:
            yield f"the table `{_name_table(resource)}` with its rows"
        else:
            pair = _Pair(old, resource, new, kept, renames)
            yield from _find_lost_columns(pair)
            yield from _find_lost_links(pair)


def _find_lost_columns(pair: _Pair) -> Iterator[str]:
    types: dict[str | None, FieldType] = {field.name: field.type for field in pair.kept.fields}
    for field in pair.was.fields:
        kind = types.get(pair.follow(RenameKind.FIELD, field.name))
        if kind is None or not _takes_over(field.type, kind):
            yield f"the column `{field.name}` of {pair.table} with its values"
    ends = {(reference.name, reference.target) for reference in list_references(pair.new, pair.kept)}
    for reference in list_references(pair.old, pair.was):
        if (pair.follow(RenameKind.RELATION, reference.name), pair.follow_resource(reference.target)) not in ends:
            yield f"the column `{reference.name}_id` of {pair.table} with its references"


def _takes_over(before: FieldType, after: FieldType) -> bool:
    """Tell whether a column takes values of another type over: texts become texts, and numbers numbers."""
    return before is after or any(before in kinds and after in kinds for kinds in _ALIKE)


def _find_lost_links(pair: _Pair) -> Iterator[str]:
    for link in list_links(pair.was):
        target = _find_kept(pair.new, link.target, pair.renames)
        if target is None or _has_link(pair, link):
            continue
        # A set of pairs may be stated from both sides: it is lost with the last of them, and told once.
        other = find_other_side(pair.old, pair.was, link)
        told = other is not None and (link.target, other.name) < (pair.was.name, link.name)
        back = _Pair(pair.old, pair.was, pair.new, target, pair.renames)
        if not told and (other is None or not _has_link(back, other)):
            yield f"the links between {pair.table} and their {link.name.replace('_', ' ')}"


def _has_link(pair: _Pair, link: Relation) -> bool:
    wanted = (pair.follow(RenameKind.RELATION, link.name), pair.follow_resource(link.target))
    return any((relation.name, relation.target) == wanted for relation in list_links(pair.kept))


def _find_lost_keeping(before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename]) -> Iterator[str]:
    """Find what features and authentication keep in tables of their own."""
    gone = complete(before.features) - complete(after.features)
    yield from (feature.keeps for feature in FEATURES.values() if feature.name in gone and feature.keeps)
    kept = AUTH_MODES[before.auth].keeps
    account = find_account(enrich(before))
    if kept and account is not None:
        new_account = find_account(enrich(after))
        is_same = (
            new_account is not None and _follow_resource(account.resource.name, renames) == new_account.resource.name
        )
        # What is kept for the rows of one resource is worth nothing for those of another.
        if not is_same or kept != AUTH_MODES[after.auth].keeps:
            yield kept


def _find_kept(new: ServiceSpec, name: str, renames: Sequence[Rename]) -> Resource | None:
    """Give what a resource has become; None if it is gone."""
    found = _follow_resource(name, renames)
    return find_resource(new, found) if found else None


def _follow_resource(name: str, renames: Iterable[Rename]) -> str | None:
    return _follow(name, (rename for rename in renames if rename.kind is RenameKind.RESOURCE))


def _follow(name: str, renames: Iterable[Rename]) -> str | None:
    listed = tuple(renames)
    for rename in listed:
        if rename.before == name:
            return rename.after
    return None if any(rename.after == name for rename in listed) else name


def _name_table(resource: Resource) -> str:
    return names.pluralize(names.to_snake(resource.name))
