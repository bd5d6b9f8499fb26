"""What telemetry promises over HTTP, on every stack: seen by a collector that takes OTLP."""

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import quote

from generators.acceptance import Check, Deployment, expect
from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH, READY_PATH
from generators.contract.properties import list_properties
from generators.spec.models import FieldType, Resource

COLLECTOR = "telemetry"
"""The name of the collector in the manifest."""

Record = Mapping[str, Any]
FoundT = TypeVar("FoundT")

_PATIENCE_SECONDS = 20.0
_POLL_SECONDS = 0.1
_LONGEST_STOP_SECONDS = 15.0
_SUCCESS = 200
_SHORT = 5
"""Characters up to which a text may be in a span by chance."""


def a_request_is_one_trace_with_its_statements(deployment: Deployment) -> None:
    """The span of a request continues the caller's trace, names its route, and has its statements as descendants."""
    # What a cache may have kept is asked of the database again after a change.
    deployment.make_row(deployment.spec.resources[0])
    trace, parent = _make_ids()
    path = _list_rows(deployment, trace, parent)
    spans = _wait_for_trace(deployment, trace)
    served = [span for span in spans if span["kind"] == "server"]
    expect(len(served) == 1, f"the request has {len(served)} spans of a server")
    expect(served[0]["parent_span_id"] == parent, "the span of the request does not continue the caller's")
    expect(served[0]["attributes"].get("http.route") == path, f"the span does not name the route {path}: {served[0]}")
    status = served[0]["attributes"].get("http.response.status_code")
    expect(status == _SUCCESS, f"the span has the status {status}")
    statements = [span for span in spans if "db.query.text" in span["attributes"]]
    expect(statements, "no span shows a statement")
    known = {span["span_id"]: span["parent_span_id"] for span in spans}
    for statement in statements:
        expect(_descends(statement["span_id"], served[0]["span_id"], known), "a statement is not below its request")
        expect("db.system.name" in statement["attributes"], f"a statement does not say its system: {statement}")


def a_cache_is_seen_below_the_request_that_asks_it(deployment: Deployment) -> None:
    """Where reads go through a cache, what is asked of it is a span below the request's."""
    if "redis-cache" not in deployment.spec.features:
        return
    trace, parent = _make_ids()
    path = _list_rows(deployment, trace, parent)
    spans = _wait_for_trace(deployment, trace)
    (served,) = [span for span in spans if span["kind"] == "server"]
    known = {span["span_id"]: span["parent_span_id"] for span in spans}
    systems = ("db.system", "db.system.name")
    asked = [span for span in spans if any(span["attributes"].get(name) == "redis" for name in systems)]
    expect(asked, f"GET {path}: no span shows what is asked of the cache")
    for span in asked:
        expect(_descends(span["span_id"], served["span_id"], known), "a question to the cache is not below its request")


def the_trace_of_a_change_goes_on_with_its_event(deployment: Deployment) -> None:
    """Where changes are told to others, publishing and handling the event are spans of the change's own trace."""
    if "queue" not in deployment.spec.features:
        return
    trace, parent = _make_ids()
    resource = deployment.spec.resources[0]
    body = deployment.write_body(resource)
    deployment.send("POST", write_collection_path(resource), json=body, headers=_write_caller(trace, parent))

    def find() -> bool | None:
        received = (record for record in deployment.observe(COLLECTOR) if record["signal"] == "trace")
        kinds = {span["kind"] for span in received if span["trace_id"] == trace}
        return {"server", "producer", "consumer"} <= kinds or None

    _wait_for(find, "the spans of a request, of its event's publishing and of its handling are not of one trace")


def no_value_is_in_a_trace(deployment: Deployment) -> None:
    """Spans show no value of a row: neither created, nor refused as a duplicate, nor searched for by a filter."""
    for resource in deployment.spec.resources:
        names = _list_texts(deployment, resource)
        path, body = write_collection_path(resource), deployment.write_body(resource)
        values = {n: value for n in names if isinstance(value := body.get(n), str) and len(value) > _SHORT}
        if not values:
            continue
        trace, parent = _make_ids()
        for _ in range(2):
            deployment.send("POST", path, json=body, headers=_write_caller(trace, parent))
        deployment.send("GET", path, params=values, headers=_write_caller(trace, parent))
        shown = repr(_wait_for_trace(deployment, trace, requests=3))
        leaked = [value for value in values.values() if value in shown or quote(value) in shown]
        expect(not leaked, f"{path}: spans show {leaked}")


def what_nobody_looks_for_is_not_traced(deployment: Deployment) -> None:
    """Neither health checks nor requests of a trace that its caller does not record leave spans."""
    ignored = []
    for path in (LIVE_PATH, READY_PATH):
        trace, parent = _make_ids()
        deployment.send("GET", path, headers=_write_caller(trace, parent))
        ignored.append(trace)
    trace, parent = _make_ids()
    _list_rows(deployment, trace, parent, recorded=False)
    ignored.append(trace)
    trace, parent = _make_ids()
    _list_rows(deployment, trace, parent)
    _wait_for_trace(deployment, trace)
    seen = {record.get("trace_id") for record in deployment.observe(COLLECTOR)}
    expect(not seen & {*ignored}, "a health check, or a trace that is not recorded, left spans")


def metrics_tell_how_long_each_route_takes(deployment: Deployment) -> None:
    """The durations of requests arrive by route and status, with the name and version of the service."""
    path = _list_rows(deployment, *_make_ids())

    def find() -> Record | None:
        for record in deployment.observe(COLLECTOR):
            if record["signal"] == "metric" and record["name"] == "http.server.request.duration":
                for point in record["points"]:
                    attributes = point["attributes"]
                    answered = attributes.get("http.response.status_code"), attributes.get("http.request.method")
                    if attributes.get("http.route") == path and answered == (_SUCCESS, "GET") and point["count"]:
                        return record
        return None

    found = _wait_for(find, f"no metric tells how long GET {path} takes")
    expect(found["unit"] == "s", f"durations are in {found['unit']!r}")
    name = found["resource"].get("service.name")
    expect(name == deployment.spec.name, f"the service is called {name!r}")
    expect(found["resource"].get("service.version"), "the service has no version")


def metrics_tell_the_state_of_pool_and_process(deployment: Deployment) -> None:
    """The connections of the pool and the basics of the process arrive, by the conventions for them."""
    _list_rows(deployment, *_make_ids())
    for name in ("db.client.connection.count", "process.cpu.time", "process.memory.usage"):

        def find(name: str = name) -> Record | None:
            records = (record for record in deployment.observe(COLLECTOR) if record["signal"] == "metric")
            return next((record for record in records if record["name"] == name and record["points"]), None)

        _wait_for(find, f"the metric {name} does not arrive")


def lines_of_the_log_name_their_trace(deployment: Deployment) -> None:
    """Each line that a request writes into the log has the ids of its trace and of a span of it."""
    trace, parent = _make_ids()
    _list_rows(deployment, trace, parent)
    spans = {span["span_id"] for span in _wait_for_trace(deployment, trace)}
    lines = [line for line in deployment.read_log() if line.get("trace_id") == trace]
    expect(lines, "no line of the log has the id of the trace")
    expect(all(line.get("span_id") in spans for line in lines), "a line names a span that is not of its trace")


def a_lost_collector_costs_no_request(deployment: Deployment) -> None:
    """While the collector is away requests are answered as ever, and a process still ends in time; then spans come."""
    with deployment.take_away(COLLECTOR):
        with deployment.launch({}) as other:
            for _ in range(5):
                _list_rows(other, *_make_ids())
            started = time.monotonic()
        expect(time.monotonic() - started < _LONGEST_STOP_SECONDS, "without a collector a process does not end in time")
        _list_rows(deployment, *_make_ids())
    trace, parent = _make_ids()
    _list_rows(deployment, trace, parent)
    _wait_for_trace(deployment, trace)


def without_an_endpoint_nothing_is_sent(deployment: Deployment) -> None:
    """A process that is told of no collector works, and sends nothing."""
    trace, parent = _make_ids()
    with deployment.launch({"OTEL_EXPORTER_OTLP_ENDPOINT": ""}) as other:
        _list_rows(other, trace, parent)
    seen = {record.get("trace_id") for record in deployment.observe(COLLECTOR)}
    expect(trace not in seen, "a process without a collector sent a span")


CHECKS: tuple[Check, ...] = (
    a_request_is_one_trace_with_its_statements,
    a_cache_is_seen_below_the_request_that_asks_it,
    the_trace_of_a_change_goes_on_with_its_event,
    no_value_is_in_a_trace,
    what_nobody_looks_for_is_not_traced,
    metrics_tell_how_long_each_route_takes,
    metrics_tell_the_state_of_pool_and_process,
    lines_of_the_log_name_their_trace,
    a_lost_collector_costs_no_request,
    without_an_endpoint_nothing_is_sent,
)


def _make_ids() -> tuple[str, str]:
    """Give the ids of a trace and of a span, as a caller makes them."""
    return secrets.token_hex(16), secrets.token_hex(8)


def _write_caller(trace: str, parent: str, *, recorded: bool = True) -> dict[str, str]:
    return {"traceparent": f"00-{trace}-{parent}-{'01' if recorded else '00'}"}


def _list_rows(deployment: Deployment, trace: str, parent: str, *, recorded: bool = True) -> str:
    """Ask for a list within a trace, and give its path."""
    path = write_collection_path(deployment.spec.resources[0])
    answer = deployment.send("GET", path, headers=_write_caller(trace, parent, recorded=recorded))
    expect(answer.status_code == _SUCCESS, f"GET {path} is no success", answer)
    return path


def _wait_for_trace(deployment: Deployment, trace: str, requests: int = 1) -> Sequence[Record]:
    """Give the spans of a trace, once those of its requests are there; they come last."""

    def find() -> Sequence[Record] | None:
        received = (record for record in deployment.observe(COLLECTOR) if record["signal"] == "trace")
        spans = [span for span in received if span["trace_id"] == trace]
        served = [span for span in spans if span["kind"] == "server"]
        return spans if len(served) >= requests else None

    return _wait_for(find, f"the spans of the trace {trace} do not arrive")


def _wait_for(find: Callable[[], FoundT | None], problem: str) -> FoundT:
    end = time.monotonic() + _PATIENCE_SECONDS
    found = find()
    while found is None:
        expect(time.monotonic() < end, problem)
        time.sleep(_POLL_SECONDS)
        found = find()
    return found


def _descends(span: str, ancestor: str, parents: Mapping[str, str]) -> bool:
    while span in parents and span != ancestor:
        span = parents[span]
    return span == ancestor


def _list_texts(deployment: Deployment, resource: Resource) -> list[str]:
    """Give the names of the properties with a text that a filter takes."""
    listed = list_properties(deployment.spec, resource, deployment.style)
    return [prop.name for prop in listed if prop.field is not None and prop.field.type is FieldType.STRING]
