"""The record of this feature: the stacks that it supports, and the brokers that each has."""

from collections.abc import Mapping

from generators.consequences import Audience, Consequence
from generators.features.feature import Feature, FeatureChoice
from generators.features.queue.acceptance import CHECKS
from generators.features.queue.express_prisma import layer as express_prisma
from generators.features.queue.fastapi_sqlalchemy.events import layer as events
from generators.features.queue.fastapi_sqlalchemy.kafka import layer as kafka
from generators.features.queue.fastapi_sqlalchemy.rabbitmq import layer as rabbitmq
from generators.features.queue.fiber_gorm.events import layer as go_events
from generators.features.queue.fiber_gorm.kafka import layer as go_kafka
from generators.features.queue.fiber_gorm.rabbitmq import layer as go_rabbitmq
from generators.features.queue.nestjs_prisma import layer as nestjs_prisma
from generators.features.queue.nestjs_typeorm import layer as nestjs_typeorm
from generators.layers import Layer
from generators.node.queue.kafka import layer as node_kafka
from generators.node.queue.rabbitmq import layer as node_rabbitmq
from generators.node.queue.redis import layer as node_redis
from generators.spec.models import Broker
from generators.spec.rules import QUEUE as NAME

_NODE: Mapping[str, Layer] = {
    Broker.RABBITMQ: node_rabbitmq.LAYER,
    Broker.KAFKA: node_kafka.LAYER,
    Broker.REDIS: node_redis.LAYER,
}

QUEUE = Feature(
    name=NAME,
    title="Message queue",
    summary="An event for every change, published through an outbox, and a worker that handles events, with retries",
    layers={
        "fastapi-sqlalchemy": events.LAYER,
        "nestjs-typeorm": nestjs_typeorm.LAYER,
        "nestjs-prisma": nestjs_prisma.LAYER,
        "express-prisma": express_prisma.LAYER,
        "go-fiber-gorm": go_events.LAYER,
    },
    consequences=(
        Consequence(
            Audience.OPERATORS,
            gained="Every change of a row also writes an event into the database. Without a running worker events "
            "pile up there, and none is published.",
            lost="No events are published any more: whoever waits for them waits in vain. Let the worker publish what "
            "is waiting before you deploy, as what is not published by then is lost.",
        ),
    ),
    acceptance=CHECKS,
    choice=FeatureChoice(
        "broker",
        {
            "fastapi-sqlalchemy": {Broker.RABBITMQ: rabbitmq.LAYER, Broker.KAFKA: kafka.LAYER},
            "nestjs-typeorm": _NODE,
            "nestjs-prisma": _NODE,
            "express-prisma": _NODE,
            "go-fiber-gorm": {Broker.RABBITMQ: go_rabbitmq.LAYER, Broker.KAFKA: go_kafka.LAYER},
        },
    ),
    keeps="the events that are not published yet, and which were handled",
)
