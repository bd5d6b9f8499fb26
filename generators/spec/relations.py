"""What the relations of a Spec mean for each resource: its foreign keys and its many-to-many sets.

A one-to-many relation is a foreign key at the other side. Where the other side does not state it, it is implied here,
so that every stack and the contract give the target the same reference.
"""

from generators.spec import names
from generators.spec.models import Relation, RelationKind, Resource, ServiceSpec

_OWNING_KINDS = (RelationKind.MANY_TO_ONE, RelationKind.ONE_TO_ONE)


def list_references(spec: ServiceSpec, resource: Resource) -> tuple[Relation, ...]:
    """Give the relations that are a foreign key column of a resource: those it states, then those implied.

    An implied one is named by the one-to-many's ``inverse``, or by the resource that states the one-to-many.
    """
    stated = tuple(relation for relation in resource.relations if relation.kind in _OWNING_KINDS)
    implied = tuple(
        Relation(
            name=many.inverse or names.to_snake(owner.name),
            kind=RelationKind.MANY_TO_ONE,
            target=owner.name,
            on_delete=many.on_delete,
            inverse=many.name,
        )
        for owner in spec.resources
        for many in owner.relations
        if many.kind is RelationKind.ONE_TO_MANY
        and many.target == resource.name
        and _find_stated(stated, owner=owner, many=many) is None
    )
    return stated + implied


def list_links(resource: Resource) -> tuple[Relation, ...]:
    """Give the many-to-many relations that a resource states, in the Spec's order."""
    return tuple(relation for relation in resource.relations if relation.kind is RelationKind.MANY_TO_MANY)


def find_other_side(spec: ServiceSpec, resource: Resource, link: Relation) -> Relation | None:
    """Give the many-to-many relation of the target that is the same set of pairs read from there, or None.

    Two relations are one set if either names the other as its inverse, or if neither has an inverse and each is the
    only one between the two resources. A relation of a resource to itself has another side only by name.
    """
    target = next(other for other in spec.resources if other.name == link.target)
    back = [other for other in list_links(target) if other.target == resource.name and other != link]
    for other in back:
        if other.name == link.inverse or other.inverse == link.name:
            return other
    forth = [other for other in list_links(resource) if other.target == target.name]
    is_alone = len(forth) == len(back) == 1 and target.name != resource.name
    return back[0] if is_alone and forth[0].inverse is None and back[0].inverse is None else None


def find_counterpart(spec: ServiceSpec, resource: Resource, relation: Relation) -> Relation | None:
    """Give the relation of the target that says the same from there; None if the target says nothing of it."""
    if relation.kind is RelationKind.MANY_TO_MANY:
        return find_other_side(spec, resource, relation)
    target = next(other for other in spec.resources if other.name == relation.target)
    if relation.kind is RelationKind.ONE_TO_MANY:
        stated = tuple(other for other in target.relations if other.kind in _OWNING_KINDS)
        return _find_stated(stated, owner=resource, many=relation)
    return next(
        (
            other
            for other in target.relations
            if other.kind is RelationKind.ONE_TO_MANY
            and other.target == resource.name
            and _find_stated((relation,), owner=target, many=other) is not None
        ),
        None,
    )


def _find_stated(stated: tuple[Relation, ...], *, owner: Resource, many: Relation) -> Relation | None:
    """Give the reference that a one-to-many relation is at the other side, if that side states it."""
    back = [relation for relation in stated if relation.target == owner.name]
    for relation in back:
        if many.inverse == relation.name or relation.inverse == many.name:
            return relation
    return next((relation for relation in back if many.inverse is None and relation.inverse is None), None)
