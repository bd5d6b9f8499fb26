"""What callers see of search: more query parameters of each list."""

from generators.contract.naming import JsonStyle, name_property, write_collection_path
from generators.contract.schemas import Json
from generators.contract.search import WORDS, list_bounds, takes_words, write_words_schema
from generators.spec.models import Resource, ServiceSpec


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the parameters of each list."""
    for resource in spec.resources:
        operation = document["paths"].get(write_collection_path(resource), {}).get("get")
        if operation is not None:
            operation["parameters"] = [*operation["parameters"], *_list_parameters(spec, resource, style)]
    return document


def _list_parameters(spec: ServiceSpec, resource: Resource, style: JsonStyle) -> list[Json]:
    words = {WORDS: write_words_schema()} if takes_words(spec, resource) else {}
    bounds = {name_property(bound.name, style): bound.schema for bound in list_bounds(spec, resource)}
    return [
        {"name": name, "in": "query", "required": False, "schema": schema} for name, schema in (words | bounds).items()
    ]
