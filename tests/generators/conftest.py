"""What the tests of generation share: Specs of any size, and services made from them."""

from collections.abc import Callable
from typing import Any

import pytest

from generators.spec.models import ServiceSpec
from generators.spec.rules import load_spec

DEFAULT_FEATURES = ("docker", "github-actions")


@pytest.fixture(scope="session")
def make_spec() -> Callable[..., ServiceSpec]:
    """Gives a function that makes a valid Spec with any number of resources, changed as stated."""
    return build_spec


def build_spec(count: int = 2, **changes: Any) -> ServiceSpec:
    data: dict[str, Any] = {
        "name": "billing-api",
        "summary": "Writes and sends bills.",
        "stack": "fastapi-sqlalchemy",
        "database": "postgresql",
        "features": DEFAULT_FEATURES,
        "resources": [make_resource(name_resource(number)) for number in range(count)],
    }
    return load_spec({**data, **changes})


def make_resource(name: str) -> dict[str, Any]:
    """Give a resource with a few fields."""
    fields = [
        {"name": "title", "type": "string", "required": True, "unique": True},
        {"name": "body", "type": "text"},
        {"name": "amount", "type": "decimal", "minimum": 0},
        {"name": "is_paid", "type": "boolean", "default": False},
        {"name": "state", "type": "enum", "values": ("draft", "sent")},
        {"name": "due_on", "type": "date", "indexed": True},
    ]
    return {"name": name, "fields": fields}


def name_resource(number: int) -> str:
    """Give a different noun for each number: ``BillCard``, ``BillBCard``, …, ``BillBaCard``."""
    letters = ""
    while number:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return f"Bill{letters.capitalize()}Card"
