"""RabbitMQ through aio-pika."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require

_URL = "amqp://app:app@{host}:{port}/"

SERVER = Server(
    name="broker",
    title="RabbitMQ",
    image="rabbitmq:4.2-alpine",
    port=5672,
    probe="rabbitmq-diagnostics --quiet check_port_connectivity",
    volume="/var/lib/rabbitmq",
    environment={"RABBITMQ_DEFAULT_USER": "app", "RABBITMQ_DEFAULT_PASS": "app"},
    settings={"BROKER_URL": _URL},
    test_settings={"TEST_BROKER_URL": _URL},
)

BROKER_URL = Setting(
    "BROKER_URL",
    "Where RabbitMQ is; only the worker talks to it.",
    example=SERVER.locate("localhost")["BROKER_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("amqp", "amqps"),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and the setting of the connection."""
    manifests.dependencies.add(*require("aio-pika"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(name="queue/fastapi-sqlalchemy/rabbitmq", folder=Path(__file__).parent, contribute=contribute)
