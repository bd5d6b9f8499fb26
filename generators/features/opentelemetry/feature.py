"""The record of this feature: the stacks that it supports."""

from generators.features.feature import Feature
from generators.features.opentelemetry.acceptance import CHECKS
from generators.features.opentelemetry.fastapi_sqlalchemy import layer as fastapi_sqlalchemy

OPENTELEMETRY = Feature(
    name="opentelemetry",
    title="OpenTelemetry",
    summary="Traces of requests and their statements, metrics, and logs with the ids of traces, sent by OTLP",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    acceptance=CHECKS,
)
