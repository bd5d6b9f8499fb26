"""Checks of change and deletion: PATCH touches what is sent and nothing else; DELETE is final."""

import time
from dataclasses import dataclass

from generators.contract.properties import Origin
from generators.contract.uniques import list_unique_sets
from generators.spec.models import OnDelete, Resource
from github_app.proof.contract.expectations import expect, expect_error, expect_json, expect_row, expect_status
from github_app.proof.contract.rows import expect_same, make_fresh, make_other, make_row, make_together
from github_app.proof.contract.subject import Subject

_TICK_SECONDS = 0.005
"""Longer than the coarsest clock that a stack writes times with."""


def a_change_touches_only_what_is_sent(subject: Subject, resource: Resource) -> None:
    """PATCH with one property changes it and updated_at, and leaves the others."""
    row = make_row(subject, resource)
    names = [prop.name for prop in subject.list_properties(resource)]
    updated_at = names[-1]
    for prop in subject.list_sent(resource):
        value = make_other(subject, resource, row, prop)
        time.sleep(_TICK_SECONDS)
        response = subject.update(resource, row["id"], {prop.name: value})
        changed = expect_row(response)
        expect_same(subject, resource, {prop.name: value}, changed)
        for name in names:
            if name not in (prop.name, updated_at):
                expect(changed[name] == row[name], f"{name} changed with {prop.name}", response)
        is_new = changed[prop.name] != row[prop.name]
        expect(
            (changed[updated_at] > row[updated_at]) == is_new, "updated_at moves with a change and only then", response
        )
        expect(expect_row(subject.get(resource, row["id"])) == changed, "the change is not found again", response)
        row = changed


def an_empty_change_changes_nothing(subject: Subject, resource: Resource) -> None:
    """PATCH with {} answers the row as it is, updated_at included."""
    row = make_row(subject, resource)
    time.sleep(_TICK_SECONDS)
    response = subject.update(resource, row["id"], {})
    expect(expect_row(response) == row, "an empty change changed something", response)


def what_was_sent_before_may_be_sent_again(subject: Subject, resource: Resource) -> None:
    """PATCH with the values that a row has is no conflict with itself and changes nothing."""
    row = make_row(subject, resource)
    same = {prop.name: row[prop.name] for prop in subject.list_sent(resource)}
    response = subject.update(resource, row["id"], same)
    expect(expect_row(response) == row, "sending what is there changed something", response)


def a_deleted_row_is_gone(subject: Subject, resource: Resource) -> None:
    """DELETE answers 204 with no body; the row is then not_found and no longer counted."""
    row = make_row(subject, resource)
    before = expect_json(subject.list_rows(resource, size=1), 200)["total"]
    response = subject.delete(resource, row["id"])
    expect_status(response, 204)
    expect(response.content == b"", "204 has a body", response)
    expect_error(subject.get(resource, row["id"]), 404, "not_found")
    expect_error(subject.delete(resource, row["id"]), 404, "not_found")
    expect_error(subject.update(resource, row["id"], {}), 404, "not_found")
    after = expect_json(subject.list_rows(resource, size=1), 200)["total"]
    expect(after == before - 1, f"the list counts {after} rows, and {before} before")


def a_unique_value_belongs_to_one_row(subject: Subject, resource: Resource) -> None:
    """A duplicate of a unique value is a conflict that names its property; null is never a duplicate."""
    for prop in subject.list_sent(resource):
        if not prop.is_unique:
            continue
        value = make_together(subject, resource, (prop,))[prop.name]
        first = make_row(subject, resource, **{prop.name: value})
        second = make_row(subject, resource, **make_together(subject, resource, (prop,)))
        body = {key: value for key, value in first.items() if key in {p.name for p in subject.list_sent(resource)}}
        others = {p.name: make_fresh(subject, p) for p in subject.list_sent(resource) if p.is_unique and p != prop}
        expect_error(subject.create(resource, body | others), 409, "conflict", prop.name)
        expect_error(subject.update(resource, second["id"], {prop.name: value}), 409, "conflict", prop.name)
        kept = subject.get(resource, second["id"])
        expect(expect_row(kept) == second, "a refused change left a trace", kept)
        if not prop.required:
            make_row(subject, resource, **{prop.name: None})
            make_row(subject, resource, **{prop.name: None})


def values_that_are_unique_together_belong_to_one_row(subject: Subject, resource: Resource) -> None:
    """A duplicate of all of them is a conflict that names each; rows may share some, and null is never a duplicate."""
    sets = list_unique_sets(subject.spec, resource, subject.style)
    members = {prop.name for together in sets for prop in together}
    for together in sets:
        names = [prop.name for prop in together]
        taken = make_together(subject, resource, together)
        first = make_row(subject, resource, **taken)
        second = make_row(subject, resource, **make_together(subject, resource, together))
        body = {prop.name: first[prop.name] for prop in subject.list_sent(resource)}
        others = [p for p in subject.list_sent(resource) if (p.is_unique or p.name in members) and p not in together]
        body |= {prop.name: make_fresh(subject, prop) for prop in others}
        expect_error(subject.create(resource, body), 409, "conflict", *names)
        expect_error(subject.update(resource, second["id"], taken), 409, "conflict", *names)
        kept = subject.get(resource, second["id"])
        expect(expect_row(kept) == second, "a refused change left a trace", kept)
        for prop in together:
            shared = {name: taken[name] for name in names if name != prop.name}
            fresh = make_other(subject, resource, first, prop)
            if fresh != taken[prop.name]:
                make_row(subject, resource, **shared, **{prop.name: fresh})
            if not prop.required:
                make_row(subject, resource, **shared, **{prop.name: None})
                make_row(subject, resource, **shared, **{prop.name: None})


def deletion_does_to_others_what_the_spec_says(subject: Subject, resource: Resource) -> None:
    """Deleting the target of a reference is refused, takes the row along, or empties the reference."""
    for prop in subject.list_sent(resource):
        if prop.origin is not Origin.REFERENCE or prop.relation is None:
            continue
        target = subject.find_resource(prop.relation.target)
        target_row = make_row(subject, target)["id"]
        row = make_row(subject, resource, **{prop.name: target_row})["id"]
        _DELETIONS[prop.relation.on_delete](subject, _Pair(target, target_row, resource, row, prop.name))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A row that refers to a target row by a property."""

    target: Resource
    target_row: str
    resource: Resource
    row: str
    name: str


def _expect_restrict(subject: Subject, pair: _Pair) -> None:
    expect_error(subject.delete(pair.target, pair.target_row), 409, "conflict")
    expect_row(subject.get(pair.target, pair.target_row))
    expect_status(subject.delete(pair.resource, pair.row), 204)
    expect_status(subject.delete(pair.target, pair.target_row), 204)


def _expect_cascade(subject: Subject, pair: _Pair) -> None:
    expect_status(subject.delete(pair.target, pair.target_row), 204)
    expect_error(subject.get(pair.resource, pair.row), 404, "not_found")


def _expect_set_null(subject: Subject, pair: _Pair) -> None:
    expect_status(subject.delete(pair.target, pair.target_row), 204)
    response = subject.get(pair.resource, pair.row)
    expect(expect_row(response)[pair.name] is None, f"{pair.name} is not null", response)


_DELETIONS = {
    OnDelete.RESTRICT: _expect_restrict,
    OnDelete.CASCADE: _expect_cascade,
    OnDelete.SET_NULL: _expect_set_null,
}
