"""Names: what each resource is called in TypeScript, in paths and in prose."""

from dataclasses import dataclass

from generators.contract.naming import name_plural, name_tag
from generators.node.identifiers import escape_folder, escape_type, escape_variable
from generators.spec import names
from generators.spec.models import Resource


@dataclass(frozen=True, slots=True)
class NamesView:
    """The names of a resource.

    Attributes:
        name: In the Spec, and of its schema in the document: ``OrderItem``.
        module: Its folder, with which the names of its files begin: ``order-items``.
        type: Its type, and its model in schema.prisma: ``OrderItem``.
        singular: What other names begin with: ``orderItem``.
        plural: The same for many: ``orderItems``.
        variable: One row as a variable.
        path: Its part of the path: ``order-items``.
        noun: One in prose: ``order item``.
        nouns: Many in prose: ``order items``.
        a_noun: One in prose with its article: ``an order item``.
    """

    name: str
    module: str
    type: str
    singular: str
    plural: str
    variable: str
    path: str
    noun: str
    nouns: str
    a_noun: str

    @property
    def plural_type(self) -> str:
        """The name for many in types: ``OrderItems``."""
        return self.plural[:1].upper() + self.plural[1:]


def view_names(resource: Resource) -> NamesView:
    """Give the names of a resource."""
    singular = names.to_snake(resource.name)
    plural = name_plural(resource)
    noun = singular.replace("_", " ")
    return NamesView(
        name=resource.name,
        module=escape_folder(name_tag(resource)),
        type=escape_type(resource.name),
        singular=names.to_camel(singular),
        plural=names.to_camel(plural),
        variable=escape_variable(names.to_camel(singular)),
        path=name_tag(resource),
        noun=noun,
        nouns=plural.replace("_", " "),
        a_noun=names.add_article(noun),
    )
