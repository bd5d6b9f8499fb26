"""Uniques: fields and references of which no two rows may have the same values together, and the rules about these.

A set is written with the names that the Spec has for its members: a field's, or that of a relation with a foreign key.
A row in which one of them is null has no like, as in SQL.
"""

from collections.abc import Iterator

from generators.spec.field_rules import MAX_STRING, NOT_INDEXED
from generators.spec.models import Field, FieldType, RelationKind, Resource, ServiceSpec
from generators.spec.relations import list_references

MAX_KEY_BYTES = 3072
"""Most that an index of InnoDB holds (MySQL manual, "InnoDB Limits")."""

_BYTES_OF_LETTER = 4
_OTHER_BYTES = 36 * _BYTES_OF_LETTER
"""A UUID as text: no value that has no length of its own takes more."""

UniqueSet = tuple[str, ...]


def find_unique_faults(spec: ServiceSpec, resource: Resource) -> Iterator[tuple[str, str]]:
    """Give each thing that is wrong with what is unique together in a resource, and what to do about it."""
    known = {field.name: field for field in resource.fields}
    references = {relation.name: relation for relation in list_references(spec, resource)}
    alone = {field.name for field in resource.fields if field.unique}
    alone |= {name for name, relation in references.items() if relation.kind is RelationKind.ONE_TO_ONE}
    narrower: list[frozenset[str]] = []
    for members in sorted(resource.unique_together, key=len):
        listed = " and ".join(members)
        missing = [name for name in members if name not in known and name not in references]
        if missing:
            there = ", ".join((*known, *references))
            yield (
                f"There is no field or reference {missing[0]!r} that could be unique with others.",
                f"There are: {there}.",
            )
        elif len(set(members)) < 2:  # noqa: PLR2004 - together
            yield (
                f"{listed or 'Nothing'} is no set of several.",
                "Name two members or more, or state 'unique' at the field.",
            )
        elif len(set(members)) < len(members):
            yield f"A member of {listed} is named twice.", "Name each once."
        elif alone.intersection(members):
            name = next(name for name in members if name in alone)
            yield f"{name!r} is unique alone, so that {listed} always are.", "Leave the set out."
        elif any(known_set.issubset(members) for known_set in narrower):
            yield f"Fewer than {listed} are unique together already.", "Leave the wider set out."
        else:
            narrower.append(frozenset(members))
            yield from _find_index_faults([known[name] for name in members if name in known], len(members), listed)


def _find_index_faults(fields: list[Field], count: int, listed: str) -> Iterator[tuple[str, str]]:
    for field in fields:
        if field.type in NOT_INDEXED:
            text = f"A {field.type} such as {field.name!r} cannot be unique with others on every database."
            yield text, "Use a string with a length."
            return
    size = sum(map(_measure, fields)) + (count - len(fields)) * _OTHER_BYTES
    if size > MAX_KEY_BYTES:
        text = f"{listed} have {size} bytes in an index, and MySQL takes {MAX_KEY_BYTES}."
        yield text, "Lower the max_length of a string."


def _measure(field: Field) -> int:
    """Give the most bytes that a field takes in an index."""
    if field.type is FieldType.STRING:
        return _BYTES_OF_LETTER * (field.max_length or MAX_STRING)
    if field.type is FieldType.ENUM:
        return _BYTES_OF_LETTER * max(map(len, field.values), default=0)
    return _OTHER_BYTES


def rename_in_sets(sets: tuple[UniqueSet, ...], before: str, after: str) -> tuple[UniqueSet, ...]:
    """Give what is unique together where a member has another name."""
    return tuple(tuple(after if name == before else name for name in members) for members in sets)


def drop_lost_sets(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec without the sets of which a member is there no more."""
    if not any(resource.unique_together for resource in spec.resources):
        return spec
    return spec.model_copy(update={"resources": tuple(_drop_lost(spec, resource) for resource in spec.resources)})


def _drop_lost(spec: ServiceSpec, resource: Resource) -> Resource:
    there = {field.name for field in resource.fields} | {each.name for each in list_references(spec, resource)}
    kept = tuple(members for members in resource.unique_together if there.issuperset(members))
    return resource.model_copy(update={"unique_together": kept})
