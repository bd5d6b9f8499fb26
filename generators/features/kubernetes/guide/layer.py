"""What the README of a service says of its cluster, whatever the stack."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ignore import GIT
from generators.spec.models import ServiceSpec

_SECRETS_FILE = "secrets.env"
"""Where an operator writes secrets down for as long as it takes to hand them to the cluster."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Keep what is secret out of git."""
    manifests.ignores.ignore(GIT, _SECRETS_FILE)


LAYER = Layer(name="kubernetes/guide", folder=Path(__file__).parent, contribute=contribute)
