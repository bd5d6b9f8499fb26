"""Reading answers."""

from typing import Any


def name_fields(body: dict[str, Any]) -> list[str]:
    """Give what an error names."""
    return [detail["field"] for detail in body["details"]]
