"""The rows of tags."""

from typing import ClassVar

from app.core.repository import Repository
from app.tags import models


class TagRepository(Repository[models.Tag]):
    """Reads and writes tags."""

    model = models.Tag
    bounds: ClassVar = {
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }
