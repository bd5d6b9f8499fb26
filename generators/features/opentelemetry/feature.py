"""The record of this feature: the stacks that it supports."""

from generators.consequences import Audience, Consequence, Override
from generators.features.feature import Feature
from generators.features.opentelemetry.acceptance import CHECKS
from generators.features.opentelemetry.express_prisma import layer as express_prisma
from generators.features.opentelemetry.fastapi_sqlalchemy import layer as fastapi_sqlalchemy
from generators.features.opentelemetry.fiber_gorm import layer as fiber_gorm
from generators.features.opentelemetry.nestjs_prisma import layer as nestjs_prisma
from generators.features.opentelemetry.nestjs_typeorm import layer as nestjs_typeorm

OPENTELEMETRY = Feature(
    name="opentelemetry",
    title="OpenTelemetry",
    summary="Traces of requests and their statements, metrics, and logs with the ids of traces, sent by OTLP",
    layers={
        "fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER,
        "go-fiber-gorm": fiber_gorm.LAYER,
        "express-prisma": express_prisma.LAYER,
        "nestjs-typeorm": nestjs_typeorm.LAYER,
        "nestjs-prisma": nestjs_prisma.LAYER,
    },
    consequences=(
        Consequence(
            Audience.OPERATORS,
            gained="Log lines have `trace_id` and `span_id`; traces and metrics are sent as soon as "
            "`OTEL_EXPORTER_OTLP_ENDPOINT` is set.",
            lost="Traces and metrics are sent no more: dashboards and alarms that read them stay empty, and log lines "
            "have no `trace_id`.",
            override=Override("OTEL_EXPORTER_OTLP_ENDPOINT", "", "switches telemetry off"),
        ),
    ),
    acceptance=CHECKS,
)
