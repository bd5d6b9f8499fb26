"""The rows of categories."""

from typing import ClassVar

from app.categories import models
from app.core.repository import Repository


class CategoryRepository(Repository[models.Category]):
    """Reads and writes categories."""

    model = models.Category
    bounds: ClassVar = {
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }
