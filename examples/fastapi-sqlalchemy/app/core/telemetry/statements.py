"""Statements: a span and a duration for each, by OpenTelemetry's conventions for databases.

A statement's text has placeholders for all values, and of an error only its kind is taken: what people store does not
belong into telemetry.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from time import perf_counter
from typing import Any
from weakref import WeakKeyDictionary

from opentelemetry import metrics, trace
from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.trace import Span, SpanKind, StatusCode
from sqlalchemy import URL, Connection, Engine, ExceptionContext, event
from sqlalchemy.engine.interfaces import DBAPICursor, ExecutionContext
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import QueuePool

_TABLE = re.compile(r'\b(?:FROM|INTO|UPDATE)\s+["`]?(\w+)')
_LONGEST_TEXT = 2000
_KEPT_TEXTS = 512
_DURATIONS = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10)


@dataclass(frozen=True)
class _Running:
    span: Span
    attributes: dict[str, str | int]
    start: float


def watch_database(engine: AsyncEngine) -> None:
    """Observe the statements of an engine, and the connections of its pool."""
    place = _describe_place(engine.url)
    StatementTelemetry(place).listen_to(engine.sync_engine)
    _watch_pool(engine.sync_engine, place)


class StatementTelemetry:
    """Measures statements from their start to their end or failure.

    Args:
        place: What all statements have in common: the system, the database, the server.
    """

    def __init__(self, place: dict[str, str | int]) -> None:
        self._place = place
        self._running: WeakKeyDictionary[ExecutionContext, _Running] = WeakKeyDictionary()
        self._tracer = trace.get_tracer(__name__)
        self._duration = metrics.get_meter(__name__).create_histogram(
            "db.client.operation.duration",
            unit="s",
            description="Duration of statements.",
            explicit_bucket_boundaries_advisory=_DURATIONS,
        )

    def listen_to(self, engine: Engine) -> None:
        """Measure all statements of an engine from now on."""
        event.listen(engine, "before_cursor_execute", self._begin)
        event.listen(engine, "after_cursor_execute", self._end)
        event.listen(engine, "handle_error", self._fail)

    def _begin(
        self,
        _connection: Connection,
        _cursor: DBAPICursor,
        statement: str,
        _parameters: object,
        context: ExecutionContext,
        _executemany: bool,  # noqa: FBT001
    ) -> None:
        text, operation, table = _read(statement)
        attributes = {**self._place, "db.operation.name": operation}
        if table:
            attributes["db.collection.name"] = table
        span = self._tracer.start_span(
            f"{operation} {table}" if table else operation,
            kind=SpanKind.CLIENT,
            attributes={**attributes, "db.query.text": text},
        )
        self._running[context] = _Running(span, attributes, perf_counter())

    def _end(self, *arguments: Any) -> None:  # noqa: ANN401  # as in _begin
        self._finish(arguments[4])

    def _fail(self, failure: ExceptionContext) -> None:
        error = failure.original_exception
        kind = f"{type(error).__module__}.{type(error).__qualname__}"
        self._finish(failure.execution_context, kind, getattr(error, "sqlstate", None))

    def _finish(
        self, context: ExecutionContext | None, failure: str = "", code: str | None = None
    ) -> None:
        running = self._running.pop(context, None) if context else None
        if running is None:
            return
        outcome: dict[str, str] = {}
        if failure:
            outcome["error.type"] = failure
        if code:
            outcome["db.response.status_code"] = code
        self._duration.record(perf_counter() - running.start, {**running.attributes, **outcome})
        running.span.set_attributes(outcome)
        if failure:
            running.span.set_status(StatusCode.ERROR)
        running.span.end()


def _describe_place(url: URL) -> dict[str, str | int]:
    place: dict[str, str | int] = {"db.system.name": url.get_backend_name()}
    if url.database:
        place["db.namespace"] = url.database
    if url.host:
        place["server.address"] = url.host
    if url.port:
        place["server.port"] = url.port
    return place


def _watch_pool(engine: Engine, place: dict[str, str | int]) -> None:
    meter = metrics.get_meter(__name__)
    name = {**place, "db.client.connection.pool.name": "main"}

    def observe_connections(_: CallbackOptions) -> Iterable[Observation]:
        pool = engine.pool
        if isinstance(pool, QueuePool):
            yield Observation(pool.checkedout(), {**name, "db.client.connection.state": "used"})
            yield Observation(pool.checkedin(), {**name, "db.client.connection.state": "idle"})

    def observe_limit(_: CallbackOptions) -> Iterable[Observation]:
        pool = engine.pool
        if isinstance(pool, QueuePool):
            yield Observation(pool.size(), name)

    meter.create_observable_up_down_counter(
        "db.client.connection.count",
        [observe_connections],
        unit="{connection}",
        description="Connections of the pool.",
    )
    meter.create_observable_up_down_counter(
        "db.client.connection.max",
        [observe_limit],
        unit="{connection}",
        description="Connections that the pool may have.",
    )


@lru_cache(_KEPT_TEXTS)
def _read(statement: str) -> tuple[str, str, str | None]:
    """Give the text of a statement as far as it is shown, its operation, and its table."""
    operation = statement.split(maxsplit=1)[0].upper()
    found = _TABLE.search(statement)
    return statement[:_LONGEST_TEXT], operation, found[1] if found else None
