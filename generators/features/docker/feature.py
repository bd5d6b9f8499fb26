"""The record of this feature: the stacks that it supports."""

from generators.consequences import Audience, Consequence
from generators.features.docker.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.docker.fiber_gorm import layer as fiber_gorm
from generators.features.docker.nestjs_typeorm import layer as nestjs_typeorm
from generators.features.docker.prisma import layer as prisma
from generators.features.feature import Feature

DOCKER = Feature(
    name="docker",
    title="Docker",
    summary="A small image that runs as no root user, and a docker-compose.yml with all that the service needs",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "express-prisma": prisma.LAYER,
        "nestjs-typeorm": nestjs_typeorm.LAYER,
        "nestjs-prisma": prisma.LAYER,
    },
    consequences=(
        Consequence(
            Audience.OPERATORS,
            lost="There is no `Dockerfile` and no `docker-compose.yml` any more: deployments that build the image "
            "stop working.",
        ),
    ),
)
