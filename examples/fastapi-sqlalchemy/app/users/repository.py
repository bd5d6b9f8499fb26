"""The rows of users."""

from typing import ClassVar

from app.core.repository import Repository
from app.users import models


class UserRepository(Repository[models.User]):
    """Reads and writes users."""

    model = models.User
    bounds: ClassVar = {
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }
