"""What the API takes and gives of categories."""

import datetime as dt
from typing import Annotated

from pydantic import MISSING, Field

from app.core.fields import NO_NUL, Moment
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys
from app.core.search import Words

Name = Annotated[str, Field(max_length=60, pattern=NO_NUL)]


class Category(Representation):
    """A category, as the API gives it."""

    name: str
    created_at: dt.datetime
    updated_at: dt.datetime


class CategoryCreate(Payload):
    """What creates a category."""

    name: Name


class CategoryUpdate(Payload):
    """What changes a category; what is not sent stays as it is."""

    name: Name | MISSING = MISSING


class CategoryPage(Page[Category]):
    """A page of categories."""


class CategoryQuery(PageRequest):
    """What a list of categories can be asked."""

    sort: Annotated[str, Field(pattern=match_sort_keys("name", "created_at", "updated_at"))] = (
        "created_at"
    )
    name: Name | None = None
    q: Words | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
