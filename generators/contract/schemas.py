"""The smallest words of the document, shared by the modules that write its parts."""

from typing import Any

Json = dict[str, Any]
"""A JSON object of the document."""


def refer_to(name: str) -> Json:
    """Give a reference to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}
