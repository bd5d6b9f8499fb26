"""Checks of lists: pages, order and filters."""

from datetime import datetime
from itertools import groupby, pairwise
from typing import Any

from generators.contract.naming import name_property
from generators.contract.pagination import MAX_PAGE
from generators.contract.properties import Property
from generators.spec.models import MAX_PAGE_SIZE, FieldType, Resource
from github_app.proof.contract.expectations import expect, expect_error, expect_json, expect_row
from github_app.proof.contract.rows import make_fresh, make_row, make_together, write_least_body
from github_app.proof.contract.samples import Value, is_moment
from github_app.proof.contract.subject import Row, Subject
from github_app.proof.contract.wrong_values import MISSING_ID, list_wrong_filters

_ROWS = 5
_ORDERED = (FieldType.INTEGER, FieldType.FLOAT, FieldType.DATE)


def pages_show_every_row_once(subject: Subject, resource: Resource) -> None:
    """Going through the pages shows every row once, each page full but the last, with the total on each."""
    made = {make_row(subject, resource)["id"] for _ in range(_ROWS)}
    seen: list[str] = []
    page, total = 1, 1
    while len(seen) < total:
        response = subject.list_rows(resource, page=page, size=2)
        body = expect_json(response, 200)
        expect(list(body) == ["items", "total", "page", "size"], "a page has another form", response)
        total = body["total"]
        expect((body["page"], body["size"]) == (page, 2), "a page does not say which it is", response)
        expect(len(body["items"]) == min(2, total - len(seen)), "a page has another number of rows", response)
        seen += [row["id"] for row in body["items"]]
        page += 1
    expect(len(set(seen)) == len(seen), f"a row of {resource.name} is shown on two pages")
    expect(made <= set(seen), f"a row of {resource.name} is on no page")


def a_page_has_the_size_of_the_spec(subject: Subject, resource: Resource) -> None:
    """Without parameters a list is its first page, of the Spec's page size, oldest first."""
    make_row(subject, resource)
    response = subject.list_rows(resource)
    body = expect_json(response, 200)
    expect((body["page"], body["size"]) == (1, subject.spec.page_size), "not page 1 of the Spec's size", response)
    created_at = name_property("created_at", subject.style)
    keys = [(_measure(row[created_at]), row["id"]) for row in body["items"]]
    expect(keys == sorted(keys), "rows are not in order of creation", response)


def a_page_behind_the_end_is_empty(subject: Subject, resource: Resource) -> None:
    """A page behind the last has no items and the right total."""
    make_row(subject, resource)
    total = expect_json(subject.list_rows(resource, size=1), 200)["total"]
    for page in (total + 1, MAX_PAGE):
        response = subject.list_rows(resource, page=page, size=MAX_PAGE_SIZE if page == MAX_PAGE else 1)
        body = expect_json(response, 200)
        expect(body["items"] == [] and body["total"] == total, "not an empty page with the total", response)


def wrong_parameters_are_refused(subject: Subject, resource: Resource) -> None:
    """Wrong and unknown parameters of a list are validation_failed and named."""
    wrong = {
        "page": ("0", "-1", str(MAX_PAGE + 1), "x", "1.5", "9" * 30, ""),
        "size": ("0", "-1", str(MAX_PAGE_SIZE + 1), "x", ""),
        "sort": ("no_such_key", "", "id,", "--id", "created_at;", "created_at desc"),
        "no_such_parameter": ("1", ""),
    }
    for prop in subject.list_properties(resource):
        if prop.is_filter:
            wrong[prop.name] = tuple(list_wrong_filters(prop))
        elif prop.name not in wrong:
            wrong[prop.name] = (MISSING_ID,)
    for name, values in wrong.items():
        for value in values:
            expect_error(subject.list_rows(resource, **{name: value}), 422, "validation_failed", name)


def filters_select_equal_rows(subject: Subject, resource: Resource) -> None:
    """A filter gives the rows that have the value, all of them and no others; all filters must hold."""
    filters = [prop for prop in subject.list_properties(resource) if prop.is_filter]
    for prop in filters:
        value = make_together(subject, resource, (prop,))[prop.name]
        row = make_row(subject, resource, **{prop.name: value})
        other = make_row(subject, resource, **make_together(subject, resource, (prop,)))
        response = subject.list_rows(resource, size=MAX_PAGE_SIZE, sort=_write_newest(subject), **_ask(prop, value))
        body = expect_json(response, 200)
        expect(all(found[prop.name] == row[prop.name] for found in body["items"]), "another row is shown", response)
        expect(row["id"] in {found["id"] for found in body["items"]}, f"{row['id']} is not shown", response)
        expect(body["total"] >= len(body["items"]), "the total is too small", response)
        if other[prop.name] != row[prop.name]:
            expect(other["id"] not in {found["id"] for found in body["items"]}, "another row is shown", response)
    _expect_filters_to_join(subject, resource, filters)


def lists_are_in_the_order_that_is_asked(subject: Subject, resource: Resource) -> None:
    """Sort orders by each key, ascending and descending, null last; the id decides ties."""
    _make_rows_to_sort(subject, resource)
    for prop in subject.list_properties(resource):
        if prop.is_sortable:
            upwards = _list_sorted(subject, resource, prop.name)
            downwards = _list_sorted(subject, resource, f"-{prop.name}")
            _expect_order(prop, upwards, is_descending=False)
            _expect_order(prop, downwards, is_descending=True)


def the_second_key_orders_what_the_first_leaves(subject: Subject, resource: Resource) -> None:
    """Keys are taken in the order in which they are sent."""
    _make_rows_to_sort(subject, resource)
    created_at = name_property("created_at", subject.style)
    for prop in subject.list_properties(resource):
        if prop.is_sortable and prop.name != created_at:
            rows = _list_sorted(subject, resource, f"{prop.name},-{created_at}")
            for _, same in groupby(rows, key=lambda row, name=prop.name: row[name]):  # type: ignore[misc] # the key
                moments = [_measure(row[created_at]) for row in same]
                expect(moments == sorted(moments, reverse=True), f"{prop.name},-{created_at} is out of order")


def _make_rows_to_sort(subject: Subject, resource: Resource) -> None:
    """Create rows with different values, with the same ones, and with none."""
    members = {name for together in resource.unique_together for name in together}
    for _ in range(2):
        row = make_row(subject, resource)
        sortable = (prop for prop in subject.list_sent(resource) if prop.is_sortable and not prop.is_unique)
        shared = {p.name: row[p.name] for p in sortable if p.field is not None and p.field.name not in members}
        make_row(subject, resource, **shared)
        expect_row(subject.create(resource, write_least_body(subject, resource)), 201)


def _list_sorted(subject: Subject, resource: Resource, sort: str) -> list[Row]:
    body = expect_json(subject.list_rows(resource, size=MAX_PAGE_SIZE, sort=sort), 200)
    rows: list[Row] = body["items"]
    return rows


def _expect_order(prop: Property, rows: list[Row], *, is_descending: bool) -> None:
    keys = [row[prop.name] for row in rows]
    arrow = "descending" if is_descending else "ascending"
    present = [key for key in keys if key is not None]
    expect(keys[: len(present)] == present, f"null is not last when {prop.name} is {arrow}")
    groups = [key for key, _ in groupby(keys)]
    expect(len(groups) == len({repr(key) for key in groups}), f"equal values of {prop.name} stand apart")
    for _, same in groupby(rows, key=lambda row: row[prop.name]):
        ids = [row["id"] for row in same]
        expect(ids == sorted(ids), f"the id does not decide ties of {prop.name} {arrow}")
    # How text is collated is the database's own affair.
    if prop.field is None or prop.field.type in _ORDERED:
        pairs = pairwise(_measure(key) for key in present)
        is_ordered = all((second <= first) if is_descending else (first <= second) for first, second in pairs)
        expect(is_ordered, f"{prop.name} is not {arrow}: {present}")


def _measure(key: Value) -> Any:  # noqa: ANN401 - what can be compared with others of its kind
    """Give the value itself; of a moment the time, as a text with fewer digits of a second is not in its order."""
    return datetime.fromisoformat(str(key)) if is_moment(key) else key


def _expect_filters_to_join(subject: Subject, resource: Resource, filters: list[Property]) -> None:
    row = make_row(subject, resource)
    asked: dict[str, str] = {"size": str(MAX_PAGE_SIZE), "sort": _write_newest(subject)}
    for prop in filters:
        if row[prop.name] is not None:
            asked |= _ask(prop, row[prop.name])
    response = subject.list_rows(resource, **asked)
    expect(row["id"] in {found["id"] for found in expect_json(response, 200)["items"]}, "not shown", response)
    for prop in filters:
        other = make_fresh(subject, prop)
        if row[prop.name] is not None and other != row[prop.name]:
            response = subject.list_rows(resource, **{**asked, **_ask(prop, other)})
            shown = {found["id"] for found in expect_json(response, 200)["items"]}
            expect(row["id"] not in shown, f"{prop.name} did not hold", response)


def _ask(prop: Property, value: Value) -> dict[str, str]:
    return {prop.name: str(value).lower() if isinstance(value, bool) else str(value)}


def _write_newest(subject: Subject) -> str:
    return f"-{name_property('created_at', subject.style)}"
