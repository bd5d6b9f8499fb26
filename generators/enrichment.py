"""Enrichment: the Spec as the service has it, with what its way to authenticate and its layers need."""

from collections.abc import Sequence

from generators.auth.registry import AUTH_MODES
from generators.layers import Layer
from generators.spec.models import ServiceSpec


def enrich(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec with the resources that its way to authenticate needs. Twice is once.

    Raises:
        SpecError: If a resource has a name that authentication needs.
    """
    return AUTH_MODES[spec.auth].enrich(spec)


def enrich_for_layers(layers: Sequence[Layer], spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec with what layers need besides.

    Raises:
        SpecError: If a layer cannot take it: a database may refuse what others keep.
    """
    enriched = enrich(spec)
    for layer in layers:
        enriched = layer.enrich(enriched)
    return enriched
