"""What a request leaves in traces and metrics."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient
from opentelemetry import trace
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.metrics.v1.metrics_pb2 import Metric
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from sqlalchemy import Connection, text

from app.core.database import Database
from app.core.schemas import Representation
from app.core.settings import Settings
from app.core.telemetry.events import TracedBroker
from app.core.telemetry.pipeline import Pipeline
from app.core.telemetry.start import start_telemetry
from app.main import create_app
from app.messaging.broker import Bury, Delivery, Done, Verdict
from app.messaging.outbox import Outbox, announce
from app.messaging.relay import Relay
from tests.collector import Collector, open_collector
from tests.events import MemoryBroker, wait_until

CALLER = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}


@pytest.fixture(scope="session")
async def telemetry(
    settings: Settings,
) -> AsyncGenerator[tuple[Settings, Pipeline, Collector, InMemorySpanExporter]]:
    """The telemetry of this process; OpenTelemetry lets it be installed once."""
    with open_collector() as collector:
        measured = settings.model_copy(update={"otel_exporter_otlp_endpoint": collector.url})
        pipeline = start_telemetry(measured)
        assert pipeline
        exporter = InMemorySpanExporter()
        pipeline.tracers.add_span_processor(SimpleSpanProcessor(exporter))
        yield measured, pipeline, collector, exporter
        await pipeline.stop()


Telemetry = tuple[Settings, Pipeline, Collector, InMemorySpanExporter]


@pytest.fixture
async def measured(telemetry: Telemetry) -> AsyncGenerator[AsyncClient]:
    """A client of an application that is measured, with two more routes that talk to the database."""
    app = create_app(telemetry[0])
    _add_routes(app)
    telemetry[3].clear()
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        yield client
    await app.state.database.close()
    await app.state.redis.close()


def _add_routes(app: FastAPI) -> None:
    async def ask() -> None:
        await app.state.database.ping()

    async def fail() -> None:
        await app.state.database.read(_select_from_nowhere)

    app.add_api_route("/ask/{number}", ask)
    app.add_api_route("/fail", fail)

    async def ask_redis() -> None:
        await app.state.redis.ask(lambda redis: redis.get("bills:42"))

    app.add_api_route("/redis", ask_redis)

    async def tell() -> None:
        async with app.state.database.write() as session:
            await announce(session, "bill.sent", Representation(id=uuid4()))

    app.add_api_route("/tell", tell)


def _select_from_nowhere(connection: Connection) -> None:
    connection.execute(text("SELECT :value FROM nowhere"), {"value": "stored"})


def find_span(telemetry: Telemetry, kind: SpanKind) -> ReadableSpan:
    (span,) = [span for span in telemetry[3].get_finished_spans() if span.kind is kind]
    return span


def read_metrics(telemetry: Telemetry) -> dict[str, Metric]:
    _, pipeline, collector, _ = telemetry
    assert pipeline.meters.force_flush()
    body = collector.list_bodies("/v1/metrics")[-1]
    return {
        metric.name: metric
        for part in ExportMetricsServiceRequest.FromString(body).resource_metrics
        for scope in part.scope_metrics
        for metric in scope.metrics
    }


def list_values(attributes: Any) -> dict[str, str]:  # noqa: ANN401  # protobuf's own container
    return {each.key: each.value.string_value for each in attributes}


async def test_a_request_continues_the_trace_of_its_caller_down_to_its_statements(
    telemetry: Telemetry, measured: AsyncClient
) -> None:
    await measured.get("/ask/1", headers=CALLER)
    request = find_span(telemetry, SpanKind.SERVER)
    statement = find_span(telemetry, SpanKind.CLIENT)
    assert request.name == "GET /ask/{number}"
    assert request.context
    assert request.parent
    assert statement.parent
    assert f"{request.context.trace_id:032x}" == "0af7651916cd43dd8448eb211c80319c"
    assert f"{request.parent.span_id:016x}" == "b7ad6b7169203331"
    assert statement.parent.span_id == request.context.span_id
    assert statement.attributes
    assert statement.attributes["db.query.text"] == "SELECT 1"
    assert statement.attributes["db.operation.name"] == "SELECT"


async def test_a_statement_that_fails_says_how_and_shows_no_value(
    telemetry: Telemetry, measured: AsyncClient
) -> None:
    assert (await measured.get("/fail")).status_code >= 500
    statement = find_span(telemetry, SpanKind.CLIENT)
    assert statement.name == "SELECT nowhere"
    assert not statement.status.is_ok
    assert statement.status.description is None
    assert statement.attributes
    assert "error.type" in statement.attributes
    assert "stored" not in statement.to_json()


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
async def test_a_health_check_leaves_no_trace(
    telemetry: Telemetry, measured: AsyncClient, path: str
) -> None:
    assert (await measured.get(path)).status_code == 200
    assert not telemetry[3].get_finished_spans()


async def test_metrics_tell_routes_statements_connections_and_the_process(
    telemetry: Telemetry, measured: AsyncClient
) -> None:
    await measured.get("/ask/2")
    metrics = read_metrics(telemetry)
    routes = metrics["http.server.request.duration"].histogram.data_points
    assert "/ask/{number}" in {list_values(point.attributes).get("http.route") for point in routes}
    statements = metrics["db.client.operation.duration"].histogram.data_points
    assert "SELECT" in {list_values(point.attributes)["db.operation.name"] for point in statements}
    connections = metrics["db.client.connection.count"].sum.data_points
    states = {list_values(point.attributes)["db.client.connection.state"] for point in connections}
    assert states == {"used", "idle"}
    assert metrics["db.client.connection.max"].sum.data_points[0].as_int > 0
    assert metrics["process.thread.count"].sum.data_points[0].as_int > 0
    assert {point.as_double > 0 for point in metrics["process.cpu.time"].sum.data_points} == {True}


async def test_what_is_asked_of_redis_is_below_its_request_and_shows_no_key(
    telemetry: Telemetry, measured: AsyncClient
) -> None:
    assert (await measured.get("/redis")).status_code == 200
    request = find_span(telemetry, SpanKind.SERVER)
    question = find_span(telemetry, SpanKind.CLIENT)
    assert question.name == "GET"
    assert question.parent
    assert request.context
    assert question.parent.span_id == request.context.span_id
    assert "bills" not in question.to_json()


async def handle_next(broker: TracedBroker, verdict: Verdict) -> str:
    """Take one message, say what becomes of it, and give the id of the trace that it was handled in."""
    traces: list[str] = []

    async def handle(_: Delivery) -> Verdict:
        traces.append(f"{trace.get_current_span().get_span_context().trace_id:032x}")
        return verdict

    task = asyncio.create_task(broker.consume(handle))
    await wait_until(lambda: bool(traces))
    await asyncio.sleep(0)
    task.cancel()
    return traces[0]


@pytest.mark.usefixtures("client")
async def test_the_trace_of_a_change_goes_on_where_its_event_is_published_and_handled(
    telemetry: Telemetry, measured: AsyncClient, database: Database
) -> None:
    broker = TracedBroker(MemoryBroker())
    assert (await measured.get("/tell", headers=CALLER)).status_code == 200
    request = find_span(telemetry, SpanKind.SERVER)
    async with broker.open_publisher() as publisher:
        await Relay(Outbox(database), broker, 1).publish_batch(publisher)
    assert await handle_next(broker, Done()) == "0af7651916cd43dd8448eb211c80319c"
    assert request.context
    for kind, name in (
        (SpanKind.PRODUCER, "publish bill.sent"),
        (SpanKind.CONSUMER, "handle bill.sent"),
    ):
        span = find_span(telemetry, kind)
        assert span.name == name
        assert span.parent
        assert span.parent.span_id == request.context.span_id


async def test_a_message_that_is_given_up_is_a_trace_of_its_own_that_failed(
    telemetry: Telemetry, measured: AsyncClient
) -> None:
    await measured.get("/health/live")
    broker = MemoryBroker()
    broker.deliver(b"no event")
    await handle_next(TracedBroker(broker), Bury("It is no event."))
    span = find_span(telemetry, SpanKind.CONSUMER)
    assert (span.name, span.parent, span.status.is_ok) == ("handle message", None, False)
