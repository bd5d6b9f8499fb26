"""The use cases of categories."""

from app.categories import models, schemas
from app.categories.repository import CategoryRepository
from app.core.service import Service


class CategoryService(Service[models.Category, schemas.Category]):
    """What can be done with categories."""

    noun = "category"
    rows = CategoryRepository()
    representation = schemas.Category
    page = schemas.CategoryPage
    audited_as = "categories"
    event_subject = "category"
