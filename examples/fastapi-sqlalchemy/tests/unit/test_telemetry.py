"""Telemetry leaves the process as it should, and costs nothing where nobody wants it."""

import asyncio
import socket
import subprocess
import sys
from time import perf_counter

import pytest
from opentelemetry import trace
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider

from app import __version__
from app.core.settings import Settings
from app.core.telemetry import pipeline as pipelines
from app.core.telemetry.logs import add_trace_ids
from app.core.telemetry.pipeline import Pipeline, open_pipeline
from app.core.telemetry.redaction import QueryRedaction
from app.core.telemetry.sampling import choose_sampler
from app.core.telemetry.start import start_telemetry
from tests.collector import open_collector


def open_to(settings: Settings, endpoint: str, **changes: object) -> Pipeline:
    return open_pipeline(
        settings.model_copy(update={"otel_exporter_otlp_endpoint": endpoint, **changes})
    )


def make_tracer(settings: Settings) -> trace.Tracer:
    return TracerProvider(choose_sampler(settings), shutdown_on_exit=False).get_tracer("tests")


async def test_what_is_left_is_sent_at_the_stop(settings: Settings) -> None:
    with open_collector() as collector:
        pipeline = open_to(settings, collector.url, otel_exporter_otlp_headers="api-key=abc%20d")
        pipeline.tracers.get_tracer("tests").start_span("work").end()
        pipeline.meters.get_meter("tests").create_counter("works").add(1)
        await pipeline.stop()
    assert {path for path, _, _ in collector.received} == {"/v1/traces", "/v1/metrics"}
    assert {headers["api-key"] for _, headers, _ in collector.received} == {"abc d"}
    (body,) = collector.list_bodies("/v1/traces")
    (sent,) = ExportTraceServiceRequest.FromString(body).resource_spans
    resource = {each.key: each.value.string_value for each in sent.resource.attributes}
    assert resource["service.name"] == settings.otel_service_name
    assert resource["service.version"] == __version__
    assert [span.name for span in sent.scope_spans[0].spans] == ["work"]


async def test_a_collector_that_never_answers_delays_the_stop_no_longer_than_stated(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipelines, "_STOP_SECONDS", 0.1)
    monkeypatch.setattr(pipelines, "_EXPORT_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        pipeline = open_to(settings, f"http://127.0.0.1:{silent.getsockname()[1]}")
        pipeline.tracers.get_tracer("tests").start_span("work").end()
        start = perf_counter()
        await pipeline.stop()
        assert perf_counter() - start < 0.4
        # Sending goes on beside the tests until it gives up itself.
        await asyncio.sleep(0.5)


def test_without_a_collector_nothing_starts_and_no_exporter_is_loaded(settings: Settings) -> None:
    assert start_telemetry(settings) is None
    code = (
        "import sys; from app.core.settings import Settings; from app.main import create_app; "
        f"create_app(Settings(_env_file=None, **{settings.model_dump(mode='json')!r})); "
        "sys.exit(any(name.startswith('opentelemetry.exporter') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603  # code of ours
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("sampler", "share", "is_kept"),
    [
        ("parentbased_always_on", 0.0, True),
        ("parentbased_always_off", 1.0, False),
        ("parentbased_traceidratio", 0.0, False),
        ("parentbased_traceidratio", 1.0, True),
    ],
)
def test_the_sampler_decides_about_traces_that_begin_here(
    settings: Settings, sampler: str, share: float, *, is_kept: bool
) -> None:
    choice = {"otel_traces_sampler": sampler, "otel_traces_sampler_arg": share}
    tracer = make_tracer(settings.model_copy(update=choice))
    assert tracer.start_span("work").is_recording() is is_kept
    parent = trace.SpanContext(1, 1, is_remote=True, trace_flags=trace.TraceFlags(1))
    caller = trace.set_span_in_context(trace.NonRecordingSpan(parent))
    # Whoever called has decided already.
    assert tracer.start_span("work", caller).is_recording()


def test_a_trace_begins_with_work_and_not_with_a_question_to_a_server(settings: Settings) -> None:
    tracer = make_tracer(settings)
    assert not tracer.start_span("SELECT bills", kind=trace.SpanKind.CLIENT).is_recording()
    with tracer.start_as_current_span("GET /bills", kind=trace.SpanKind.SERVER):
        assert tracer.start_span("SELECT bills", kind=trace.SpanKind.CLIENT).is_recording()


def test_of_a_query_the_names_are_shown_and_the_values_hidden() -> None:
    query = {"url.query": "page=2&email=a%40b.example&sort=-email"}
    tracers = TracerProvider(shutdown_on_exit=False)
    tracers.add_span_processor(QueryRedaction())
    span = tracers.get_tracer("tests").start_span("GET", attributes=query)
    assert isinstance(span, ReadableSpan)
    assert span.attributes == {"url.query": "page=2&email=REDACTED&sort=-email"}


def test_a_line_of_the_log_names_the_trace_that_it_belongs_to() -> None:
    with TracerProvider(shutdown_on_exit=False).get_tracer("tests").start_as_current_span("work"):
        context = trace.get_current_span().get_span_context()
        line = add_trace_ids(None, "info", {"event": "within"})
    assert line == {
        "event": "within",
        "trace_id": f"{context.trace_id:032x}",
        "span_id": f"{context.span_id:016x}",
    }
    assert add_trace_ids(None, "info", {"event": "outside"}) == {"event": "outside"}
