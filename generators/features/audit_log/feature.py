"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.consequences import Audience, Consequence
from generators.features.audit_log.acceptance import CHECKS
from generators.features.audit_log.contract import extend_document
from generators.features.audit_log.express_prisma import layer as express_prisma
from generators.features.audit_log.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.audit_log.fiber_gorm import layer as fiber_gorm
from generators.features.audit_log.nestjs_prisma import layer as nestjs_prisma
from generators.features.audit_log.nestjs_typeorm import layer as nestjs_typeorm
from generators.features.feature import Feature

AUDIT_LOG = Feature(
    name="audit-log",
    title="Audit log",
    summary="Who created, changed or deleted which row and when, with what was before and after, for administrators",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "nestjs-typeorm": nestjs_typeorm.LAYER,
        "nestjs-prisma": nestjs_prisma.LAYER,
        "express-prisma": express_prisma.LAYER,
    },
    consequences=(
        Consequence(
            Audience.OPERATORS,
            gained="Every change of a row also writes an entry with the values before and after, personal data "
            "included. The table grows until entries are pruned, which has to be run once a day.",
            lost="Changes are recorded no more, and what was recorded can be read over the API no more.",
        ),
    ),
    extend_document=extend_document,
    acceptance=CHECKS,
    keeps="all entries of the audit log",
)
