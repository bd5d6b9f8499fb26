"""Specs that two sides changed: each part comes from the side that changed it, and ours stays where both did."""

import pytest

from generators.errors import SpecError
from generators.spec.merging import merge_specs
from generators.spec.models import ServiceSpec
from generators.spec.rules import load_spec


def build(*, features=("docker",), page_size=20, **resources) -> ServiceSpec:
    listed = [
        {"name": name, "fields": [{"name": field, "type": kind} for field, kind in fields.items()]}
        for name, fields in resources.items()
    ]
    data = {"name": "shop", "stack": "fastapi-sqlalchemy", "features": features, "page_size": page_size}
    return load_spec({**data, "resources": listed})


BASE = build(Order={"total": "decimal"}, Customer={"name": "string"})


def test_what_each_side_changed_is_there() -> None:
    ours = build(Order={"total": "decimal", "note": "text"}, Customer={"name": "string"}, features=("docker", "etag"))
    theirs = build(Order={"total": "float"}, Invoice={"number": "string"}, features=())
    assert merge_specs(BASE, ours, theirs) == build(
        Order={"total": "float", "note": "text"}, Invoice={"number": "string"}, features=("etag",)
    )


def test_ours_stays_where_both_changed_one_thing() -> None:
    ours = build(Order={"total": "float"}, Customer={"name": "string"}, page_size=50)
    theirs = build(Order={"total": "integer"}, Customer={"name": "string"}, page_size=30)
    assert merge_specs(BASE, ours, theirs) == ours


def test_what_ours_changed_stays_though_theirs_removed_it() -> None:
    ours = build(Order={"total": "decimal"}, Customer={"name": "text"})
    theirs = build(Order={"total": "decimal"})
    assert merge_specs(BASE, ours, theirs) == ours


@pytest.mark.parametrize("other", [BASE, build(Order={})], ids=["same", "another"])
def test_a_side_that_changed_nothing_gives_the_other(other: ServiceSpec) -> None:
    assert merge_specs(BASE, BASE, other) == other
    assert merge_specs(BASE, other, BASE) == other


def test_parts_that_do_not_fit_together_are_refused() -> None:
    customer = {"name": "Customer", "fields": []}
    refers = {"name": "customer", "kind": "many-to-one", "target": "Customer"}
    with_relation = {"name": "Order", "fields": [], "relations": [refers]}
    data = {"name": "shop", "stack": "fastapi-sqlalchemy"}
    base = load_spec({**data, "resources": [customer, {"name": "Order", "fields": []}]})
    ours = load_spec({**data, "resources": [customer, with_relation]})
    theirs = load_spec({**data, "resources": [{"name": "Order", "fields": []}]})
    with pytest.raises(SpecError, match="Customer"):
        merge_specs(base, ours, theirs)
