"""The endpoints of a service as a list, for the description of its pull request."""

from generators.contract.naming import JsonStyle
from generators.contract.operations import list_health_paths, list_resource_paths
from generators.contract.properties import list_properties
from generators.contract.schemas import Json
from generators.result import Endpoint
from generators.spec.models import ServiceSpec

_DOCUMENTS = (
    Endpoint("GET", "/openapi.json", "Read the OpenAPI document"),
    Endpoint("GET", "/docs", "Read and try the API in a browser"),
)


def list_endpoints(spec: ServiceSpec) -> tuple[Endpoint, ...]:
    """Give every endpoint: the resources in the Spec's order, then health checks and documents."""
    # Methods, paths and summaries are the same in every style.
    style = JsonStyle.SNAKE
    paths: dict[str, Json] = {}
    for resource in spec.resources:
        properties = list_properties(spec, resource, style)
        paths |= list_resource_paths(resource, properties, page_size=spec.page_size, style=style)
    paths |= list_health_paths(style)
    operations = ((path, method, operation) for path, item in paths.items() for method, operation in item.items())
    return (*(Endpoint(method.upper(), path, op["summary"]) for path, method, op in operations), *_DOCUMENTS)
