"""Names: what each resource is called in Python, in the database, in paths and in prose."""

from dataclasses import dataclass

from generators.contract.naming import name_plural, name_tag
from generators.spec import names
from generators.spec.models import Resource
from generators.stacks.fastapi_sqlalchemy.identifiers import escape_class, escape_module, escape_variable
from generators.stacks.fastapi_sqlalchemy.tables import NAMING


@dataclass(frozen=True, slots=True)
class NamesView:
    """The names of a resource.

    Attributes:
        module: Its package: ``order_items``.
        model: The class of its rows and of what is answered: ``OrderItem``.
        prefix: What the names of its other classes begin with: ``OrderItem``.
        variable: One row as a local variable: ``order_item``.
        singular: What the names of functions say: ``order_item``.
        plural: The same for many: ``order_items``.
        path: Its part of the path: ``order-items``.
        table: Its table: ``order_items``.
        noun: One in prose: ``order item``.
        nouns: Many in prose: ``order items``.
        a_noun: One in prose with its article: ``an order item``.
    """

    module: str
    model: str
    prefix: str
    variable: str
    singular: str
    plural: str
    path: str
    table: str
    noun: str
    nouns: str
    a_noun: str


def view_names(resource: Resource) -> NamesView:
    """Give the names of a resource."""
    singular = names.to_snake(resource.name)
    plural = name_plural(resource)
    noun = singular.replace("_", " ")
    return NamesView(
        module=escape_module(plural),
        model=escape_class(resource.name),
        prefix=resource.name,
        variable=escape_variable(singular),
        singular=singular,
        plural=plural,
        path=name_tag(resource),
        table=NAMING.name_table(resource),
        noun=noun,
        nouns=plural.replace("_", " "),
        a_noun=names.add_article(noun),
    )
