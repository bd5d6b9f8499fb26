"""The collector of the proof: what is sent to it by OTLP is seen as plain mappings."""

import gzip

import httpx
import pytest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from generators.manifests.telemetry import COLLECTOR
from github_app.proof.servers.registry import find_start


@pytest.fixture
def collector(tmp_path):
    with find_start(COLLECTOR)(COLLECTOR, tmp_path) as found:
        yield found


def send(collector, path, body, **headers):
    return httpx.post(f"http://{collector.host}:{collector.port}{path}", content=body, headers=headers).status_code


def write_trace(name: str = "GET /bills") -> bytes:
    request = ExportTraceServiceRequest()
    part = request.resource_spans.add()
    part.resource.attributes.add(key="service.name").value.string_value = "bills"
    span = part.scope_spans.add().spans.add(name=name, kind=2, trace_id=b"\1" * 16, span_id=b"\2" * 8)
    span.attributes.add(key="http.response.status_code").value.int_value = 200
    span.attributes.add(key="words").value.array_value.values.add().string_value = "one"
    span.status.code = span.status.STATUS_CODE_ERROR
    return request.SerializeToString()


def test_a_span_is_seen_with_its_ids_attributes_and_resource(collector):
    assert send(collector, "/v1/traces", write_trace()) == 200
    (span,) = collector.observe()
    assert (span["signal"], span["name"], span["kind"]) == ("trace", "GET /bills", "server")
    assert (span["trace_id"], span["span_id"], span["parent_span_id"]) == ("01" * 16, "02" * 8, "")
    assert span["attributes"] == {"http.response.status_code": 200, "words": ["one"]}
    assert span["resource"] == {"service.name": "bills"}
    assert span["failed"]


def test_what_comes_in_chunks_is_read(collector):
    body = write_trace()
    assert send(collector, "/v1/traces", iter([body[:10], body[10:]])) == 200
    assert [span["name"] for span in collector.observe()] == ["GET /bills"]


def test_histograms_and_sums_are_seen_with_their_points(collector):
    request = ExportMetricsServiceRequest()
    scope = request.resource_metrics.add().scope_metrics.add()
    duration = scope.metrics.add(name="duration", unit="s").histogram.data_points.add(count=2, sum=0.5)
    duration.attributes.add(key="http.route").value.string_value = "/bills"
    scope.metrics.add(name="threads").sum.data_points.add(as_int=3)
    scope.metrics.add(name="load").gauge.data_points.add(as_double=0.25)
    assert (
        send(collector, "/v1/metrics", gzip.compress(request.SerializeToString()), **{"Content-Encoding": "gzip"})
        == 200
    )
    seen = {metric["name"]: metric for metric in collector.observe()}
    assert seen["duration"]["points"] == [{"attributes": {"http.route": "/bills"}, "count": 2, "sum": 0.5}]
    assert seen["threads"]["points"] == [{"attributes": {}, "value": 3}]
    assert seen["load"]["points"] == [{"attributes": {}, "value": 0.25}]


def test_what_is_no_otlp_is_refused(collector):
    assert send(collector, "/v1/traces", b"\xff\xff") == 400
    assert send(collector, "/elsewhere", write_trace()) == 404
    assert collector.observe() == ()


def test_a_reset_forgets_what_was_received(collector):
    send(collector, "/v1/traces", write_trace())
    collector.reset()
    assert collector.observe() == ()


def test_while_it_is_away_nobody_can_connect_and_later_it_is_where_it_was(collector):
    port = collector.port
    with collector.take_away(), pytest.raises(httpx.ConnectError):
        httpx.post(f"http://{collector.host}:{port}/v1/traces", content=write_trace())
    assert collector.port == port
    assert send(collector, "/v1/traces", write_trace("later")) == 200
    assert [span["name"] for span in collector.observe()] == ["later"]
