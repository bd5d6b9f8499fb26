"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.consequences import Audience, Consequence
from generators.features.feature import Feature
from generators.features.search.acceptance import CHECKS
from generators.features.search.contract import extend_document
from generators.features.search.express_prisma import layer as express_prisma
from generators.features.search.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.search.fiber_gorm import layer as fiber_gorm
from generators.features.search.nestjs_prisma import layer as nestjs_prisma
from generators.features.search.nestjs_typeorm import layer as nestjs_typeorm

SEARCH = Feature(
    name="search",
    title="Search",
    summary="Lists that are searched by words in any text of a row, and by ranges of numbers, dates and times",
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
            gained="Each row keeps its texts a second time, folded, in `search_text`; statements past the service "
            "have to keep it up to date. On PostgreSQL the migration makes the extension `pg_trgm`, which the owner "
            "of the database may do.",
        ),
        Consequence(
            Audience.CALLERS,
            lost="Lists answer 422 to `q` and to bounds such as `created_at_min`: they do not know these parameters "
            "any more.",
        ),
    ),
    extend_document=extend_document,
    acceptance=CHECKS,
)
