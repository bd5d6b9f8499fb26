"""The record of this feature: the stacks that it supports, and what callers see of it."""

from generators.consequences import Audience, Consequence, Override
from generators.contract.degradation import allow_degraded
from generators.features.feature import Feature
from generators.features.redis_cache.acceptance import CHECKS
from generators.features.redis_cache.express_prisma import layer as express_prisma
from generators.features.redis_cache.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.redis_cache.fiber_gorm import layer as fiber_gorm
from generators.features.redis_cache.nestjs_prisma import layer as nestjs_prisma
from generators.features.redis_cache.nestjs_typeorm import layer as nestjs_typeorm

REDIS_CACHE = Feature(
    name="redis-cache",
    title="Redis cache",
    summary="Reads come from Redis until a write changes what they show; without Redis they come from the database",
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
            gained="Rows that are changed past the service, such as by SQL, may show their former values for up to "
            "`CACHE_TTL_SECONDS`.",
            override=Override("CACHE_TTL_SECONDS", "1", "keeps an answer for one second at most"),
        ),
        Consequence(Audience.OPERATORS, lost="Every read asks the database again: expect more load on it."),
    ),
    extend_document=allow_degraded,
    acceptance=CHECKS,
)
