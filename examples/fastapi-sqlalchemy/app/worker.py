"""The worker, a process beside the API: `python -m app.worker`. It publishes events and handles those that come."""

import argparse
import asyncio
import signal
import sys
from datetime import timedelta

import structlog

from app.core.database import Database, utc_now
from app.core.logging import configure_logging
from app.core.settings import Settings, SettingsError, load_settings
from app.core.telemetry.events import TracedBroker
from app.core.telemetry.start import start_telemetry
from app.core.telemetry.statements import watch_database
from app.messaging.broker import Broker, BrokerError
from app.messaging.consumer import Consumer
from app.messaging.heartbeat import keep_beating
from app.messaging.outbox import Outbox
from app.messaging.rabbitmq import RabbitMQ
from app.messaging.relay import Relay
from app.messaging.retries import RetryPolicy
from app.messaging.tasks import keep_running

logger = structlog.get_logger(module=__name__)

_STOPPING = (signal.SIGTERM, signal.SIGINT)
_CLEANING_SECONDS = 600.0


async def work(settings: Settings, database: Database, broker: Broker) -> None:
    """Do all that a worker does, until it is cancelled."""
    outbox = Outbox(database)
    relay = Relay(outbox, broker, settings.event_poll_seconds)
    consumer = Consumer(database, RetryPolicy.read(settings))

    async def consume() -> None:
        # A message that is taken while the database is away would only be given back.
        await database.ping()
        await broker.consume(consumer.handle)

    async def clean() -> None:
        while True:
            before = utc_now() - timedelta(days=settings.event_retention_days)
            await outbox.delete_published(before)
            await consumer.forget(before)
            await asyncio.sleep(_CLEANING_SECONDS)

    async with asyncio.TaskGroup() as group:
        group.create_task(keep_running("relay", relay.run))
        group.create_task(keep_running("consumer", consume))
        group.create_task(keep_running("cleaner", clean))
        group.create_task(keep_beating())


async def run(settings: Settings, broker: Broker) -> None:
    """Work until SIGTERM or SIGINT; what is being published or handled then is brought to its end."""
    database = Database(settings)
    telemetry = start_telemetry(settings)
    if telemetry:
        watch_database(database.engine)
        broker = TracedBroker(broker)
    task = asyncio.ensure_future(work(settings, database, broker))
    loop = asyncio.get_running_loop()
    for number in _STOPPING:
        loop.add_signal_handler(number, task.cancel)
    logger.info("worker started")
    try:
        await task
    except asyncio.CancelledError:
        logger.info("worker stopped")
    finally:
        for number in _STOPPING:
            loop.remove_signal_handler(number)
        await database.close()
        if telemetry:
            await telemetry.stop()


async def replay(broker: Broker) -> None:
    """Let the dead letters come again."""
    try:
        count = await broker.replay()
    except BrokerError as error:
        sys.exit(str(error))
    logger.info("dead letters come again", count=count)


def main() -> None:
    """Read the settings and work, or do what the command line says instead."""
    parser = argparse.ArgumentParser(prog="python -m app.worker", description=__doc__)
    parser.add_argument(
        "--replay", action="store_true", help="let the dead letters come again, and end"
    )
    arguments = parser.parse_args()
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.exit(str(error))
    configure_logging(settings.log_level)
    broker = RabbitMQ(settings.broker_url, RetryPolicy.read(settings).list_delays())
    asyncio.run(replay(broker) if arguments.replay else run(settings, broker))


if __name__ == "__main__":
    main()
