"""The record of this feature: the stacks that it supports."""

from generators.features.docker.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.feature import Feature

DOCKER = Feature(
    name="docker",
    title="Docker",
    summary="A small image that runs as no root user, and a docker-compose.yml with all that the service needs",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
)
