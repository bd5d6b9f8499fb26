"""The record of this feature: the stacks that it supports, and the brokers that each has."""

from generators.features.feature import Feature, FeatureChoice
from generators.features.queue.acceptance import CHECKS
from generators.features.queue.fastapi_sqlalchemy.events import layer as events
from generators.features.queue.fastapi_sqlalchemy.kafka import layer as kafka
from generators.features.queue.fastapi_sqlalchemy.rabbitmq import layer as rabbitmq
from generators.spec.models import Broker
from generators.spec.rules import QUEUE as NAME

QUEUE = Feature(
    name=NAME,
    title="Message queue",
    summary="An event for every change, published through an outbox, and a worker that handles events, with retries",
    layers={"fastapi-sqlalchemy": events.LAYER},
    acceptance=CHECKS,
    choice=FeatureChoice(
        "broker", {"fastapi-sqlalchemy": {Broker.RABBITMQ: rabbitmq.LAYER, Broker.KAFKA: kafka.LAYER}}
    ),
)
