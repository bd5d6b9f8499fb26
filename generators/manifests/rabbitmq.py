"""RabbitMQ as every stack leans on it: the server, and the setting by which a worker finds it."""

from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting

_URL = "amqp://app:app@{host}:{port}/"

SERVER = Server(
    name="broker",
    title="RabbitMQ",
    image="rabbitmq:4.2-alpine",
    port=5672,
    probe="rabbitmq-diagnostics --quiet check_port_connectivity",
    volume="/var/lib/rabbitmq",
    # A container without a name gets another one each time, and would begin with nothing beside what the last one kept.
    keeps_by_host=True,
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
