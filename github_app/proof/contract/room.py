"""Room: which values of a property are left where few exist and no two rows may have the same.

A weekday and a shift that are unique together leave room for fourteen rows. Values are then chosen by what the service
has, rows make way between checks, and a check that needs more rows than there can be says so: it proves nothing about
the service.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from generators.contract.naming import JsonStyle
from generators.contract.properties import Property
from generators.contract.uniques import list_uniques
from generators.contract.values import write_default
from generators.spec.models import MAX_PAGE_SIZE, Field, Resource, ServiceSpec
from github_app.proof.contract.expectations import expect_row
from github_app.proof.contract.samples import Value, is_same, make_value
from github_app.proof.contract.subject import Row, Subject

MANY_VALUES = 5_000
"""Values of a property that no check comes near, nor all that are made on a service with them."""

UniqueSet = tuple[Property, ...]


class NoRoomError(Exception):
    """A check needs another row, and what is unique leaves no values for it."""


@cache
def list_values(field: Field) -> tuple[Value, ...] | None:
    """Give the values that can be made for a field; None if these are many."""
    found: dict[str, Value] = {}
    for number in range(MANY_VALUES):
        value = make_value(field, number)
        if repr(value) in found:
            # Values come in turns, so that the first that comes again ends them.
            return tuple(found.values())
        found[repr(value)] = value
    return None


def list_narrow_sets(subject: Subject, resource: Resource) -> tuple[UniqueSet, ...]:
    """Give what is unique, alone or together, of which there are few values only."""
    return _find_narrow_sets(subject.spec, resource, subject.style)


@cache
def _find_narrow_sets(spec: ServiceSpec, resource: Resource, style: JsonStyle) -> tuple[UniqueSet, ...]:
    sets = list_uniques(spec, resource, style)
    return tuple(together for together in sets if all(prop.field and list_values(prop.field) for prop in together))


def fill_in(subject: Subject, resource: Resource, body: Row, sent: Mapping[str, Value]) -> Row:
    """Give a body whose narrow sets have values that no row has.

    Args:
        subject: The service.
        resource: Whose row it is to be.
        body: The body as it is so far.
        sent: What has to stay as it is.

    Raises:
        NoRoomError: If there are none.
    """
    fixed = dict(sent)
    for together in list_narrow_sets(subject, resource):
        known = {
            prop.name: _find_known(prop, fixed) for prop in together if prop.name in fixed or prop.name not in body
        }
        if None not in known.values():
            chosen = find_free(subject, resource, together, known)
            fixed |= {name: value for name, value in chosen.items() if name in body}
    return {name: fixed.get(name, value) for name, value in body.items()}


def find_free(subject: Subject, resource: Resource, together: UniqueSet, fixed: Mapping[str, Value]) -> Row:
    """Give values for what is unique together that no row has, those that are fixed among them.

    Raises:
        NoRoomError: If there are none.
    """
    rows = _list_rows(subject, resource)
    choices = [_list_choices(subject, prop, fixed) for prop in together]
    for values in product(*choices):
        if not any(_has(row, together, values) for row in rows):
            return {prop.name: value for prop, value in zip(together, values, strict=True)}
    names = " and ".join(prop.name for prop in together)
    msg = f"it needs more rows of {resource.name} than {names} have values"
    raise NoRoomError(msg)


def find_other(subject: Subject, resource: Resource, row: Row, prop: Property) -> Value:
    """Give another value for a property of a row, one that its narrow sets have room for; None if it is in none.

    Raises:
        NoRoomError: If they have not.
    """
    for together in list_narrow_sets(subject, resource):
        if prop in together:
            others = {each.name: row[each.name] for each in together if each != prop}
            return find_free(subject, resource, together, others)[prop.name] if None not in others.values() else None
    return None


def make_room(subject: Subject) -> None:
    """Delete the rows of resources with narrow sets, and those that hold them; what cannot go stays."""
    narrow = {resource.name for resource in subject.spec.resources if list_narrow_sets(subject, resource)}
    if not narrow:
        return
    leading = [resource for resource in subject.spec.resources if _leads_to(resource, narrow)]
    for resource in (*leading, *(r for r in subject.spec.resources if r.name in narrow)):
        while rows := _list_rows(subject, resource):
            if not any(subject.delete(resource, row["id"]).is_success for row in rows):
                break


def _find_known(prop: Property, fixed: Mapping[str, Value]) -> Value:
    """Give the value of a property that is sent as it is or not at all; with null a row has no like."""
    if prop.name in fixed or prop.field is None:
        return fixed.get(prop.name)
    return write_default(prop.field) if prop.has_default else None


def _list_choices(subject: Subject, prop: Property, fixed: Mapping[str, Value]) -> Sequence[Value]:
    if prop.name in fixed:
        return (fixed[prop.name],)
    values = (list_values(prop.field) if prop.field is not None else None) or ()
    # Begin at another one each time, so that rows differ where they may.
    start = subject.count() % len(values) if values else 0
    return (*values[start:], *values[:start])


def _has(row: Row, together: UniqueSet, values: Sequence[Value]) -> bool:
    pairs = zip(together, values, strict=True)
    return all(prop.field is not None and is_same(prop.field, value, row[prop.name]) for prop, value in pairs)


def _leads_to(resource: Resource, narrow: set[str]) -> bool:
    return resource.name not in narrow and any(relation.target in narrow for relation in resource.relations)


def _list_rows(subject: Subject, resource: Resource) -> list[Row]:
    rows: list[Row] = expect_row(subject.list_rows(resource, size=MAX_PAGE_SIZE))["items"]
    return rows
