"""Resources: each with its names, its properties, and how it refers to others."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.auth.ownership import find_owner_path
from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, list_properties
from generators.node.names import NamesView, view_names
from generators.node.prisma.models import Model, name_field
from generators.node.uniques import list_uniques
from generators.quoting import js_string
from generators.spec import names
from generators.spec.models import OnDelete, Relation, Resource, ServiceSpec
from generators.stacks.express_prisma.views import zod
from generators.stacks.express_prisma.views.properties import PropertyView, view_property
from generators.stacks.express_prisma.views.searching import BoundView, list_searched, view_bounds
from generators.tables.keeping import keeps_deleted_rows
from generators.tables.naming import Naming
from generators.tables.references import describe_link


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A foreign key.

    Attributes:
        name: Its property.
        column: In SQL.
        target: The table that it refers to.
        on_delete: What happens to a row when the row that it refers to is deleted.
        rows: Where the rows are that it may refer to.
    """

    name: str
    column: str
    target: str
    on_delete: OnDelete
    rows: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A many-to-many relation.

    Attributes:
        name: The property with the ids.
        rows: Where the rows are that it may lead to.
        field: The field of the pairs in Prisma's client.
        far: The field of a pair that refers to the target.
        where: Which pairs are read, as Prisma's client is asked; empty for all.
    """

    name: str
    rows: str
    field: str
    far: str
    where: str


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
        limited = dict.fromkeys(bound.of for bound in self.bounds)
        return {name: tuple(bound for bound in self.bounds if bound.of == name) for name in limited}

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
    bounds = view_bounds(spec, resource, listed)
    uses = (use for prop in listed if prop.sent is not None for use in zod.list_uses(prop))
    return ResourceView(
        names=own,
        module=own.module,
        summary=resource.summary,
        table=model.table.name,
        delegate=_name_delegate(own),
        properties=tuple(view_property(prop, own.type) for prop in listed),
        references=tuple(
            _view_reference(spec, prop.name, prop.relation, naming)
            for prop in listed
            if prop.origin is Origin.REFERENCE and prop.relation
        ),
        links=tuple(
            _view_link(spec, resource, prop.name, prop.relation, naming)
            for prop in listed
            if prop.origin is Origin.LINK and prop.relation
        ),
        uniques=list_uniques(model.table),
        searched=list_searched(spec, resource),
        bounds=bounds,
        uses=frozenset(uses) | ({"Moment"} if bounds else set()),
    )


def _view_reference(spec: ServiceSpec, name: str, relation: Relation, naming: Naming) -> ReferenceView:
    return ReferenceView(
        name=name,
        column=naming.name_column(f"{relation.name}_id"),
        target=naming.name_table(_find_target(spec, relation)),
        on_delete=relation.on_delete,
        rows=_find_rows(spec, relation, naming),
    )


def _find_target(spec: ServiceSpec, relation: Relation) -> Resource:
    return next(resource for resource in spec.resources if resource.name == relation.target)


def _find_rows(spec: ServiceSpec, relation: Relation, naming: Naming) -> str:
    """Give the expression of ``client`` that has the rows that count at the far end of a relation."""
    target = _find_target(spec, relation)
    own = view_names(target)
    delegate = f"client.{_name_delegate(own)}"
    kept = f"keptRows(client, {js_string(naming.name_table(target))})" if keeps_deleted_rows(spec) else delegate
    if find_owner_path(spec, target) is None:
        return kept
    return f"seenRows(BELONGS.{own.plural}, {delegate}, {kept})"


def _name_delegate(own: NamesView) -> str:
    return own.type[:1].lower() + own.type[1:]


def _view_link(spec: ServiceSpec, resource: Resource, name: str, relation: Relation, naming: Naming) -> LinkView:
    link = describe_link(spec, resource, relation, naming)
    far = name_field(link.far)
    where = f"where: {{ {far.removesuffix('Id')}: {{ deletedAt: null }} }}, " if keeps_deleted_rows(spec) else ""
    return LinkView(name, _find_rows(spec, relation, naming), names.to_camel(relation.name), far, where)
