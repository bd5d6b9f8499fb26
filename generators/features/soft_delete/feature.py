"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.consequences import Audience, Consequence, Override
from generators.features.feature import Feature
from generators.features.soft_delete.acceptance import CHECKS
from generators.features.soft_delete.contract import extend_document
from generators.features.soft_delete.express_prisma import layer as express_prisma
from generators.features.soft_delete.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.soft_delete.fiber_gorm import layer as fiber_gorm
from generators.features.soft_delete.nestjs_prisma import layer as nestjs_prisma
from generators.features.soft_delete.nestjs_typeorm import layer as nestjs_typeorm

SOFT_DELETE = Feature(
    name="soft-delete",
    title="Soft delete",
    summary="Deleted rows stay for a while, out of sight, and can be restored; a command deletes them for good",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "nestjs-typeorm": nestjs_typeorm.LAYER,
        "nestjs-prisma": nestjs_prisma.LAYER,
        "express-prisma": express_prisma.LAYER,
    },
    consequences=(
        Consequence(
            Audience.CALLERS,
            gained="`DELETE` keeps the row, out of sight, and it can be restored; its unique values are free at once.",
            lost="`DELETE` deletes a row for good, and nothing can be restored.",
            override=Override("DELETED_RETENTION_DAYS", "0", "lets the next purge delete all that is deleted"),
        ),
        Consequence(
            Audience.OPERATORS,
            gained="Rows are deleted for good by the purge alone, which has to be run once a day. Whoever reads "
            "tables past the service has to ask for `deleted_at` to be null.",
        ),
    ),
    extend_document=extend_document,
    acceptance=CHECKS,
    keeps="the rows that are marked as deleted",
)
