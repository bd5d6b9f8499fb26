"""The use cases of users."""

from typing import ClassVar

from app.auth.access import Access, AccountAccess
from app.core.service import Service
from app.users import models, schemas
from app.users.repository import UserRepository


class UserService(Service[models.User, schemas.User]):
    """What can be done with users."""

    noun = "user"
    rows = UserRepository()
    representation = schemas.User
    page = schemas.UserPage
    access: ClassVar[Access] = AccountAccess("role")
    audited_as = "users"
    event_subject = "user"
