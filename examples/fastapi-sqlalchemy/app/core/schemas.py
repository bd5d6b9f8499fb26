"""Bases of what the API takes and gives."""

from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

ItemT = TypeVar("ItemT")


def match_sort_keys(*keys: str) -> str:
    """Give the pattern of `sort`: keys joined by commas, a minus in front of those that descend."""
    key = f"-?({'|'.join(keys)})"
    return f"^{key}(,{key})*$"


class Representation(BaseModel):
    """What is given of a row."""

    id: UUID


class Payload(BaseModel):
    """What is taken to create or change a row."""

    model_config = ConfigDict(extra="forbid")


class Page(BaseModel, Generic[ItemT]):
    """What is given of a list."""

    items: list[ItemT]
    total: int
    page: int
    size: int


class PageRequest(BaseModel):
    """What can be asked of every list; a subclass adds its filters and the keys to sort by."""

    model_config = ConfigDict(extra="forbid")

    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    size: Annotated[int, Field(ge=1, le=100)] = 20
    sort: str = "created_at"

    def read_filters(self) -> dict[str, Any]:
        """Give the value that each filtered column must have."""
        return self.model_dump(exclude={"page", "size", "sort"}, exclude_none=True, by_alias=True)
