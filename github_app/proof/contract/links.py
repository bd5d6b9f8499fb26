"""Checks of many-to-many relations: the ids that a row is linked to."""

from collections.abc import Iterator

from generators.contract.properties import Origin, Property
from generators.spec.models import Resource
from github_app.proof.contract.expectations import expect, expect_error, expect_row, expect_status
from github_app.proof.contract.rows import make_row, make_target, write_body
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.wrong_values import MISSING_ID


def links_are_kept_in_ascending_order(subject: Subject, resource: Resource) -> None:
    """Ids are answered once each, in ascending order, by creation, reading, change and list."""
    for prop in _list_links(subject, resource):
        ids = sorted(make_target(subject, prop)["id"] for _ in range(3))
        first, second, third = ids
        response = subject.create(resource, make_body(subject, resource, prop, [third, first, third]))
        row = expect_row(response, 201)
        expect(row[prop.name] == [first, third], f"{prop.name} is not in order, once each", response)
        changed = subject.update(resource, row["id"], {prop.name: [third, second]})
        expect(expect_row(changed)[prop.name] == [second, third], f"{prop.name} was not replaced", changed)
        found = subject.get(resource, row["id"])
        expect(expect_row(found)[prop.name] == [second, third], f"{prop.name} is not found again", found)
        emptied = subject.update(resource, row["id"], {prop.name: []})
        expect(expect_row(emptied)[prop.name] == [], f"{prop.name} was not emptied", emptied)


def a_list_shows_the_links_of_each_row(subject: Subject, resource: Resource) -> None:
    """Each row of a list has its own links."""
    for prop in _list_links(subject, resource):
        linked = {}
        for _ in range(3):
            target = make_target(subject, prop)["id"]
            row = make_row(subject, resource, **{prop.name: [target]})
            linked[row["id"]] = [target]
        response = subject.list_rows(resource, size=100, sort="-created_at")
        if subject.style.value == "camelCase":
            response = subject.list_rows(resource, size=100, sort="-createdAt")
        found = {row["id"]: row[prop.name] for row in expect_row(response)["items"] if row["id"] in linked}
        expect(found == linked, f"the list shows other {prop.name}", response)


def links_to_nothing_are_refused(subject: Subject, resource: Resource) -> None:
    """An id that no row has is validation_failed at its place in the request."""
    for prop in _list_links(subject, resource):
        known = make_target(subject, prop)["id"]
        body = make_body(subject, resource, prop, [known, MISSING_ID])
        expect_error(subject.create(resource, body), 422, "validation_failed", f"{prop.name}.1")


def links_go_with_either_end(subject: Subject, resource: Resource) -> None:
    """Deleting a row unlinks it and keeps what it was linked to."""
    for prop in _list_links(subject, resource):
        target = subject.find_resource(prop.relation.target if prop.relation else "")
        kept, gone = (make_target(subject, prop)["id"] for _ in range(2))
        row = make_row(subject, resource, **{prop.name: [kept, gone]})
        expect_status(subject.delete(target, gone), 204)
        response = subject.get(resource, row["id"])
        expect(expect_row(response)[prop.name] == [kept], f"{prop.name} still has what was deleted", response)
        expect_status(subject.delete(resource, row["id"]), 204)
        expect_row(subject.get(target, kept))


def make_body(subject: Subject, resource: Resource, prop: Property, ids: list[str]) -> dict[str, object]:
    """Give a body that links a new row to these ids."""
    return {**write_body(subject, resource), prop.name: ids}


def _list_links(subject: Subject, resource: Resource) -> Iterator[Property]:
    return (prop for prop in subject.list_properties(resource) if prop.origin is Origin.LINK)
