"""Lists: their query parameters and the schema of a page."""

from collections.abc import Iterable

from generators.contract.naming import JsonStyle, name_property
from generators.contract.properties import Property
from generators.contract.schemas import Json, refer_to
from generators.spec.models import MAX_PAGE_SIZE

MAX_PAGE = 1_000_000


def list_parameters(properties: Iterable[Property], *, page_size: int, style: JsonStyle) -> list[Json]:
    """Give the query parameters of a list: paging, sorting, and a filter for each property that can be one."""
    listed = tuple(properties)
    page = {"type": "integer", "minimum": 1, "maximum": MAX_PAGE, "default": 1}
    size = {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": page_size}
    keys = [p.name for p in listed if p.is_sortable]
    sort = {"type": "string", "pattern": write_sort_pattern(keys), "default": name_property("created_at", style)}
    filters = [_write_parameter(p.name, p.sent, f"Only rows with this {p.name}") for p in listed if p.is_filter]
    return [
        _write_parameter("page", page, "Number of the page, from 1"),
        _write_parameter("size", size, "Rows on a page"),
        _write_parameter("sort", sort, "Keys to sort by, joined by commas; a minus in front means descending"),
        *filters,
    ]


def write_sort_pattern(keys: Iterable[str]) -> str:
    """Give the regular expression of the sort parameter."""
    key = f"-?({'|'.join(keys)})"
    return f"^{key}(,{key})*$"


def write_page_schema(resource: str) -> Json:
    """Give the schema of a page of a resource."""
    return {
        "type": "object",
        "required": ["items", "total", "page", "size"],
        "properties": {
            "items": {"type": "array", "items": refer_to(resource)},
            "total": {"type": "integer"},
            "page": {"type": "integer"},
            "size": {"type": "integer"},
        },
    }


def _write_parameter(name: str, schema: Json | None, description: str) -> Json:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}
