"""Degradation: what a service can do without, such as a cache, is shown by its readiness but does not end it."""

from generators.contract.naming import JsonStyle
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec


def allow_degraded(document: Json, _spec: ServiceSpec, _style: JsonStyle) -> Json:
    """Give the document with readiness whose checks may say ``degraded`` beside ``ok``."""
    readiness = document["components"]["schemas"]["Readiness"]
    readiness["properties"]["checks"]["additionalProperties"] = {"type": "string", "enum": ["ok", "degraded"]}
    return document
