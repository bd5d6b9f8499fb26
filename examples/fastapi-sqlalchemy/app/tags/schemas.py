"""What the API takes and gives of tags."""

import datetime as dt
from typing import Annotated

from pydantic import MISSING, Field

from app.core.fields import NO_NUL, Moment
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys
from app.core.search import Words

Word = Annotated[str, Field(max_length=40, pattern=NO_NUL)]


class Tag(Representation):
    """A tag, as the API gives it."""

    word: str
    created_at: dt.datetime
    updated_at: dt.datetime


class TagCreate(Payload):
    """What creates a tag."""

    word: Word


class TagUpdate(Payload):
    """What changes a tag; what is not sent stays as it is."""

    word: Word | MISSING = MISSING


class TagPage(Page[Tag]):
    """A page of tags."""


class TagQuery(PageRequest):
    """What a list of tags can be asked."""

    sort: Annotated[str, Field(pattern=match_sort_keys("word", "created_at", "updated_at"))] = (
        "created_at"
    )
    word: Word | None = None
    q: Words | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
