"""Edits of relations that several Changes need: finding those between two resources, adding and dropping one."""

from collections.abc import Iterator

from generators.changes.editing import refuse, replace_resource, write_line
from generators.changes.wording import write_relation
from generators.spec.models import Relation, RelationKind, Resource, ServiceSpec
from generators.spec.relation_defaults import (
    choose_on_delete,
    find_free,
    list_taken,
    name_at_source,
    name_at_target,
)
from generators.spec.relations import find_counterpart, list_references
from generators.spec.rules import find_resource, list_managed_fields

REVERSED = {
    RelationKind.MANY_TO_ONE: RelationKind.ONE_TO_MANY,
    RelationKind.ONE_TO_MANY: RelationKind.MANY_TO_ONE,
    RelationKind.ONE_TO_ONE: RelationKind.ONE_TO_ONE,
    RelationKind.MANY_TO_MANY: RelationKind.MANY_TO_MANY,
}
"""Each kind of relation as it is read from the other side."""


def find_between(
    spec: ServiceSpec, resource: Resource, target: Resource, kind: RelationKind | None = None
) -> Iterator[tuple[Resource, Relation]]:
    """Give the relations between two resources, each once, with the resource that states it.

    Args:
        spec: The service.
        resource: One of them.
        target: The other one.
        kind: Only those of this kind, as read from the first; None for all.
    """
    told: list[Relation] = []
    for owner, other, wanted in ((resource, target, kind), (target, resource, REVERSED[kind] if kind else None)):
        for relation in owner.relations:
            if relation.target != other.name or (wanted is not None and relation.kind is not wanted):
                continue
            if not any(relation is known for known in told):
                counterpart = find_counterpart(spec, owner, relation)
                told += [relation] if counterpart is None else [relation, counterpart]
                yield owner, relation


def add_relation(
    spec: ServiceSpec,
    ends: tuple[Resource, RelationKind, Resource],
    *,
    name: str | None = None,
    inverse: str | None = None,
    required: bool = False,
) -> tuple[ServiceSpec, Relation]:
    """Give a Spec with another relation, and the relation.

    Args:
        spec: The service.
        ends: The resource that keeps the relation, its kind as read from there, and its target.
        name: What it is called there; None after its target.
        inverse: What its target calls it; None after the resource.
        required: Whether a row cannot be without its target.

    Raises:
        SpecError: If its name is taken.
    """
    resource, kind, target = ends
    chosen = name_at_source(resource.name, kind, target.name, name)
    if not _list_names(spec, resource).isdisjoint(list_taken(chosen)):
        words = write_relation(resource.name, kind, target.name, f"other_{chosen}")
        hint = f"Give the relation a name of its own, such as {write_line(f'add relation {words}')}."
        refuse(f"resources.{resource.name}.{chosen}", f"{resource.name} has a `{chosen}` already.", hint)
    back = inverse or name_at_target(resource.name, kind, target.name, name, chosen)
    taken = _list_names(spec, target) | ({chosen} if target.name == resource.name else set())
    relation = Relation(
        name=chosen,
        kind=kind,
        target=target.name,
        required=required,
        on_delete=choose_on_delete(kind, required=required),
        inverse=find_free(back, taken),
    )
    edited = resource.model_copy(update={"relations": (*resource.relations, relation)})
    return replace_resource(spec, resource.name, edited), relation


def drop_relation(spec: ServiceSpec, resource: Resource, relation: Relation) -> ServiceSpec:
    """Give a Spec without a relation; its target does not go on stating it either."""
    other = find_counterpart(spec, resource, relation)
    dropped = replace_resource(spec, resource.name, _without(resource, relation))
    target = find_resource(dropped, relation.target)
    if other is None or target is None:
        return dropped
    return replace_resource(dropped, target.name, _without(target, other))


def _without(resource: Resource, relation: Relation) -> Resource:
    return resource.model_copy(update={"relations": tuple(r for r in resource.relations if r is not relation)})


def _list_names(spec: ServiceSpec, resource: Resource) -> set[str]:
    """Give all names that are taken in a resource, stated or implied, in code, in JSON and in the database."""
    taken = {*list_managed_fields(spec.features), *(field.name for field in resource.fields)}
    for relation in (*resource.relations, *list_references(spec, resource)):
        taken |= set(list_taken(relation.name))
    others = (relation for other in spec.resources for relation in other.relations)
    return taken | {other.inverse for other in others if other.target == resource.name and other.inverse}
