"""Caching: the tables that what is read depends on, and those that change along with what is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.auth.ownership import find_owner_path
from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, list_properties
from generators.node.names import view_names
from generators.node.ownership import walk_to_owner
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.tables.keeping import keeps_deleted_rows
from generators.tables.naming import Naming
from generators.tables.references import describe_link, find_resource
from generators.tables.table import Schema
from generators.tables.touching import find_touched


@dataclass(frozen=True, slots=True)
class TouchedView:
    """What changes along with the rows of a table.

    Attributes:
        table: The table.
        written: The tables that change where its rows are written.
        deleted: The tables that change where its rows are deleted.
    """

    table: str
    written: tuple[str, ...]
    deleted: tuple[str, ...]


def list_read_tables(spec: ServiceSpec, naming: Naming) -> Mapping[str, tuple[str, ...]]:
    """Give the tables that rows are read from, by the folder of their resource; the first is their own."""
    return {
        view_names(resource).module: tuple(dict.fromkeys(_list_read(spec, resource, naming)))
        for resource in spec.resources
    }


def list_touched(spec: ServiceSpec, schema: Schema, naming: Naming) -> tuple[TouchedView, ...]:
    """Give what changes along with the rows of each table.

    Args:
        spec: The service, enriched.
        schema: All tables of it.
        naming: What the stack calls them.
    """
    links = {naming.name_table(resource): _list_links(spec, resource, naming) for resource in spec.resources}
    touched = find_touched(schema)
    views = []
    for table in schema.tables:
        # The pairs of a row are written along with it.
        written = (table.name, *(pairs for pairs, _ in links.get(table.name, ())))
        views.append(TouchedView(table.name, written, tuple(dict.fromkeys((*written, *touched.get(table.name, ()))))))
    return tuple(views)


def _list_read(spec: ServiceSpec, resource: Resource, naming: Naming) -> Iterator[str]:
    yield naming.name_table(resource)
    for pairs, relation in _list_links(spec, resource, naming):
        yield pairs
        if keeps_deleted_rows(spec):
            # What is deleted is shown no more.
            yield naming.name_table(find_resource(spec, relation.target))
    # Whose a row is may be said by others.
    for source, _ in walk_to_owner(spec, resource, find_owner_path(spec, resource) or ()):
        yield naming.name_table(source)


def _list_links(spec: ServiceSpec, resource: Resource, naming: Naming) -> tuple[tuple[str, Relation], ...]:
    """Give the tables of pairs that rows show, each with the relation that they are of."""
    return tuple(
        (describe_link(spec, resource, prop.relation, naming).table, prop.relation)
        for prop in list_properties(spec, resource, JsonStyle.CAMEL)
        if prop.origin is Origin.LINK and prop.relation
    )
