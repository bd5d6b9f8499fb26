"""The endpoints of a service, as the contract states them, for the README and the pull request."""

from generators.result import Endpoint
from generators.spec import names
from generators.spec.models import ServiceSpec


def list_endpoints(spec: ServiceSpec) -> tuple[Endpoint, ...]:
    """Give all operations, the resources in the Spec's order."""
    endpoints = []
    for resource in spec.resources:
        snake = names.to_snake(resource.name)
        plural = names.pluralize(snake)
        one, many = names.to_title(snake).lower(), names.to_title(plural).lower()
        path = f"/api/v1/{names.to_kebab(plural)}"
        endpoints += [
            Endpoint("GET", path, f"List {many}"),
            Endpoint("POST", path, f"Create one {one}"),
            Endpoint("GET", f"{path}/{{id}}", f"Read one {one}"),
            Endpoint("PATCH", f"{path}/{{id}}", f"Change one {one}"),
            Endpoint("DELETE", f"{path}/{{id}}", f"Delete one {one}"),
        ]
    return (
        *endpoints,
        Endpoint("GET", "/health/live", "Tell whether the process answers"),
        Endpoint("GET", "/health/ready", "Tell whether its dependencies answer"),
        Endpoint("GET", "/openapi.json", "Describe the API for programs"),
        Endpoint("GET", "/docs", "Describe the API for people"),
    )
