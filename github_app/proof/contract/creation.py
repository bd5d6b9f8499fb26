"""Checks of creation and reading: what is sent is kept, answered in full, and found again."""

import httpx

from generators.contract.naming import write_collection_path
from generators.contract.properties import Property
from generators.contract.values import write_default
from generators.spec.models import Resource
from github_app.proof.contract.expectations import expect, expect_error, expect_row, expect_status
from github_app.proof.contract.rows import expect_same, make_row, write_body, write_least_body
from github_app.proof.contract.samples import Value, is_moment, is_same, list_extremes
from github_app.proof.contract.subject import Row, Subject
from github_app.proof.contract.wrong_values import MISSING_ID


def a_created_row_is_answered_in_full(subject: Subject, resource: Resource) -> None:
    """POST answers 201 with every property in order, the values that were sent, and where the row is."""
    body = write_body(subject, resource)
    response = subject.create(resource, body)
    row = expect_row(response, 201)
    names = [prop.name for prop in subject.list_properties(resource)]
    expect(list(row) == names, f"the properties are not {names}", response)
    expect_same(subject, resource, body, row)
    *_, created_at, updated_at = names
    expect(is_moment(row[created_at]) and is_moment(row[updated_at]), "the times are not in UTC with Z", response)
    where = httpx.URL(response.headers.get("location", "")).path
    expect(where == f"{write_collection_path(resource)}/{row['id']}", f"Location is {where!r}", response)
    expect(expect_row(subject.send("GET", where)) == row, "what is read differs from what was answered", response)


def what_is_not_sent_is_its_default_or_null(subject: Subject, resource: Resource) -> None:
    """Properties that are not sent at creation have their default, or null."""
    response = subject.create(resource, write_least_body(subject, resource))
    row = expect_row(response, 201)
    for prop in subject.list_sent(resource):
        if not prop.required or prop.has_default:
            expected, answered = _get_default(prop), row[prop.name]
            # One moment has several spellings.
            is_kept = is_same(prop.field, expected, answered) if prop.field else answered == expected
            expect(is_kept, f"{prop.name} is not {expected!r}", response)


def optional_properties_may_be_null(subject: Subject, resource: Resource) -> None:
    """Null is taken for everything that is optional, at creation and in a change."""
    nulls = {prop.name: None for prop in subject.list_sent(resource) if not prop.required}
    created = make_row(subject, resource, **nulls)
    expect_same(subject, resource, nulls, created)
    full = make_row(subject, resource)
    expect_same(subject, resource, nulls, expect_row(subject.update(resource, full["id"], nulls)))


def extreme_values_are_taken(subject: Subject, resource: Resource) -> None:
    """Values at the edge of lengths and bounds are taken, and answered as they were sent."""
    for prop in subject.list_sent(resource):
        for value in list_extremes(prop.field, subject.count()) if prop.field is not None else ():
            row = _keep(subject, resource, prop, value)
            found = expect_row(subject.get(resource, row["id"]))
            expect_same(subject, resource, {prop.name: value}, found)
            # Another check may need this value for a unique property.
            expect_status(subject.delete(resource, row["id"]), 204)


def a_row_is_read_by_its_id_only(subject: Subject, resource: Resource) -> None:
    """An unknown id is not_found, and an id that is not a UUID is validation_failed, for every method."""
    expect_error(subject.get(resource, MISSING_ID), 404, "not_found")
    expect_error(subject.update(resource, MISSING_ID, {}), 404, "not_found")
    expect_error(subject.delete(resource, MISSING_ID), 404, "not_found")
    for wrong in ("x", "1", MISSING_ID[:-1], "%00"):
        expect_error(subject.get(resource, wrong), 422, "validation_failed", "id")
        expect_error(subject.update(resource, wrong, {}), 422, "validation_failed", "id")
        expect_error(subject.delete(resource, wrong), 422, "validation_failed", "id")


def _get_default(prop: Property) -> Value:
    if prop.field is None:
        return [] if prop.has_default else None
    return write_default(prop.field) if prop.has_default else None


def _keep(subject: Subject, resource: Resource, prop: Property, value: Value) -> Row:
    sent = {prop.name: value}
    response = subject.create(resource, write_body(subject, resource, **sent))
    row = expect_row(response, 201)
    expect_same(subject, resource, sent, row)
    return row
