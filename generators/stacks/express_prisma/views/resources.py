"""Resources: each with its names, its properties, and how it refers to others."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, list_properties
from generators.node.names import NamesView, view_names
from generators.node.prisma.models import Model
from generators.node.prisma.relations import (
    LinkView,
    ReferenceView,
    name_delegate,
    view_link,
    view_reference,
)
from generators.node.prisma.values import write_compared
from generators.node.searching import BoundView, group_bounds, list_searched, view_bounds
from generators.node.uniques import list_uniques
from generators.spec.models import Resource, ServiceSpec
from generators.stacks.express_prisma.views import zod
from generators.stacks.express_prisma.views.properties import PropertyView, view_property
from generators.tables.naming import Naming


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        names: Its names.
        module: Its folder, which takes the place of ``{resource}`` in the path of a template.
        summary: What a row is, as the Spec says it; may be empty.
        table: Where the database has its rows.
        delegate: Where Prisma's client has its rows.
        properties: All that is answered, in order.
        references: Its foreign keys.
        links: Its many-to-many relations.
        uniques: The properties of which no two rows may have the same values, by the columns and by the index.
        searched: The properties whose words are searched.
        bounds: The parameters of its list that limit a value.
        uses: What its schemas need of the types of properties.
    """

    names: NamesView
    module: str
    summary: str
    table: str
    delegate: str
    properties: tuple[PropertyView, ...]
    references: tuple[ReferenceView, ...]
    links: tuple[LinkView, ...]
    uniques: Mapping[str, tuple[str, ...]]
    searched: tuple[str, ...]
    bounds: tuple[BoundView, ...]
    uses: frozenset[str]

    @property
    def sent(self) -> tuple[PropertyView, ...]:
        """The properties that clients send."""
        return tuple(prop for prop in self.properties if prop.is_sent)

    @property
    def sort_keys(self) -> tuple[str, ...]:
        """What its list can be sorted by."""
        return tuple(prop.name for prop in self.properties if prop.is_sortable)

    @property
    def ranges(self) -> Mapping[str, tuple[BoundView, ...]]:
        """The bounds of its list, by the property that they limit."""
        return group_bounds(self.bounds)

    @property
    def nullable_keys(self) -> tuple[str, ...]:
        """Those of them that may be null."""
        return tuple(prop.name for prop in self.properties if prop.is_sortable and prop.is_nullable)


def view_resource(spec: ServiceSpec, resource: Resource, models: Mapping[str, Model], naming: Naming) -> ResourceView:
    """Give the view of a resource.

    Args:
        spec: The service, enriched.
        resource: One of its resources.
        models: Of the schema, by their tables.
        naming: How tables are named.
    """
    own = view_names(resource)
    listed = list_properties(spec, resource, JsonStyle.CAMEL)
    model = models[naming.name_table(resource)]
    bounds = view_bounds(spec, resource, listed, write_sent=zod.write_asked, write_kept=write_compared)
    uses = (use for prop in listed if prop.sent is not None for use in zod.list_uses(prop))
    return ResourceView(
        names=own,
        module=own.module,
        summary=resource.summary,
        table=model.table.name,
        delegate=name_delegate(own),
        properties=tuple(view_property(prop, own.type) for prop in listed),
        references=tuple(
            view_reference(spec, prop.name, prop.relation, naming)
            for prop in listed
            if prop.origin is Origin.REFERENCE and prop.relation
        ),
        links=tuple(
            view_link(spec, resource, prop.name, prop.relation, naming)
            for prop in listed
            if prop.origin is Origin.LINK and prop.relation
        ),
        uniques=list_uniques(model.table),
        searched=list_searched(spec, resource),
        bounds=bounds,
        uses=frozenset(uses) | ({"Moment"} if bounds else set()),
    )
