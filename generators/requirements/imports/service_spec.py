"""Our own ``pullwright.yml`` as a model that another service starts from."""

from collections.abc import Iterator

from generators.errors import SpecError
from generators.requirements.findings import FieldDraft, WishFound
from generators.requirements.imports.schema import Entity, FormatError, Link, Schema
from generators.requirements.understanding import Span
from generators.spec.file import read_spec
from generators.spec.models import Field, Resource, ServiceSpec

_NOWHERE = Span("", 0, 0, "")


def read_service_spec(text: str) -> Schema:
    """Give the resources of a ``pullwright.yml``, and what it says of the service.

    Raises:
        FormatError: If it is none.
    """
    try:
        spec = read_spec(text)
    except SpecError as error:
        first = error.problems[0]
        msg = f"{first.where}: {first.text}"
        raise FormatError(msg) from error
    resources = [_read_resource(spec, at) for at in range(len(spec.resources))]
    return Schema(resources, list(_list_omissions(spec)), list(_read_wishes(spec)))


def _list_omissions(spec: ServiceSpec) -> Iterator[str]:
    """List what a text about a service has no words for."""
    settings = ServiceSpec.model_fields
    stated = [name for name in ("page_size", "broker") if getattr(spec, name) != settings[name].default]
    if stated:
        yield f"The settings {' and '.join(stated)}."
    places: list[ServiceSpec | Resource | Field] = [spec, *spec.resources]
    places += [field for resource in spec.resources for field in resource.fields]
    named = [place.name for place in places if place.summary]
    if named:
        yield f"The summaries of {', '.join(named[:12])}{' and others' if len(named) > 12 else ''}."


def _read_resource(spec: ServiceSpec, at: int) -> Entity:
    resource = spec.resources[at]
    links = [
        Link(r.target, r.kind, r.name, required=r.required, on_delete=r.on_delete, inverse=r.inverse)
        for r in resource.relations
    ]
    fields = {field.name: _read_field(field) for field in resource.fields}
    return Entity(resource.name, fields, links, uniques=list(resource.unique_together))


def _read_field(field: Field) -> FieldDraft:
    default = field.default
    return FieldDraft(
        field.name,
        _NOWHERE,
        type=field.type,
        values=field.values,
        required=field.required,
        unique=field.unique or None,
        indexed=field.indexed or None,
        default=None if default is None else str(default),
        minimum=field.minimum,
        maximum=field.maximum,
        min_length=field.min_length,
        max_length=field.max_length,
        pattern=field.pattern,
        precision=field.precision,
        scale=field.scale,
    )


def _read_wishes(spec: ServiceSpec) -> Iterator[WishFound]:
    stated = [("name", spec.name), ("stack", spec.stack), ("database", spec.database.value), ("auth", spec.auth.value)]
    stated += [("feature", feature) for feature in spec.features]
    for about, value in stated:
        yield WishFound(about, value, wanted=True, span=Span("", 0, 0, value))
