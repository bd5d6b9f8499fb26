"""The kinds of servers that the proof can start, by name and title in the manifest."""

from generators.manifests.backing import Server
from github_app.proof.processes import ProcessError
from github_app.proof.servers import mariadb, otlp, postgresql, rabbitmq, redis, redis_broker
from github_app.proof.servers.kafka import server as kafka
from github_app.proof.servers.oidc import server as oidc
from github_app.proof.servers.server import Start

STARTS: dict[tuple[str, str], Start] = {
    ("database", "PostgreSQL"): postgresql.start,
    ("database", "MySQL"): mariadb.start,
    ("redis", "Redis"): redis.start,
    ("broker", "Kafka"): kafka.start,
    ("broker", "RabbitMQ"): rabbitmq.start,
    ("broker", "Redis for the queue"): redis_broker.start,
    ("identity", "OpenID Connect"): oidc.start,
    ("telemetry", "OpenTelemetry collector"): otlp.start,
}


def find_start(wanted: Server) -> Start:
    """Give what starts a server.

    Raises:
        ProcessError: If the proof knows no such kind, which is a defect of ours.
    """
    start = STARTS.get((wanted.name, wanted.title))
    if start is None:
        msg = f"The proof cannot start {wanted.title} as {wanted.name}: github_app/proof/servers/ has no module for it."
        raise ProcessError(msg)
    return start
