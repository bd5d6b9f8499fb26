"""The use cases of tags."""

from app.core.service import Service
from app.tags import models, schemas
from app.tags.repository import TagRepository


class TagService(Service[models.Tag, schemas.Tag]):
    """What can be done with tags."""

    noun = "tag"
    rows = TagRepository()
    representation = schemas.Tag
    page = schemas.TagPage
    audited_as = "tags"
    event_subject = "tag"
