"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.features.audit_log.acceptance import CHECKS
from generators.features.audit_log.contract import extend_document
from generators.features.audit_log.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.feature import Feature

AUDIT_LOG = Feature(
    name="audit-log",
    title="Audit log",
    summary="Who created, changed or deleted which row and when, with what was before and after, for administrators",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    extend_document=extend_document,
    acceptance=CHECKS,
)
