"""How tests read a text: what it comes to, in as few words as say it."""

from generators.requirements.reading import understand
from generators.spec.models import Resource, ServiceSpec


def read_spec(body: str, title: str = "Backend") -> ServiceSpec:
    """Give what a text comes to; one that is only asked about has none."""
    spec = understand(title, body).spec
    assert spec is not None
    return spec


def read_resources(body: str) -> dict[str, Resource]:
    """Give the things of a text by name."""
    return {resource.name: resource for resource in read_spec(body).resources}


def read_fields(body: str) -> dict[str, list[str]]:
    """Give the names of the fields of the things of a text."""
    return {name: [field.name for field in resource.fields] for name, resource in read_resources(body).items()}


def list_ties(resource: Resource) -> set[tuple[str, str]]:
    """Give kind and target of the relations of a thing."""
    return {(relation.kind.value, relation.target) for relation in resource.relations}
