"""RabbitMQ: one exchange with all events, and the worker's queue with those for retries and for dead letters beside it."""

from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager

import aio_pika
from aio_pika.abc import (
    AbstractChannel,
    AbstractExchange,
    AbstractIncomingMessage,
    AbstractQueue,
    HeadersType,
)
from aio_pika.connection import Connection, make_url
from aio_pika.exceptions import AMQPError, ChannelInvalidStateError

from app.messaging.broker import BrokerError, Bury, Delivery, Done, Handle, Publisher, Retry
from app.messaging.event import CONTENT_TYPE, Event
from app.messaging.tasks import finish

_TIMEOUT = 10.0
_FAILURES = "x-failures"
_REASON = "x-reason"
_LONGEST_REASON = 500


class RabbitMQ:
    """The queues of this service.

    Events of one row stay in order: the worker that came first gets all of them, one at a time, and the others stand by.

    Args:
        url: Where the server is.
        delays: The pauses before a message that failed comes again, in seconds; each has a queue of its own.
        name: What the names of the exchange and of the queues begin with.
    """

    def __init__(self, url: str, delays: Sequence[float], name: str = "print-shop-api") -> None:
        self.exchange = f"{name}.events"
        self.queue = f"{name}.worker"
        self.dead_letters = f"{name}.worker.dead"
        self.retries = {delay: f"{name}.worker.retry.{delay * 1000:.0f}ms" for delay in delays}
        self._url = url

    @asynccontextmanager
    async def open_publisher(self) -> AsyncGenerator[Publisher]:
        """Connect in order to publish.

        Raises:
            BrokerError: If there is no connection.
        """
        async with self._open_channel() as channel:
            with _report_outage():
                exchange, _ = await self._declare(channel)
            yield _ExchangePublisher(exchange)

    async def consume(self, handle: Handle) -> None:
        """Give each message to a function, one after the other, and do what it says; never returns.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """
        async with self._open_channel() as channel:
            with _report_outage():
                _, queue = await self._declare(channel)
                await channel.set_qos(prefetch_count=1)
                async with queue.iterator() as messages:
                    async for message in messages:
                        await finish(self._settle(channel, message, handle))
            raise BrokerError("The connection to RabbitMQ was closed.")

    async def replay(self) -> int:
        """Let the dead letters come again, as if they had never failed, and give how many they are.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """
        async with self._open_channel() as channel:
            with _report_outage():
                await self._declare(channel)
                letters = await channel.get_queue(self.dead_letters)
                count = letters.declaration_result.message_count or 0
                for _ in range(count):
                    message = await letters.get(timeout=_TIMEOUT)
                    await self._pass_on(channel, message, self.queue, 0, "")
                    await message.ack()
        return count

    async def _settle(
        self, channel: AbstractChannel, message: AbstractIncomingMessage, handle: Handle
    ) -> None:
        failures = _read_failures(message)
        match await handle(Delivery(message.body, failures)):
            case Retry(delay, reason):
                await self._pass_on(channel, message, self.retries[delay], failures + 1, reason)
            case Bury(reason):
                await self._pass_on(channel, message, self.dead_letters, failures + 1, reason)
            case Done():
                pass
        # Only now: should this process die before, the message comes again.
        await message.ack()

    async def _pass_on(
        self,
        channel: AbstractChannel,
        message: AbstractIncomingMessage,
        queue: str,
        failures: int,
        reason: str,
    ) -> None:
        headers: HeadersType = {_FAILURES: failures, _REASON: reason[:_LONGEST_REASON]}
        copy = aio_pika.Message(
            message.body,
            headers={**message.headers, **headers},
            content_type=message.content_type,
            message_id=message.message_id,
            type=message.type,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        )
        await channel.default_exchange.publish(copy, queue, timeout=_TIMEOUT)

    @asynccontextmanager
    async def _open_channel(self) -> AsyncGenerator[AbstractChannel]:
        # A connection that was never closed closes itself when it is collected, in whatever loop runs then, if any: so
        # one that does not come about is closed here, too.
        async with Connection(make_url(self._url)) as connection:
            with _report_outage():
                await connection.connect(timeout=_TIMEOUT)
                channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            yield channel

    async def _declare(self, channel: AbstractChannel) -> tuple[AbstractExchange, AbstractQueue]:
        exchange = await channel.declare_exchange(
            self.exchange, aio_pika.ExchangeType.TOPIC, durable=True
        )
        await channel.declare_queue(
            self.dead_letters, durable=True, arguments={"x-queue-type": "quorum"}
        )
        queue = await channel.declare_queue(
            self.queue,
            durable=True,
            arguments=_dead_letter_to(self.dead_letters) | {"x-single-active-consumer": True},
        )
        await queue.bind(exchange, "#")
        for delay, name in self.retries.items():
            arguments = _dead_letter_to(self.queue) | {"x-message-ttl": round(delay * 1000)}
            await channel.declare_queue(name, durable=True, arguments=arguments)
        return exchange, queue


class _ExchangePublisher:
    def __init__(self, exchange: AbstractExchange) -> None:
        self._exchange = exchange

    async def publish(self, event: Event) -> None:
        """Publish an event, and return when the broker has confirmed that it has it."""
        message = aio_pika.Message(
            event.model_dump_json().encode(),
            content_type=CONTENT_TYPE,
            message_id=str(event.id),
            type=event.type,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        )
        with _report_outage():
            await self._exchange.publish(message, routing_key=event.type, timeout=_TIMEOUT)


def _dead_letter_to(queue: str) -> HeadersType:
    """Give the arguments of a queue that loses nothing, and whose messages go to another one in the end."""
    return {
        "x-queue-type": "quorum",
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": queue,
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }


def _read_failures(message: AbstractIncomingMessage) -> int:
    failures = message.headers.get(_FAILURES, 0)
    return failures if isinstance(failures, int) else 0


@contextmanager
def _report_outage() -> Generator[None]:
    try:
        yield
    except (AMQPError, ChannelInvalidStateError, OSError, TimeoutError) as error:
        raise BrokerError(f"RabbitMQ is away: {error!r}") from error
