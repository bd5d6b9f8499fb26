"""The record of this feature: the stacks that it supports."""

from generators.consequences import Audience, Consequence
from generators.features.feature import Feature
from generators.features.kubernetes.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.kubernetes.fiber_gorm import layer as fiber_gorm
from generators.features.kubernetes.node import layer as node

KUBERNETES = Feature(
    name="kubernetes",
    title="Kubernetes",
    summary="Manifests that run the service in a cluster: probes, limits, migrations, autoscaling, no spare rights",
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
            lost="The manifests in `deploy/kubernetes` are gone: what applies them, such as a pipeline, stops "
            "working. What runs in the cluster goes on as it is.",
        ),
    ),
    # What a cluster runs is the image.
    needs=("docker",),
)
