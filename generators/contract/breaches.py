"""Breaches: what the API of a service promised to its callers, and the next one keeps no longer.

What features and ways to authenticate add or take is said by their own consequences, not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.contract.naming import JsonStyle, write_collection_path
from generators.contract.properties import Property, list_properties
from generators.contract.uniques import list_unique_sets
from generators.spec.models import FieldType, ServiceSpec


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that callers relied on.

    Attributes:
        path: The collection that it is about: ``/api/v1/orders``.
        text: What is otherwise, one sentence of Markdown.
    """

    path: str
    text: str


def list_breaches(before: ServiceSpec, after: ServiceSpec, style: JsonStyle) -> tuple[Breach, ...]:
    """Give what callers of a service have to know before the next one takes its place, in the order of the Spec.

    Args:
        before: The service as it is, enriched by its way to authenticate.
        after: The service as it will be, likewise.
        style: How its stack writes names.
    """
    kept = {resource.name: resource for resource in after.resources}
    breaches: list[Breach] = []
    for resource in before.resources:
        path = write_collection_path(resource)
        if resource.name not in kept:
            breaches.append(Breach(path, f"`{path}` and all below it are gone: they answer 404."))
            continue
        old = list_properties(before, resource, style)
        new = list_properties(after, kept[resource.name], style)
        breaches += [Breach(path, text) for text in _compare_properties(path, old, new)]
        united = list_unique_sets(before, resource, style), list_unique_sets(after, kept[resource.name], style)
        breaches += [Breach(path, text) for text in _compare_sets(path, *united)]
    return tuple(breaches)


def _compare_properties(path: str, old: tuple[Property, ...], new: tuple[Property, ...]) -> Iterator[str]:
    before, after = ({prop.name: prop for prop in listed} for listed in (old, new))
    for name in (name for name in before if name not in after):
        yield f"`{name}` is gone from `{path}`: it is not answered any more, and a request that sends it gets 422."
    for name, prop in after.items():
        if name in before:
            yield from _compare(path, before[name], prop)
        elif prop.must_be_sent:
            yield f"`POST {path}` needs `{name}`, and answers 422 without it."


def _compare(path: str, before: Property, after: Property) -> Iterator[str]:
    name = f"`{after.name}` of `{path}`"
    if before.field and after.field and before.field.type is not after.field.type:
        yield f"{name} is {_name_type(after.field.type)}; it was {_name_type(before.field.type)}."
    elif before.field and after.field and before.field.values != after.field.values:
        yield from _compare_values(name, before.field.values, after.field.values)
    elif before.sent != after.sent:
        yield f"{name} takes other values than before: its bounds, length or pattern changed."
    if after.must_be_sent and not before.must_be_sent:
        yield f"`POST {path}` needs `{after.name}`, and answers 422 without it."
    if before.required and not after.required:
        yield f"{name} may be `null` in answers."
    if after.required and not before.required and after.sent is not None:
        yield f"{name} may not be sent as `null` any more."
    if after.is_unique and not before.is_unique:
        yield f"{name} is unique: a value that is taken gets 409."


def _compare_sets(
    path: str, old: tuple[tuple[Property, ...], ...], new: tuple[tuple[Property, ...], ...]
) -> Iterator[str]:
    before, after = ([tuple(prop.name for prop in together) for together in sets] for sets in (old, new))
    for listed in (names for names in after if set(names) not in map(set, before)):
        together = " and ".join(f"`{name}`" for name in listed)
        yield f"{together} of `{path}` are unique together: values that are taken get 409."


def _compare_values(name: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    gone = [value for value in before if value not in after]
    come = [value for value in after if value not in before]
    if gone:
        yield f"{name} takes {_list(gone)} no more."
    if come:
        yield f"{name} may be {_list(come)} as well."


def _list(values: list[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _name_type(kind: FieldType) -> str:
    return f"{'an' if kind.value[0] in 'aeiou' else 'a'} {kind}"
