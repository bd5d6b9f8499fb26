"""The use cases of products."""

from typing import ClassVar

from app.categories.models import Category
from app.core.service import Service
from app.products import models, schemas
from app.products.repository import ProductRepository
from app.tags.models import Tag


class ProductService(Service[models.Product, schemas.Product]):
    """What can be done with products."""

    noun = "product"
    rows = ProductRepository()
    representation = schemas.Product
    page = schemas.ProductPage
    references: ClassVar = {"category_id": Category}
    links: ClassVar = {"tag_ids": ("tags", Tag)}
    audited_as = "products"
    event_subject = "product"
