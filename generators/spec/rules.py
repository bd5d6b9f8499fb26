"""Rules that need more than one part of a Spec at a time, and the door through which every Spec comes in.

``load_spec`` turns plain data into a Spec or says everything that is wrong with it at once. Each rule is a
function that yields Problems; the list of rules is at the end, in plain sight.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from generators.errors import Problem, SpecError
from generators.spec import names
from generators.spec.models import Field, FieldType, OnDelete, RelationKind, Resource, ServiceSpec

MAX_RESOURCES = 500
MAX_FIELDS = 200
MANAGED_FIELDS = ("id", "created_at", "updated_at")
"""Fields that every resource has without stating them."""

QUERY_PARAMETERS = ("page", "size", "sort")
"""Query parameters of every list: a filter of the same name would be ambiguous."""

_TEXTUAL = (FieldType.STRING, FieldType.TEXT)
_NUMERIC = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
# Look-around, back-references and atomic groups exist in ECMA 262 or PCRE, but not in RE2, which Go and pydantic use.
_NOT_RE2 = re.compile(r"\(\?(?:=|!|<=|<!|>)|\\[1-9]|\\k<")

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
    yield from _refuse_repeats("resources", (resource.name for resource in spec.resources), key=names.to_snake)
    owners: dict[str, str] = {}
    for resource in spec.resources:
        plural = names.pluralize(names.to_snake(resource.name))
        other = owners.setdefault(plural, resource.name)
        if names.to_snake(other) != names.to_snake(resource.name):
            text = f"{other} and {resource.name} have the same plural, {plural!r}."
            yield Problem(f"resources.{resource.name}", text, "Rename one of them.")


def _check_field_names(spec: ServiceSpec) -> Iterator[Problem]:
    for resource in spec.resources:
        where = f"resources.{resource.name}"
        columns = [field.name for field in resource.fields]
        columns += [relation.name for relation in resource.relations]
        columns += [f"{r.name}_id" for r in resource.relations if r.kind in OWNING_KINDS]
        yield from _refuse_repeats(where, columns)
        for field in resource.fields:
            if field.name in MANAGED_FIELDS:
                yield Problem(f"{where}.{field.name}", "Every resource has this field.", "Leave it out.")
            if field.name in QUERY_PARAMETERS:
                text = "Lists use this name for paging and sorting."
                yield Problem(f"{where}.{field.name}", text, "Choose another name.")


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
            if relation.inverse in taken[relation.target]:
                text = f"{relation.target} already has a {relation.inverse!r}."
                yield Problem(f"resources.{resource.name}.{relation.name}.inverse", text, "Choose another name.")
            taken[relation.target].add(relation.inverse)


def _check_fields(spec: ServiceSpec) -> Iterator[Problem]:
    for resource in spec.resources:
        for field in resource.fields:
            where = f"resources.{resource.name}.{field.name}"
            for text, hint in _find_field_faults(field):
                yield Problem(where, text, hint)


def _find_field_faults(field: Field) -> Iterator[tuple[str, str]]:
    if (field.type is FieldType.ENUM) != bool(field.values):
        yield "An enum has values, and only an enum.", "List its values, or choose another type."
    if len(set(field.values)) != len(field.values):
        yield "A value is listed twice.", "List each value once."
    if field.unique and field.type in (FieldType.JSON, FieldType.TEXT):
        yield f"A {field.type} cannot be unique on every database.", "Use a string with a length."
    yield from _find_misplaced_bounds(field)
    yield from _find_inverted_bounds(field)
    if field.pattern is not None:
        yield from _find_pattern_faults(field.pattern)
    if field.default is not None and not is_default_valid(field):
        yield f"The default {field.default!r} is not a {field.type} that this field allows.", "Correct it."


def _find_misplaced_bounds(field: Field) -> Iterator[tuple[str, str]]:
    if field.type not in _TEXTUAL and any(v is not None for v in (field.min_length, field.max_length, field.pattern)):
        yield "Only a string or text has a length or a pattern.", "Leave these out."
    if field.type not in _NUMERIC and any(v is not None for v in (field.minimum, field.maximum)):
        yield "Only a number has a minimum or a maximum.", "Leave these out."
    if field.type is not FieldType.DECIMAL and any(v is not None for v in (field.precision, field.scale)):
        yield "Only a decimal has precision and scale.", "Leave these out."


def _find_inverted_bounds(field: Field) -> Iterator[tuple[str, str]]:
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        yield "The minimum is above the maximum.", "Exchange them."
    if field.min_length is not None and field.max_length is not None and field.min_length > field.max_length:
        yield "The shortest length is above the longest.", "Exchange them."
    if field.precision is not None and field.scale is not None and field.scale > field.precision:
        yield "A decimal has more digits behind the point than in all.", "Raise the precision."


def _find_pattern_faults(pattern: str) -> Iterator[tuple[str, str]]:
    if _NOT_RE2.search(pattern):
        yield "The pattern uses look-around or back-references, which Go cannot run.", "Write it without."
        return
    try:
        re.compile(pattern)
    except re.error as error:
        yield f"The pattern is not a regular expression: {error}.", "Correct it."


def is_default_valid(field: Field) -> bool:
    """Tell whether a field's default is a value that the field itself would accept."""
    default = field.default
    if field.type is FieldType.BOOLEAN:
        return isinstance(default, bool)
    if isinstance(default, bool) or field.type is FieldType.JSON:
        return False
    if field.type in _NUMERIC:
        return isinstance(default, int | Decimal) and _is_in_range(field, default)
    if not isinstance(default, str):
        return False
    if field.type is FieldType.ENUM:
        return default in field.values
    if field.type in _TEXTUAL:
        return _is_text_valid(field, default)
    return _is_parsed(default, _PARSERS[field.type])


def _is_in_range(field: Field, value: int | Decimal) -> bool:
    if field.type is FieldType.INTEGER and value != int(value):
        return False
    above = field.minimum is None or value >= field.minimum
    return above and (field.maximum is None or value <= field.maximum)


def _is_text_valid(field: Field, value: str) -> bool:
    if field.min_length is not None and len(value) < field.min_length:
        return False
    if field.max_length is not None and len(value) > field.max_length:
        return False
    return field.pattern is None or re.search(field.pattern, value) is not None


_PARSERS: dict[FieldType, Callable[[str], object]] = {
    FieldType.DATE: date.fromisoformat,
    FieldType.DATETIME: datetime.fromisoformat,
    FieldType.UUID: UUID,
}


def _is_parsed(text: str, parse: Callable[[str], object]) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


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
    _check_field_names,
    _check_relations,
    _check_inverse_names,
    _check_fields,
)
