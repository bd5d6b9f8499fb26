"""A RabbitMQ that is not there."""

import pytest

from app.messaging.broker import BrokerError, Delivery, Done, Verdict
from app.messaging.rabbitmq import RabbitMQ

# Nothing listens on this port.
NOWHERE = "amqp://127.0.0.1:1"


async def accept(_: Delivery) -> Verdict:
    return Done()


async def test_without_a_server_nothing_can_be_published() -> None:
    with pytest.raises(BrokerError, match="RabbitMQ is away"):
        async with RabbitMQ(NOWHERE, ()).open_publisher():
            pass


async def test_without_a_server_nothing_can_be_consumed() -> None:
    with pytest.raises(BrokerError, match="RabbitMQ is away"):
        await RabbitMQ(NOWHERE, ()).consume(accept)
