"""Names of the contract: JSON properties, operations, schemas and paths, in the style of the stack."""

from enum import StrEnum

from generators.spec import names
from generators.spec.models import Resource

API_ROOT = "/api/v1"


class JsonStyle(StrEnum):
    """How a stack writes the names in its JSON, its query strings and its operation ids."""

    SNAKE = "snake_case"
    CAMEL = "camelCase"


def name_property(name: str, style: JsonStyle) -> str:
    """Give a property, query parameter or sort key for a snake_case name of the Spec.

    In snake_case it is the Spec's name to the letter: ``line2`` does not become ``line_2``.
    """
    return name if style is JsonStyle.SNAKE else names.to_camel(name)


def name_operation(verb: str, noun: str, style: JsonStyle) -> str:
    """Give an operation id such as ``list_order_items`` for a verb and a noun in any casing."""
    snake = f"{verb}_{names.to_snake(noun)}"
    return snake if style is JsonStyle.SNAKE else names.to_camel(snake)


def name_tag(resource: Resource) -> str:
    """Give the tag of a resource's operations, which is its part of the path: ``order-items``."""
    return names.to_kebab(name_plural(resource))


def name_plural(resource: Resource) -> str:
    """Give the snake_case plural of a resource: ``order_items``."""
    return names.pluralize(names.to_snake(resource.name))


def write_collection_path(resource: Resource) -> str:
    """Give the path of a resource's list: ``/api/v1/order-items``."""
    return f"{API_ROOT}/{name_tag(resource)}"


def write_item_path(resource: Resource) -> str:
    """Give the path template of one row: ``/api/v1/order-items/{id}``."""
    return f"{write_collection_path(resource)}/{{id}}"
