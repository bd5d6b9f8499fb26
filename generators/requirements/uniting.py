"""Uniting: all that is said of how two resources are tied, as the relations that there are between them.

Of a relation told from both sides the side that refers keeps it; 'many' on both sides is many-to-many. What a schema
states between two resources is all there is between them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from generators.requirements.findings import Certainty, FieldDraft, RelationFound, UniqueFound
from generators.requirements.merged import Merged, RelationDraft, resolve
from generators.requirements.types import infer_type, is_known_word
from generators.spec import names
from generators.spec.models import FieldType, RelationKind


def turn_references(merged: Merged) -> None:
    """Turn fields that name a known resource (``customer``, ``customer_id``, ``tags``) into relations."""
    for resource in merged.resources.values():
        for name, draft in list(resource.fields.items()):
            base = name.removesuffix("_id")
            if names.singularize(base) != base and _is_part_of(resource.name, names.singularize(base)):
                del resource.fields[name]
                ends = (resource.name, RelationKind.MANY_TO_ONE, resource.name)
                merged.relations.append(RelationDraft(*ends, draft.span, "parent", required=False))
                continue
            target = _find_target(resource.name, draft, base, merged)
            if target is None:
                continue
            del resource.fields[name]
            # A 'kurs' is one Kurs, though English would take it for several.
            is_one = names.singularize(base) == base or names.to_pascal(base) == target
            kind = RelationKind.MANY_TO_ONE if is_one else RelationKind.ONE_TO_MANY
            if draft.unique and kind is RelationKind.MANY_TO_ONE:
                kind = RelationKind.ONE_TO_ONE
            merged.relations.append(RelationDraft(resource.name, kind, target, draft.span, base, draft.required))
            if draft.unique_with:
                merged.uniques.append(UniqueFound(resource.name, (*draft.unique_with, base), draft.span))


def _is_part_of(owner: str, singular: str) -> bool:
    """Tell whether a name is that of smaller ones of the same kind: the subtasks of a task."""
    return singular.replace("_", "") in {f"{part}{names.to_snake(owner).replace('_', '')}" for part in ("sub", "child")}


_WHOLE = re.compile(r"(?:the|our|my|this) ", re.IGNORECASE)
MIN_PARTS = 3
"""Things that make a whole of what consists of nothing else."""


def drop_wholes(merged: Merged) -> None:
    """Drop what only holds all the others together: 'the club has members, boats and trips' is said of the one club."""
    for name, resource in list(merged.resources.items()):
        parts = [r for r in merged.relations if r.source == name]
        is_whole = not resource.fields and len(parts) >= MIN_PARTS and _WHOLE.match(resource.span.text)
        told = any(r.target == name for r in merged.relations)
        if is_whole and not told and all(r.kind is RelationKind.ONE_TO_MANY for r in parts):
            del merged.resources[name]
            merged.relations = [r for r in merged.relations if r.source != name]


_KIN = frozenset("parent previous next original root duplicate related linked replaced predecessor successor".split())


_DONE_TO = re.compile(
    r"(?P<thing>[a-z0-9_]+)_(?:[a-z]{2,}ed|lent|sold|bought|sent|held|taken|given|hit|chosen|taught|found|stolen|eaten|drawn"
    r"|driven|flown|shown|seen|met)"
)


def _find_target(owner: str, draft: FieldDraft, base: str, merged: Merged) -> str | None:
    """Give the known resource that a field refers to; None if it is a field like any other."""
    singular = names.singularize(base)
    itself = names.to_pascal(singular)
    if draft.perhaps in merged.resources and not draft.perhaps == owner == itself:
        return draft.perhaps
    if draft.type is not None and base == draft.name:
        # What has a type of its own refers to nothing.
        return None
    if draft.type is None and names.to_pascal(base) in merged.resources and names.to_pascal(base) != owner:
        return names.to_pascal(base)
    if itself in merged.resources:
        # A thing's name with 'id' is its own number: what refers to another of its kind says as what.
        return itself if itself != owner else None
    done_to = _DONE_TO.fullmatch(singular)
    if done_to and draft.type is None and names.to_pascal(done_to["thing"]) in merged.resources:
        # The book borrowed is a book.
        return names.to_pascal(done_to["thing"])
    role, _, thing = singular.partition("_")
    # A home team is a team, and the machine of a reservation a washing machine.
    meant = names.to_pascal(thing) if thing else resolve((itself,), merged, Certainty.NAMED)
    is_meant = draft.type is None and role and infer_type(base) is FieldType.STRING and not is_known_word(singular)
    if not is_meant or meant not in merged.resources:
        return None
    # A parent department is a department, too; the team member of a team member is nothing that one would say.
    return meant if meant != owner or role in _KIN else None


_AUTHORS = frozenset("author author_name writer writer_name written_by posted_by sender_name signed_by".split())


def add_relation(merged: Merged, found: RelationFound) -> None:
    """Take a relation over whose ends are both known."""
    source = resolve(found.source, merged, Certainty.MENTIONED)
    target = resolve(found.target, merged, Certainty.MENTIONED)
    if source is None or target is None or (source == target and not found.certain):
        return
    if found.is_deed and found.is_loose and _AUTHORS & {*merged.resources[source].fields}:
        # Whose a comment is that has the name of its author is told by that.
        return
    merged.relations.append(
        RelationDraft(
            source,
            found.kind,
            target,
            found.span,
            found.name,
            found.required,
            found.on_delete,
            found.inverse,
            found.is_exact,
            found.is_loose,
        )
    )


def unite_relations(merged: Merged) -> None:
    """Make one relation of all that is said between two resources, unless a schema or names tell several apart."""
    united: dict[tuple[str, str, str], RelationDraft] = {}
    loose: set[tuple[str, str, str]] = set()
    for all_told in _group_pairs(merged.relations).values():
        told = [relation for relation in all_told if not relation.is_loose] or all_told
        known = set(united)
        exact = [relation for relation in told if relation.is_exact]
        if exact:
            united |= {(r.source, r.target, r.name or f"{at}"): r for at, r in enumerate(exact)}
            continue
        for role in _list_roles(told):
            united[role.source, role.target, role.name or ""] = role
            told.remove(role)
        kind, source, target = _decide_kind(told)
        named = [r for r in told if r.name and r.source == source and names.to_pascal(r.name) != target]
        distinct = list(dict.fromkeys(r.name for r in named)) if kind is RelationKind.MANY_TO_ONE else []
        for name in distinct or [None]:
            best = next((r for r in told if r.name == name and name), told[0])
            required = next((r.required for r in told if r.required is not None and r.source == source), None)
            on_delete = next((r.on_delete for r in told if r.on_delete is not None), None)
            united[source, target, name or ""] = RelationDraft(
                source, kind, target, best.span, name, required, on_delete
            )
        if told[0].is_loose:
            loose |= set(united) - known
    ways = _list_ways(united.values())
    merged.relations = [r for ends, r in united.items() if ends not in loose or not _is_roundabout(r, ways)]


def _list_ways(relations: Iterable[RelationDraft]) -> dict[str, set[str]]:
    """Give for each resource those of which it has at most one."""
    ways: dict[str, set[str]] = {}
    for relation in relations:
        if relation.kind is RelationKind.MANY_TO_ONE:
            ways.setdefault(relation.source, set()).add(relation.target)
    return ways


def _is_roundabout(relation: RelationDraft, ways: Mapping[str, set[str]]) -> bool:
    """Tell whether two other relations lead where one does: a card is on a board as its column is."""
    between = ways.get(relation.source, set()) - {relation.target}
    is_single = relation.kind is RelationKind.MANY_TO_ONE
    return is_single and any(relation.target in ways.get(middle, ()) for middle in between)


def _list_roles(told: Sequence[RelationDraft]) -> list[RelationDraft]:
    """Give those that say who somebody is for a thing beside what ties them anyway: the captain of a team."""
    roles = [r for r in told if r.kind is RelationKind.MANY_TO_ONE and r.name and names.to_pascal(r.name) != r.target]
    others = [r for r in told if r not in roles]
    away = {_refers(r) for r in roles}
    beside = any(r.kind is RelationKind.MANY_TO_MANY or _refers(r) not in away for r in others)
    return roles if beside else []


def _group_pairs(relations: Iterable[RelationDraft]) -> dict[tuple[str, ...], list[RelationDraft]]:
    groups: dict[tuple[str, ...], list[RelationDraft]] = {}
    for relation in relations:
        groups.setdefault(tuple(sorted((relation.source, relation.target))), []).append(relation)
    return groups


def _refers(relation: RelationDraft) -> tuple[str, str]:
    """Give who refers to whom."""
    if relation.kind is RelationKind.ONE_TO_MANY:
        return relation.target, relation.source
    return relation.source, relation.target


_ONE = re.compile(r"\b(?:one|a single)\b", re.IGNORECASE)


def _is_single(relation: RelationDraft) -> bool:
    """Tell whether words say that there is one and no more."""
    return relation.kind is RelationKind.MANY_TO_ONE and _ONE.search(relation.span.text) is not None


def _decide_kind(told: Sequence[RelationDraft]) -> tuple[RelationKind, str, str]:
    first = told[0]
    stated = next((r for r in told if r.kind is RelationKind.MANY_TO_MANY), None)
    single = next((r for r in told if stated and r.source == stated.target and _is_single(r)), None)
    if single:
        # Each commission has one leather, and a leather may be used by many of them.
        return RelationKind.MANY_TO_ONE, single.source, single.target
    singles = {r.source for r in told if _is_single(r)}
    if len(singles) == 2 and not stated:
        # Every vehicle has exactly one driver, and every driver drives exactly one vehicle.
        return RelationKind.ONE_TO_ONE, first.source, first.target
    if stated:
        return RelationKind.MANY_TO_MANY, stated.source, stated.target
    many = {r.source for r in told if r.kind is RelationKind.ONE_TO_MANY}
    if len(many) == 2:
        return RelationKind.MANY_TO_MANY, first.source, first.target
    to_one = [r for r in told if r.kind is RelationKind.MANY_TO_ONE]
    if any(r.source in many for r in to_one):
        # Many divers take part in a dive, and a diver in many.
        return RelationKind.MANY_TO_MANY, first.source, first.target
    mutual = (
        to_one and not many and any(r.kind is RelationKind.ONE_TO_ONE and r.source == to_one[0].target for r in told)
    )
    if mutual:
        return RelationKind.ONE_TO_ONE, to_one[0].source, to_one[0].target
    if many or to_one:
        source, target = _refers(to_one[0]) if to_one else _refers(next(r for r in told if r.source in many))
        return RelationKind.MANY_TO_ONE, source, target
    return first.kind, first.source, first.target
