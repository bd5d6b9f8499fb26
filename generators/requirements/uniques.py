"""Uniques: the sets of fields and references that a text means to be unique together, found in the built resources."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generators.requirements.findings import UniqueFound
from generators.requirements.meanings import list_meanings
from generators.requirements.merged import Merged, ResourceDraft
from generators.spec import names
from generators.spec.models import FieldType, Resource, ServiceSpec
from generators.spec.relations import list_references
from generators.spec.uniques import UniqueSet, find_unique_faults


@dataclass(slots=True)
class United:
    """Resources with what is unique together, and one sentence for each set that could not be."""

    resources: list[Resource]
    omissions: list[str] = field(default_factory=list)


def unite_uniques(resources: Sequence[Resource], merged: Merged) -> United:
    """Add what is unique together to the resources that it is said of."""
    united = United(list(resources))
    stated = [found for draft in merged.resources.values() for found in _read_fields(draft)]
    # What is said of fewer values holds for more of them, and not the other way round.
    for found in sorted((*stated, *merged.uniques), key=lambda found: len(found.members)):
        _add_set(united, found)
    return united


def _read_fields(draft: ResourceDraft) -> Iterable[UniqueFound]:
    for found in draft.fields.values():
        if found.unique_with:
            yield UniqueFound(draft.name, (*found.unique_with, found.name), found.span)


def _add_set(united: United, found: UniqueFound) -> None:
    spec = ServiceSpec(name="probe", stack="probe", resources=tuple(united.resources))
    known = [resource for resource in united.resources if resource.name == found.resource]
    meant = {resource.name: _resolve(spec, resource, found.members) for resource in known or united.resources}
    fitting = [resource for resource in known or united.resources if meant[resource.name] is not None]
    listed = " and ".join(found.members)
    if any(_is_known(resource, meant[resource.name] or ()) for resource in fitting):
        return
    if len(fitting) != 1:
        where = f"{found.resource} has" if known else "one resource alone has"
        united.omissions.append(f"that {listed} are unique together, as it is not clear that {where} these.")
        return
    resource = fitting[0]
    members = meant[resource.name] or ()
    edited = _hold(resource, members)
    fault = next(find_unique_faults(spec, edited), None)
    if fault is None:
        united.resources[united.resources.index(resource)] = edited
    else:
        united.omissions.append(f"that {listed} of {resource.name} are unique together. {fault[0]}")


def _hold(resource: Resource, members: UniqueSet) -> Resource:
    """Give a resource with one more set; a text in it is a string, as these can be told apart by an index."""
    fields = tuple(
        each.model_copy(update={"type": FieldType.STRING, "max_length": None})
        if each.name in members and each.type is FieldType.TEXT
        else each
        for each in resource.fields
    )
    return resource.model_copy(update={"fields": fields, "unique_together": (*resource.unique_together, members)})


def _is_known(resource: Resource, members: UniqueSet) -> bool:
    """Tell whether a resource says the same already, or more."""
    alone = {each.name for each in resource.fields if each.unique}
    return not alone.isdisjoint(members) or any(set(known) <= set(members) for known in resource.unique_together)


def _resolve(spec: ServiceSpec, resource: Resource, words: Iterable[str]) -> UniqueSet | None:
    """Give the members that words mean; None if one means none."""
    forms = {each.name: each.name for each in resource.fields}
    references = list_references(spec, resource)
    targets = [names.to_snake(reference.target) for reference in references]
    by_target = {target: r.name for r, target in zip(references, targets, strict=True) if targets.count(target) == 1}
    forms = {**by_target, **forms, **{reference.name: reference.name for reference in references}}
    found = [_find_form(forms, word, resource.name) for word in words]
    return tuple(dict.fromkeys(name for name in found if name)) if all(found) else None


def _find_form(forms: Mapping[str, str], word: str, owner: str) -> str | None:
    """Find the member that a word means: a field, 'team_id' the team, or what alone begins or ends with the word."""
    single = names.singularize(word)
    tails = [name for name in forms if name.endswith(f"_{single}") or name.startswith(f"{single}_")]
    meanings = (*list_meanings(word, owner), *list_meanings(word.removesuffix("_id"), owner))
    candidates = (*meanings, *(tails if len(tails) == 1 else ()), word.partition("_")[0])
    return next((forms[form] for form in candidates if form in forms), None)
