"""What the API takes and gives of users."""

import datetime as dt
from typing import Annotated

from pydantic import MISSING, AfterValidator, BeforeValidator, Field

from app.core.fields import NO_NUL, Boolean, Moment, read_literal, refuse_nul
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys
from app.core.search import Words
from app.users.models import UserRole

Name = Annotated[str, Field(max_length=120, pattern=NO_NUL)]
Email = Annotated[
    str,
    Field(max_length=254, pattern=r"^[a-z0-9+.!#$%&'*/=?^_{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$"),
    AfterValidator(refuse_nul),
]


class User(Representation):
    """A user, as the API gives it."""

    name: str
    newsletter: bool | None
    email: str
    role: UserRole
    created_at: dt.datetime
    updated_at: dt.datetime


class UserCreate(Payload):
    """What creates a user."""

    name: Name
    newsletter: Boolean | None = False
    email: Email
    role: UserRole = "user"


class UserUpdate(Payload):
    """What changes a user; what is not sent stays as it is."""

    name: Name | MISSING = MISSING
    newsletter: Boolean | MISSING | None = MISSING
    email: Email | MISSING = MISSING
    role: UserRole | MISSING = MISSING


class UserPage(Page[User]):
    """A page of users."""


class UserQuery(PageRequest):
    """What a list of users can be asked."""

    sort: Annotated[
        str,
        Field(
            pattern=match_sort_keys(
                "name", "newsletter", "email", "role", "created_at", "updated_at"
            )
        ),
    ] = "created_at"
    name: Name | None = None
    newsletter: Annotated[Boolean, BeforeValidator(read_literal)] | None = None
    email: Email | None = None
    role: UserRole | None = None
    q: Words | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
