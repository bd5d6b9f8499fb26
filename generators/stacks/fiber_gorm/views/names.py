"""Names: what each resource is called in Go, in the database, in paths and in prose."""

from dataclasses import dataclass

from generators.contract.naming import name_plural, name_tag
from generators.spec import names
from generators.spec.models import Resource
from generators.stacks.fiber_gorm.identifiers import name_model, name_package_of
from generators.stacks.fiber_gorm.migrations import NAMING


@dataclass(frozen=True, slots=True)
class NamesView:
    """The names of a resource.

    Attributes:
        module: Its package: ``orderitems``.
        model: The type of its rows: ``OrderItem``.
        path: Its part of the path: ``order-items``.
        table: Its table: ``order_items``.
        singular: What the names of functions of its tests say: ``OrderItem``.
        noun: One in prose: ``order item``.
        nouns: Many in prose: ``order items``.
        a_noun: One in prose with its article: ``an order item``.
    """

    module: str
    model: str
    path: str
    table: str
    singular: str
    noun: str
    nouns: str
    a_noun: str


def view_names(resource: Resource) -> NamesView:
    """Give the names of a resource."""
    plural = name_plural(resource)
    noun = names.to_snake(resource.name).replace("_", " ")
    return NamesView(
        module=name_package_of(plural),
        model=name_model(resource.name),
        path=name_tag(resource),
        table=NAMING.name_table(resource),
        singular=resource.name,
        noun=noun,
        nouns=plural.replace("_", " "),
        a_noun=names.add_article(noun),
    )
