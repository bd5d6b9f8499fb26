"""Lookup: what a Change names, found in the Spec however it is spelled, and the nearest name where it is not there."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NoReturn

from generators.changes.editing import refuse
from generators.enrichment import enrich
from generators.spec import names
from generators.spec.models import Field, Relation, Resource, ServiceSpec

_SHOWN = 10


def state_resource(spec: ServiceSpec, name: str) -> tuple[ServiceSpec, Resource]:
    """Find a resource, and give the Spec that states it.

    A resource that is there for authentication alone is stated from here on, as it is: whoever changes it, owns it.

    Raises:
        SpecError: If there is no such resource; with the nearest name.
    """
    enriched = enrich(spec)
    found = match_resource(enriched, name)
    if found is None:
        there = [resource.name for resource in enriched.resources]
        _miss("resources", f"There is no resource {name}", name, there, "The resources are")
    stated = match_resource(spec, name)
    if stated is not None:
        return spec, stated
    return spec.model_copy(update={"resources": (*spec.resources, found)}), found


def match_resource(spec: ServiceSpec, name: str) -> Resource | None:
    """Find a resource by its name in any spelling, singular or plural."""
    exact = (resource for resource in spec.resources if resource.name == name)
    alike = (resource for resource in spec.resources if _fold_noun(resource.name) == _fold_noun(name))
    return next(exact, None) or next(alike, None)


def match_field(resource: Resource, name: str) -> Field | None:
    """Find a field by its name in any spelling."""
    return next((field for field in resource.fields if _fold(field.name) == _fold(name)), None)


def match_relation(resource: Resource, name: str) -> Relation | None:
    """Find a relation by its name in any spelling, or by that of its column."""
    folded = {_fold(name), _fold(name.removesuffix("_id"))}
    return next((relation for relation in resource.relations if _fold(relation.name) in folded), None)


def miss_member(resource: Resource, name: str) -> NoReturn:
    """Refuse a Change of a field or relation that is not there.

    Raises:
        SpecError: With the nearest name.
    """
    there = [field.name for field in resource.fields] + [relation.name for relation in resource.relations]
    where = f"resources.{resource.name}"
    _miss(where, f"{resource.name} has no field or relation `{name}`", name, there, "It has")


def _miss(where: str, text: str, name: str, there: Iterable[str], lead: str) -> NoReturn:
    by_fold = {_fold(other): other for other in there}
    near = get_close_matches(_fold(name), by_fold, n=1)
    question = f"Did you mean {by_fold[near[0]]}? " if near else ""
    shown = list(by_fold.values())[:_SHOWN]
    more = " and more" if len(by_fold) > len(shown) else ""
    refuse(where, f"{text}.", f"{question}{lead}: {', '.join(shown) or 'nothing'}{more}.")


def _fold(name: str) -> str:
    return "".join(names.split_words(name))


def _fold_noun(name: str) -> str:
    return "".join(names.split_words(names.singularize(names.to_snake(name))))
