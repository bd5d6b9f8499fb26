"""Checks of validation: everything that breaks a rule is refused, named, and leaves no trace."""

import json

from generators.contract.naming import write_collection_path
from generators.contract.properties import Origin
from generators.spec.models import FieldType, Resource
from github_app.proof.contract.expectations import expect, expect_error, expect_json, expect_row
from github_app.proof.contract.rows import make_row, write_body, write_least_body
from github_app.proof.contract.samples import Value
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.wrong_values import HALF_CHARACTER, list_wrong_values

_TEXTUAL = (FieldType.STRING, FieldType.TEXT, FieldType.JSON)
_NOT_OBJECTS: tuple[Value, ...] = ([], [{}], "text", 1, True, None)


def wrong_values_are_refused_at_creation(subject: Subject, resource: Resource) -> None:
    """A value that a property does not take is validation_failed there, and nothing is created."""
    before = expect_json(subject.list_rows(resource, size=1), 200)["total"]
    body = write_body(subject, resource)
    for prop in subject.list_sent(resource):
        for wrong in list_wrong_values(prop):
            expect_error(subject.create(resource, {**body, prop.name: wrong}), 422, "validation_failed", prop.name)
    after = expect_json(subject.list_rows(resource, size=1), 200)["total"]
    # The rows that the body refers to may be of this resource too; they were created before anything was refused.
    expect(after - before <= len(subject.list_sent(resource)), "refused requests created rows")


def wrong_values_are_refused_in_a_change(subject: Subject, resource: Resource) -> None:
    """A value that a property does not take is validation_failed there, and nothing is changed."""
    row = make_row(subject, resource)
    for prop in subject.list_sent(resource):
        for wrong in list_wrong_values(prop):
            response = subject.update(resource, row["id"], {prop.name: wrong})
            expect_error(response, 422, "validation_failed", prop.name)
    response = subject.get(resource, row["id"])
    expect(expect_row(response) == row, "refused changes left a trace", response)


def null_is_refused_for_what_is_required(subject: Subject, resource: Resource) -> None:
    """Null is validation_failed for a required property, at creation and in a change, whatever its default."""
    row = make_row(subject, resource)
    body = write_body(subject, resource)
    for prop in subject.list_sent(resource):
        if prop.required:
            null = {prop.name: None}
            expect_error(subject.create(resource, {**body, **null}), 422, "validation_failed", prop.name)
            expect_error(subject.update(resource, row["id"], null), 422, "validation_failed", prop.name)


def what_is_required_must_be_sent(subject: Subject, resource: Resource) -> None:
    """A required property without a default is missed at creation, and all that are missing are named at once."""
    least = write_least_body(subject, resource)
    for name in least:
        without = {key: value for key, value in least.items() if key != name}
        expect_error(subject.create(resource, without), 422, "validation_failed", name)
    if least:
        expect_error(subject.create(resource, {}), 422, "validation_failed", *least)


def every_wrong_field_is_named(subject: Subject, resource: Resource) -> None:
    """An answer names every field that is wrong, not only the first."""
    # Whether a reference leads somewhere is known only once all else is right.
    wrong: dict[str, Value] = {prop.name: list_wrong_values(prop)[0] for prop in subject.list_sent(resource)}
    if wrong:
        expect_error(subject.create(resource, wrong), 422, "validation_failed", *wrong)


def unknown_properties_are_refused(subject: Subject, resource: Resource) -> None:
    """A property that the resource does not have, or that the service manages, is validation_failed."""
    row = make_row(subject, resource)
    managed = [prop.name for prop in subject.list_properties(resource) if prop.origin is Origin.MANAGED]
    body = write_body(subject, resource)
    for name in ("no_such_property", *managed):
        extra = {name: row.get(name, 1)}
        expect_error(subject.create(resource, {**body, **extra}), 422, "validation_failed", name)
        expect_error(subject.update(resource, row["id"], extra), 422, "validation_failed", name)


def a_body_is_an_object(subject: Subject, resource: Resource) -> None:
    """JSON that is not an object is validation_failed."""
    row = make_row(subject, resource)
    for wrong in _NOT_OBJECTS:
        expect_error(subject.create(resource, wrong), 422, "validation_failed")
        expect_error(subject.update(resource, row["id"], wrong), 422, "validation_failed")


def half_a_character_is_refused(subject: Subject, resource: Resource) -> None:
    """An escape for half a character is no text: it is refused, never a failure of the service."""
    body = write_body(subject, resource)
    for prop in subject.list_sent(resource):
        if prop.field is None or prop.field.type not in _TEXTUAL:
            continue
        marked = json.dumps({**body, prop.name: "HALF"}).replace('"HALF"', f'"{HALF_CHARACTER}"')
        headers = {"Content-Type": "application/json"}
        response = subject.send("POST", write_collection_path(resource), content=marked, headers=headers)
        is_refused = response.status_code in (400, 422)
        expect(is_refused, f"half a character in {prop.name} is not refused", response)
        code = "malformed_request" if response.status_code == 400 else "validation_failed"  # noqa: PLR2004 - malformed
        expect_error(response, response.status_code, code)
