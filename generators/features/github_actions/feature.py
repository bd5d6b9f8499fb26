"""The record of this feature: the stacks that it supports."""

from generators.consequences import Audience, Consequence
from generators.features.feature import Feature
from generators.features.github_actions.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.github_actions.fiber_gorm import layer as fiber_gorm
from generators.features.github_actions.node import layer as node

GITHUB_ACTIONS = Feature(
    name="github-actions",
    title="GitHub Actions",
    summary="A workflow that runs every check of the service on each pull request",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "express-prisma": node.LAYER,
        "nestjs-typeorm": node.LAYER,
        "nestjs-prisma": node.LAYER,
    },
    consequences=(
        Consequence(
            Audience.OPERATORS,
            lost="No workflow checks pull requests any more. Where a rule of the repository requires its checks, "
            "merges wait for ever until the rule is changed.",
        ),
    ),
)
