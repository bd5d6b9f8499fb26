"""The record of this feature: the stacks that it supports."""

from generators.features.feature import Feature
from generators.features.kubernetes.fastapi_sqlalchemy import layer as fastapi_sqlalchemy

KUBERNETES = Feature(
    name="kubernetes",
    title="Kubernetes",
    summary="Manifests that run the service in a cluster: probes, limits, migrations, autoscaling, no spare rights",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    # What a cluster runs is the image.
    needs=("docker",),
)
