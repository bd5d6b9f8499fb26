"""RabbitMQ for tests: queues of their own, which are gone afterwards."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager

from app.messaging.rabbitmq import RabbitMQ


class TestBroker(RabbitMQ):
    """Queues that show their dead letters and can be deleted."""

    __test__ = False

    async def read_dead_letters(self) -> list[tuple[bytes, str]]:
        """Give body and reason of each dead letter, once there is one."""
        async with self._open_channel() as channel:
            queue = await channel.get_queue(self.dead_letters)
            message = await queue.get(timeout=10)
            assert message is not None
            await message.ack()
            return [(message.body, str(message.headers["x-reason"]))]

    async def wait_for_dead_letters(self) -> None:
        """Return once there is one."""
        async with self._open_channel() as channel:
            queue = await channel.get_queue(self.dead_letters)
            message = await queue.get(timeout=10)
            await message.nack(requeue=True)

    async def delete(self) -> None:
        """Delete the exchange and all queues."""
        async with self._open_channel() as channel:
            for name in (self.queue, self.dead_letters, *self.retries.values()):
                await channel.queue_delete(name)
            await channel.exchange_delete(self.exchange)


@asynccontextmanager
async def open_broker(url: str, delays: Sequence[float], name: str) -> AsyncGenerator[TestBroker]:
    """Give queues whose names begin with a name."""
    broker = TestBroker(url, delays, name)
    yield broker
    await broker.delete()
