"""Rows to check with: bodies that the service must take, and the rows that they make."""

from collections.abc import Mapping
from typing import Any

from generators.contract.properties import Origin, Property
from generators.spec.models import Resource
from github_app.proof.contract.expectations import expect, expect_row
from github_app.proof.contract.room import NoRoomError, UniqueSet, fill_in, find_free, find_other, list_narrow_sets
from github_app.proof.contract.samples import Value, is_same, make_value
from github_app.proof.contract.subject import Row, Subject


def make_row(subject: Subject, resource: Resource, **sent: Value) -> Row:
    """Create a row, and whatever it must refer to."""
    return expect_row(subject.create(resource, write_body(subject, resource, **sent)), 201)


def write_body(subject: Subject, resource: Resource, **sent: Value) -> dict[str, Any]:
    """Give a body that creates a row: every field with a fresh value, references only where they are required."""
    body = {}
    for prop in subject.list_sent(resource):
        if prop.name in sent:
            body[prop.name] = sent[prop.name]
        elif prop.origin is Origin.FIELD or (prop.origin is Origin.REFERENCE and prop.required):
            body[prop.name] = make_fresh(subject, prop)
    return fill_in(subject, resource, body, sent)


def write_least_body(subject: Subject, resource: Resource) -> dict[str, Any]:
    """Give a body with only what must be sent."""
    needed = (prop for prop in subject.list_properties(resource) if prop.must_be_sent)
    return fill_in(subject, resource, {prop.name: make_fresh(subject, prop) for prop in needed}, {})


def make_fresh(subject: Subject, prop: Property) -> Value:
    """Give a value for a property that was not used before; for a reference, the id of a new row."""
    if prop.field is not None:
        return make_value(prop.field, subject.count())
    if prop.origin is Origin.LINK:
        return [make_target(subject, prop)["id"]]
    return make_target(subject, prop)["id"]


def make_other(subject: Subject, resource: Resource, row: Row, prop: Property) -> Value:
    """Give a value that a property of a row can be changed to."""
    other = find_other(subject, resource, row, prop)
    return make_fresh(subject, prop) if other is None else other


def make_together(subject: Subject, resource: Resource, together: UniqueSet, **fixed: Value) -> Row:
    """Give values for what is unique, alone or together, that no row has."""
    if together in list_narrow_sets(subject, resource):
        return find_free(subject, resource, together, fixed)
    return {prop.name: fixed[prop.name] if prop.name in fixed else make_fresh(subject, prop) for prop in together}


def make_target(subject: Subject, prop: Property) -> Row:
    """Create a row for a reference or link to lead to."""
    if prop.relation is None:
        msg = f"{prop.name} leads nowhere"
        raise ValueError(msg)
    target = subject.find_resource(prop.relation.target)
    try:
        return make_row(subject, target)
    except NoRoomError:
        rows: list[Row] = expect_row(subject.list_rows(target, size=1))["items"]
        # Several may lead to one, unless each has its own.
        if prop.is_unique or not rows:
            raise
        return rows[0]


def expect_same(subject: Subject, resource: Resource, sent: Mapping[str, Value], row: Row) -> None:
    """Expect that a row says what was sent for it."""
    for prop in subject.list_sent(resource):
        if prop.name in sent:
            value, answered = sent[prop.name], row.get(prop.name)
            same = is_same(prop.field, value, answered) if prop.field is not None else value == answered
            expect(same, f"{resource.name}.{prop.name}: sent {value!r}, answered {answered!r}")
