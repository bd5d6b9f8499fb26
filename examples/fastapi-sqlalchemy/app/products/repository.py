"""The rows of products."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy.orm import selectinload
from sqlalchemy.orm.interfaces import ORMOption

from app.core.repository import Link, Repository
from app.products import models
from app.tags.models import Tag


class ProductRepository(Repository[models.Product]):
    """Reads and writes products."""

    model = models.Product
    links: ClassVar = {
        "tag_ids": Link(models.products_tags.c["product_id"], models.products_tags.c["tag_id"])
    }
    bounds: ClassVar = {
        "price_min": "price",
        "price_max": "price",
        "released_on_min": "released_on",
        "released_on_max": "released_on",
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }

    def list_options(self) -> Sequence[ORMOption]:
        """Give the links, of which only ids are loaded."""
        return (selectinload(models.Product.tags).load_only(Tag.id),)
