"""What the tests of Changes share: a shop whose resources refer to each other in every way."""

from collections.abc import Callable
from typing import Any

import pytest

from generators.changes.applying import apply_changes
from generators.changes.change import Change, Edited
from generators.errors import SpecError
from generators.spec.models import Resource, ServiceSpec
from generators.spec.rules import find_resource, load_spec

NAME: dict[str, Any] = {"name": "name", "type": "string", "required": True}


def build_shop(*, both_sides: bool = False, **changes: Any) -> ServiceSpec:
    """Make the shop, changed as stated; ``both_sides`` states the relation of orders and customers twice."""
    back = {"name": "orders", "kind": "one-to-many", "target": "Order"}
    forth = {"name": "customer", "kind": "many-to-one", "target": "Customer"}
    resources = [
        {"name": "Customer", "fields": [NAME], "relations": [back] if both_sides else []},
        {"name": "Tag", "fields": [NAME]},
        {
            "name": "Product",
            "fields": [NAME, {"name": "price", "type": "decimal", "minimum": 0}],
            "relations": [{"name": "tags", "kind": "many-to-many", "target": "Tag"}],
        },
        {
            "name": "Order",
            "fields": [{"name": "number", "type": "string", "unique": True}, {"name": "notes", "type": "text"}],
            "relations": [forth if both_sides else {**forth, "inverse": "orders"}],
        },
    ]
    data = {"name": "shop-api", "stack": "fastapi-sqlalchemy", "features": ["docker"], "resources": resources}
    return load_spec({**data, **changes})


def get_resource(spec: ServiceSpec, name: str) -> Resource:
    """Give a resource that has to be there."""
    found = find_resource(spec, name)
    assert found is not None, [resource.name for resource in spec.resources]
    return found


@pytest.fixture
def shop() -> ServiceSpec:
    return build_shop()


@pytest.fixture
def make_shop() -> Callable[..., ServiceSpec]:
    """Gives a function that makes the shop, changed as stated."""
    return build_shop


@pytest.fixture
def refuse() -> Callable[[ServiceSpec, Change], str]:
    """Gives a function that carries out a Change which cannot be done, and gives what is said of it."""

    def apply(spec: ServiceSpec, *changes: Change) -> str:
        with pytest.raises(SpecError) as error:
            apply_changes(spec, changes)
        assert all(problem.text and problem.hint for problem in error.value.problems)
        return str(error.value)

    return apply


@pytest.fixture
def carry_out() -> Callable[[ServiceSpec, Change], Edited]:
    """Gives a function that carries out Changes."""

    def apply(spec: ServiceSpec, *changes: Change) -> Edited:
        return apply_changes(spec, changes)

    return apply
