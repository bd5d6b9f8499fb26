"""Rules that need more than one part of a Spec at a time, and the door through which every Spec comes in.

``load_spec`` turns plain data into a Spec or says everything that is wrong with it at once. Each rule is a
function that yields Problems; the list of rules is at the end, in plain sight.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generators.errors import Problem, SpecError
from generators.spec import names
from generators.spec.field_rules import find_field_faults
from generators.spec.models import Broker, OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.relations import list_links, list_references
from generators.spec.uniques import find_unique_faults

MAX_RESOURCES = 500
MAX_FIELDS = 200
MANAGED_FIELDS = ("id", "created_at", "updated_at")
"""Fields that every resource has without stating them."""

FEATURE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "soft-delete": ("deleted_at", "is_kept"),
    "search": ("search_text",),
}
"""Fields that every resource has with a feature."""

QUERY_PARAMETERS = ("page", "size", "sort")
"""Query parameters of every list: a filter of the same name would be ambiguous."""

CLASS_MEMBERS = ("constructor",)
"""What every class has in JavaScript, so that no class there can have a property of that name."""

QUEUE = "queue"
"""The feature that needs a broker."""

COMMON_SCHEMAS = ("Error", "ErrorDetail", "Liveness", "Readiness")
"""Schemas of the API of every service; ``docs/contract.md`` names them."""

FEATURE_SCHEMAS: Mapping[str, tuple[str, ...]] = {"audit-log": ("AuditLogChange", "AuditLogEntry", "AuditLogEntryPage")}
"""Schemas of the API of every service with a feature."""

SCHEMA_SUFFIXES = ("", "Create", "Update", "Page")
"""What is put behind a resource's name to name its schemas in the API."""

Rule = Callable[[ServiceSpec], Iterator[Problem]]


def load_spec(data: Mapping[str, Any]) -> ServiceSpec:
    """Make a Spec of plain data, such as parsed YAML or JSON.

    Raises:
        SpecError: With every problem that was found.
    """
    try:
        spec = ServiceSpec.model_validate(data)
    except ValidationError as error:
        raise SpecError(tuple(_explain(error))) from error
    check_spec(spec)
    return spec


def check_spec(spec: ServiceSpec) -> None:
    """Check the rules that hold across a Spec.

    Raises:
        SpecError: With every problem that was found.
    """
    problems = tuple(problem for rule in RULES for problem in rule(spec))
    if problems:
        raise SpecError(problems)


def _explain(error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_context=False):
        where = ".".join(str(part) for part in detail["loc"]) or "spec"
        text = detail["msg"].removeprefix("Value error, ")
        yield Problem(where, f"{text}.", "Correct it in pullwright.yml or in the issue.")


def _check_size(spec: ServiceSpec) -> Iterator[Problem]:
    if len(spec.resources) > MAX_RESOURCES:
        text = f"{len(spec.resources)} resources are more than {MAX_RESOURCES}."
        yield Problem("resources", text, "Split the service.")
    for resource in spec.resources:
        if len(resource.fields) > MAX_FIELDS:
            text = f"{len(resource.fields)} fields are more than {MAX_FIELDS}."
            yield Problem(f"resources.{resource.name}.fields", text, "Split the resource.")


def _check_resource_names(spec: ServiceSpec) -> Iterator[Problem]:
    yield from _refuse_repeats("resources", (resource.name for resource in spec.resources), key=str.lower)
    owners: dict[str, str] = {}
    for resource in spec.resources:
        plural = names.pluralize(names.to_snake(resource.name))
        other = owners.setdefault(plural, resource.name)
        if other.lower() != resource.name.lower():
            text = f"{other} and {resource.name} have the same plural, {plural!r}."
            yield Problem(f"resources.{resource.name}", text, "Rename one of them.")


def _check_schema_names(spec: ServiceSpec) -> Iterator[Problem]:
    owners = dict.fromkeys(COMMON_SCHEMAS, "every service")
    owners |= {schema: feature for feature in spec.features for schema in FEATURE_SCHEMAS.get(feature, ())}
    for resource in spec.resources:
        for suffix in SCHEMA_SUFFIXES:
            schema = f"{resource.name}{suffix}"
            owner = owners.setdefault(schema, resource.name)
            if owner != resource.name:
                text = f"Its schema {schema!r} in the API is already one of {owner}."
                yield Problem(
                    f"resources.{resource.name}", text, f"Rename it, such as to {resource.name + 'Record'!r}."
                )


def list_managed_fields(features: Iterable[str]) -> tuple[str, ...]:
    """Give the fields that every resource of a service with these features has without stating them."""
    return MANAGED_FIELDS + tuple(name for feature in features for name in FEATURE_FIELDS.get(feature, ()))


def _check_field_names(spec: ServiceSpec) -> Iterator[Problem]:
    managed = list_managed_fields(spec.features)
    for resource in spec.resources:
        where = f"resources.{resource.name}"
        # Compared in camelCase, as 'line_1' and 'line1' are one property where the stack writes JSON that way.
        yield from _refuse_repeats(where, _list_properties(resource), key=names.to_camel)
        for name in (*(field.name for field in resource.fields), *(relation.name for relation in resource.relations)):
            if name in managed:
                yield Problem(f"{where}.{name}", "Every resource has this field.", "Leave it out.")
            if name in CLASS_MEMBERS:
                yield Problem(f"{where}.{name}", "Every class in JavaScript has this name.", "Choose another name.")
        for field in resource.fields:
            if field.name in QUERY_PARAMETERS:
                text = "Lists use this name for paging and sorting."
                yield Problem(f"{where}.{field.name}", text, "Choose another name.")


def _list_properties(resource: Resource) -> Iterator[str]:
    """List all names that fields and relations of a resource take in code, in the database and in JSON."""
    for field in resource.fields:
        yield field.name
    for relation in resource.relations:
        yield relation.name
        if relation.kind in OWNING_KINDS:
            yield f"{relation.name}_id"
        elif relation.kind is RelationKind.MANY_TO_MANY:
            yield f"{names.singularize(relation.name)}_ids"


def _check_relations(spec: ServiceSpec) -> Iterator[Problem]:
    known = {resource.name for resource in spec.resources}
    for resource in spec.resources:
        for relation in resource.relations:
            where = f"resources.{resource.name}.{relation.name}"
            if relation.target not in known:
                listed = ", ".join(sorted(known)[:10])
                yield Problem(where, f"There is no resource {relation.target!r}.", f"The resources are: {listed}.")
            if relation.required and relation.on_delete is OnDelete.SET_NULL:
                text = "A required reference cannot become null when its target is deleted."
                yield Problem(where, text, "Use on_delete: cascade or restrict, or make it optional.")
            if relation.required and relation.kind not in OWNING_KINDS:
                text = f"A {relation.kind} relation has no column here that could be required."
                yield Problem(where, text, "State 'required' at the side that refers.")


def _check_inverse_names(spec: ServiceSpec) -> Iterator[Problem]:
    taken = {r.name: {f.name for f in r.fields} | {x.name for x in r.relations} for r in spec.resources}
    for resource in spec.resources:
        for relation in resource.relations:
            if relation.inverse is None or relation.target not in taken:
                continue
            if relation.inverse in taken[relation.target] or relation.inverse in CLASS_MEMBERS:
                text = f"{relation.target} already has a {relation.inverse!r}."
                yield Problem(f"resources.{resource.name}.{relation.name}.inverse", text, "Choose another name.")
            taken[relation.target].add(relation.inverse)


def _check_derived_names(spec: ServiceSpec) -> Iterator[Problem]:
    known = {resource.name for resource in spec.resources}
    if any(relation.target not in known for resource in spec.resources for relation in resource.relations):
        return
    for resource in spec.resources:
        stated = {field.name for field in resource.fields}
        stated |= {f"{relation.name}_id" for relation in resource.relations if relation.kind in OWNING_KINDS}
        implied = [r for r in list_references(spec, resource) if r not in resource.relations]
        derived = [f"{r.name}_id" for r in implied]
        derived += [f"{names.singularize(link.name)}_ids" for link in list_links(resource)]
        for name in sorted({name for name in derived if name in stated or derived.count(name) > 1}):
            text = f"A relation gives {resource.name} a {name!r}, which is there already."
            yield Problem(f"resources.{resource.name}.{name}", text, "Rename the field or the relation's inverse.")


def _check_required_circles(spec: ServiceSpec) -> Iterator[Problem]:
    required = {
        resource.name: tuple(r for r in resource.relations if r.required and r.kind in OWNING_KINDS)
        for resource in spec.resources
    }
    for name, relations in required.items():
        for relation in relations:
            if _requires(required, relation.target, name):
                text = f"A {name} needs a {relation.target}, which needs a {name}: there could never be a first one."
                yield Problem(f"resources.{name}.{relation.name}", text, "Make one of these references optional.")


def _requires(required: Mapping[str, tuple[Relation, ...]], start: str, wanted: str) -> bool:
    """Tell whether a row of one resource needs, directly or not, a row of another; each needs itself."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == wanted:
            return True
        if name not in seen:
            seen.add(name)
            waiting += [relation.target for relation in required.get(name, ())]
    return False


def _check_fields(spec: ServiceSpec) -> Iterator[Problem]:
    for resource in spec.resources:
        for field in resource.fields:
            where = f"resources.{resource.name}.{field.name}"
            for text, hint in find_field_faults(field):
                yield Problem(where, text, hint)


def _check_uniques(spec: ServiceSpec) -> Iterator[Problem]:
    for resource in spec.resources:
        for text, hint in find_unique_faults(spec, resource):
            yield Problem(f"resources.{resource.name}.unique_together", text, hint)


def _check_features(spec: ServiceSpec) -> Iterator[Problem]:
    yield from _refuse_repeats("features", spec.features)
    if spec.broker is not Broker.RABBITMQ and QUEUE not in spec.features:
        text = f"{spec.broker.label} carries events, and without the feature {QUEUE!r} there are none."
        yield Problem("broker", text, f"Add {QUEUE!r} to the features, or leave the broker out.")


def _refuse_repeats(where: str, found: Iterable[str], key: Callable[[str], str] = str) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in found:
        if key(name) in seen:
            yield Problem(f"{where}.{name}", "The name is used twice.", "Rename or remove one of them.")
        seen.add(key(name))


OWNING_KINDS = (RelationKind.MANY_TO_ONE, RelationKind.ONE_TO_ONE)
"""Relations that are a foreign key column of the resource that states them."""


def find_resource(spec: ServiceSpec, name: str) -> Resource | None:
    """Give the resource of that name."""
    return next((resource for resource in spec.resources if resource.name == name), None)


RULES: tuple[Rule, ...] = (
    _check_size,
    _check_resource_names,
    _check_schema_names,
    _check_field_names,
    _check_relations,
    _check_inverse_names,
    _check_derived_names,
    _check_required_circles,
    _check_fields,
    _check_uniques,
    _check_features,
)
