"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.features.feature import Feature
from generators.features.soft_delete.acceptance import CHECKS
from generators.features.soft_delete.contract import extend_document
from generators.features.soft_delete.fastapi_sqlalchemy import layer as fastapi_sqlalchemy

SOFT_DELETE = Feature(
    name="soft-delete",
    title="Soft delete",
    summary="Deleted rows stay for a while, out of sight, and can be restored; a command deletes them for good",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    extend_document=extend_document,
    acceptance=CHECKS,
)
