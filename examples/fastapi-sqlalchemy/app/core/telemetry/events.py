"""Events: the trace of a change goes on where its event is published and handled."""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from app.messaging.broker import Broker, Delivery, Done, Handle, Publisher, Verdict
from app.messaging.event import Event

_HEADER = "traceparent"
_W3C = TraceContextTextMapPropagator()
_tracer = trace.get_tracer(__name__)


def read_traceparent() -> str | None:
    """Give the present trace as W3C writes it; nothing outside of a trace."""
    carrier: dict[str, str] = {}
    _W3C.inject(carrier)
    return carrier.get(_HEADER)


class TracedBroker:
    """A broker whose messages are published and handled within the traces of the changes that they tell of."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker

    @asynccontextmanager
    async def open_publisher(self) -> AsyncGenerator[Publisher]:
        """Connect in order to publish.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """
        async with self._broker.open_publisher() as publisher:
            yield _TracedPublisher(publisher)

    async def consume(self, handle: Handle) -> None:
        """Give each message to a function, each within the trace that it belongs to; never returns.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """

        async def handle_within_trace(delivery: Delivery) -> Verdict:
            stated = _read(delivery.body)
            with _tracer.start_as_current_span(
                f"handle {stated.get('type', 'message')}",
                _continue(stated.get(_HEADER)),
                SpanKind.CONSUMER,
                _describe("process", stated),
            ) as span:
                verdict = await handle(delivery)
                if not isinstance(verdict, Done):
                    span.set_status(StatusCode.ERROR)
                    span.set_attribute("error.type", type(verdict).__name__)
            return verdict

        await self._broker.consume(handle_within_trace)

    async def replay(self) -> int:
        """Let the dead letters come again, each in the trace that it has already.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """
        return await self._broker.replay()


class _TracedPublisher:
    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher

    async def publish(self, event: Event) -> None:
        """Publish an event within the trace of its change."""
        stated = {"id": str(event.id), "type": event.type}
        with _tracer.start_as_current_span(
            f"publish {event.type}",
            _continue(event.traceparent),
            SpanKind.PRODUCER,
            _describe("send", stated),
        ):
            await self._publisher.publish(event)


def _continue(traceparent: str | None) -> Context:
    return _W3C.extract({_HEADER: traceparent} if traceparent else {}, Context())


def _describe(operation: str, stated: dict[str, str]) -> dict[str, str]:
    attributes = {"messaging.operation.type": operation}
    names = {"id": "messaging.message.id", "type": "cloudevents.event_type"}
    return attributes | {name: stated[key] for key, name in names.items() if key in stated}


def _read(body: bytes) -> dict[str, str]:
    """Give what a message states as text; nothing if it is no event, which is for the consumer to judge."""
    try:
        stated = json.loads(body)
    except ValueError:
        return {}
    known = stated.items() if isinstance(stated, dict) else ()
    return {name: value for name, value in known if isinstance(value, str)}
