"""The record of this feature: the stacks that it supports, and what callers see of it."""

from generators.consequences import Audience, Consequence, Override
from generators.contract.degradation import allow_degraded
from generators.features.feature import Feature
from generators.features.rate_limit.acceptance import CHECKS
from generators.features.rate_limit.express_prisma import layer as express_prisma
from generators.features.rate_limit.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.rate_limit.fiber_gorm import layer as fiber_gorm
from generators.features.rate_limit.nest import layer as nest

RATE_LIMIT = Feature(
    name="rate-limit",
    title="Rate limit",
    summary="All instances count the requests of a client together, in Redis; without it, each counts for itself",
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
            gained="All instances count the requests of a client together: one that spread its requests over several "
            "of them gets 429 sooner.",
            lost="Each instance counts for itself: with several of them a client may make that many times more "
            "requests.",
            override=Override("RATE_LIMIT_PER_MINUTE", "0", "switches the limit off; a higher number widens it"),
        ),
    ),
    extend_document=allow_degraded,
    acceptance=CHECKS,
)
