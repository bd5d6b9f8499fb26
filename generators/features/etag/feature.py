"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.features.etag.acceptance import CHECKS
from generators.features.etag.contract import extend_document
from generators.features.etag.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.feature import Feature

ETAG = Feature(
    name="etag",
    title="Optimistic concurrency",
    summary="An ETag on every row, so that changes and deletions can be bound to what the caller has seen",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    extend_document=extend_document,
    acceptance=CHECKS,
)
