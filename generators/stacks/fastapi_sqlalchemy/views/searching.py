"""Searching: the attributes and the parameters by which lists are searched, where they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.contract import search
from generators.spec.models import Resource, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.identifiers import escape_attribute
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView
from generators.tables.searching import is_folded

_MOMENT = "Moment | None"


@dataclass(frozen=True, slots=True)
class BoundView:
    """A parameter that limits a value.

    Attributes:
        name: Of the parameter: ``price_min``.
        of: The column with the value: ``price``.
        attribute: In the schema of the query.
        annotation: There, too.
    """

    name: str
    of: str
    attribute: str
    annotation: str


def list_searched(spec: ServiceSpec, resource: Resource) -> tuple[str, ...]:
    """Give the attributes whose words are searched; none where lists take no words."""
    if not is_folded(spec, resource):
        return ()
    return tuple(escape_attribute(field.name) for field in search.list_texts(resource))


def view_bounds(spec: ServiceSpec, resource: Resource, properties: Iterable[PropertyView]) -> tuple[BoundView, ...]:
    """Give the bounds that a list takes."""
    if not search.is_searched(spec):
        return ()
    asked: Mapping[str, str] = {prop.name: prop.asked for prop in properties}
    return tuple(_view_bound(bound, asked) for bound in search.list_bounds(spec, resource))


def _view_bound(bound: search.Bound, asked: Mapping[str, str]) -> BoundView:
    attribute = escape_attribute(bound.name)
    annotation = _MOMENT if bound.field is None else asked[bound.of]
    if attribute != bound.name:
        annotation = f'Annotated[{annotation}, Field(alias="{bound.name}")]'
    return BoundView(bound.name, bound.of, attribute, annotation)
