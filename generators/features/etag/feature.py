"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.consequences import Audience, Consequence
from generators.features.etag.acceptance import CHECKS
from generators.features.etag.contract import extend_document
from generators.features.etag.express_prisma import layer as express_prisma
from generators.features.etag.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.etag.fiber_gorm import layer as fiber_gorm
from generators.features.etag.nest import layer as nest
from generators.features.feature import Feature

ETAG = Feature(
    name="etag",
    title="Optimistic concurrency",
    summary="An ETag on every row, so that changes and deletions can be bound to what the caller has seen",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "nestjs-typeorm": nest.LAYER,
        "nestjs-prisma": nest.LAYER,
        "express-prisma": express_prisma.LAYER,
    },
    consequences=(
        Consequence(
            Audience.CALLERS,
            gained="`PATCH` and `DELETE` with `If-Match` are refused with 412 where the row has changed since; so far "
            "the header had no effect.",
            lost="`If-Match` has no effect any more: of two changes the later one wins, and clients that rely on 412 "
            "overwrite what others wrote.",
        ),
    ),
    extend_document=extend_document,
    acceptance=CHECKS,
)
