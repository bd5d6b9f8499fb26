"""The record of this feature: the stacks that it supports."""

from generators.consequences import Audience, Consequence
from generators.features.feature import Feature
from generators.features.gitlab_ci.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.gitlab_ci.fiber_gorm import layer as fiber_gorm
from generators.features.gitlab_ci.node import layer as node

GITLAB_CI = Feature(
    name="gitlab-ci",
    title="GitLab CI",
    summary="A pipeline that runs every check of the service on each merge request, with test and coverage reports",
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
            lost="No pipeline checks merge requests any more. Where pipelines have to succeed before a merge, merges "
            "wait for ever until the project's settings are changed.",
        ),
    ),
)
