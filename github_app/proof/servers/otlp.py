"""A collector of telemetry: takes traces, metrics and logs by OTLP over HTTP, and shows them as plain mappings."""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from google.protobuf.message import DecodeError
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, KeyValue
from opentelemetry.proto.metrics.v1.metrics_pb2 import Metric
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from generators.manifests.backing import Server
from github_app.proof.processes import HOST

Record = dict[str, Any]
"""One span, metric or log; ``signal`` says which: ``trace``, ``metric`` or ``log``."""


class OtlpCollector:
    """A collector on a free port of the loopback address; a RunningServer."""

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._lock = Lock()
        self._server, self._thread = self._listen(0)

    @property
    def host(self) -> str:
        """The loopback address."""
        return HOST

    @property
    def port(self) -> int:
        """Where it listens, also after it was away."""
        return self._server.server_port

    def reset(self) -> None:
        """Forget what was received."""
        with self._lock:
            self._records.clear()

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """Refuse all connections for as long as the context lasts."""
        port = self.port
        self.stop()
        try:
            yield
        finally:
            self._server, self._thread = self._listen(port)

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give the records that were received since the last reset, oldest first."""
        with self._lock:
            return tuple(self._records)

    def stop(self) -> None:
        """Stop listening, once what is being received is there."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def receive(self, path: str, body: bytes) -> bool:
        """Take what was sent to a path, and tell whether it is one of the collector's.

        Raises:
            DecodeError: If the body is not what belongs there.
        """
        decode = _DECODERS.get(path)
        if decode is None:
            return False
        records = list(decode(body))
        with self._lock:
            self._records += records
        return True

    def _listen(self, port: int) -> tuple[ThreadingHTTPServer, Thread]:
        collector = self

        class Handler(_Handler):
            receive = collector.receive

        server = ThreadingHTTPServer((HOST, port), Handler)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        return server, thread


@contextmanager
def start(_wanted: Server, _directory: Path) -> Iterator[OtlpCollector]:
    """Start a collector, and stop it at the end."""
    collector = OtlpCollector()
    try:
        yield collector
    finally:
        collector.stop()


class _Handler(BaseHTTPRequestHandler):
    # The collector that is asked; set where it listens.
    receive: Callable[[str, bytes], bool]

    def do_POST(self) -> None:
        """Answer one export."""
        body = self._read_chunks() if self.headers.get("Transfer-Encoding") else self._read_stated()
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        try:
            status = HTTPStatus.OK if self.receive(self.path, body) else HTTPStatus.NOT_FOUND
        except DecodeError:
            status = HTTPStatus.BAD_REQUEST
        self.send_response(status)
        self.send_header("Content-Type", "application/x-protobuf")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _read_stated(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _read_chunks(self) -> bytes:
        """Read a body whose length nobody knew when it began, as the SDK of Node sends it (RFC 9112, 7.1)."""
        body = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, *_: object) -> None:
        """Write nothing: what was received is seen by observe."""


def _decode_traces(body: bytes) -> Iterator[Record]:
    for part in ExportTraceServiceRequest.FromString(body).resource_spans:
        resource = _read_attributes(part.resource.attributes)
        for scope in part.scope_spans:
            for span in scope.spans:
                yield {
                    "signal": "trace",
                    "name": span.name,
                    "kind": Span.SpanKind.Name(span.kind).removeprefix("SPAN_KIND_").lower(),
                    "trace_id": span.trace_id.hex(),
                    "span_id": span.span_id.hex(),
                    "parent_span_id": span.parent_span_id.hex(),
                    "failed": span.status.code == span.status.STATUS_CODE_ERROR,
                    "status_message": span.status.message,
                    "events": [event.name for event in span.events],
                    "links": [link.trace_id.hex() for link in span.links],
                    "attributes": _read_attributes(span.attributes),
                    "resource": resource,
                }


def _decode_metrics(body: bytes) -> Iterator[Record]:
    for part in ExportMetricsServiceRequest.FromString(body).resource_metrics:
        resource = _read_attributes(part.resource.attributes)
        for scope in part.scope_metrics:
            for metric in scope.metrics:
                yield {
                    "signal": "metric",
                    "name": metric.name,
                    "unit": metric.unit,
                    "kind": metric.WhichOneof("data"),
                    "points": list(_read_points(metric)),
                    "resource": resource,
                }


def _decode_logs(body: bytes) -> Iterator[Record]:
    for part in ExportLogsServiceRequest.FromString(body).resource_logs:
        resource = _read_attributes(part.resource.attributes)
        for scope in part.scope_logs:
            for record in scope.log_records:
                yield {
                    "signal": "log",
                    "body": _read_value(record.body),
                    "trace_id": record.trace_id.hex(),
                    "span_id": record.span_id.hex(),
                    "attributes": _read_attributes(record.attributes),
                    "resource": resource,
                }


def _read_points(metric: Metric) -> Iterator[Record]:
    kind = metric.WhichOneof("data")
    if kind == "histogram":
        for point in metric.histogram.data_points:
            yield {"attributes": _read_attributes(point.attributes), "count": point.count, "sum": point.sum}
    elif kind in {"sum", "gauge"}:
        for number in (metric.sum if kind == "sum" else metric.gauge).data_points:
            value = number.as_int if number.WhichOneof("value") == "as_int" else number.as_double
            yield {"attributes": _read_attributes(number.attributes), "value": value}


def _read_attributes(attributes: Iterable[KeyValue]) -> Record:
    return {attribute.key: _read_value(attribute.value) for attribute in attributes}


def _read_value(value: AnyValue) -> Any:  # noqa: ANN401 - what an attribute can be
    kind = value.WhichOneof("value")
    if kind == "array_value":
        return [_read_value(item) for item in value.array_value.values]
    if kind == "kvlist_value":
        return _read_attributes(value.kvlist_value.values)
    return None if kind is None else getattr(value, kind)


_DECODERS: dict[str, Callable[[bytes], Iterator[Record]]] = {
    "/v1/traces": _decode_traces,
    "/v1/metrics": _decode_metrics,
    "/v1/logs": _decode_logs,
}
