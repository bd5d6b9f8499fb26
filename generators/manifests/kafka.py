"""Kafka as every stack leans on it: the server, and the setting by which a worker finds it."""

from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting

_URL = "kafka://{host}:{port}"

SERVER = Server(
    name="broker",
    title="Kafka",
    image="apache/kafka:4.3.1",
    port=9092,
    inner_port=19092,
    probe="/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092",
    volume="/var/lib/kafka/data",
    environment={
        "KAFKA_NODE_ID": "1",
        "KAFKA_PROCESS_ROLES": "broker,controller",
        "KAFKA_CONTROLLER_QUORUM_VOTERS": "1@localhost:9093",
        # It tells clients where it is, and that is another place for those in containers beside it.
        "KAFKA_LISTENERS": "HOST://:9092,INSIDE://:19092,CONTROLLER://:9093",
        "KAFKA_ADVERTISED_LISTENERS": "HOST://localhost:9092,INSIDE://broker:19092",
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": "HOST:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "KAFKA_CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "KAFKA_INTER_BROKER_LISTENER_NAME": "INSIDE",
        "KAFKA_LOG_DIRS": "/var/lib/kafka/data",
        "KAFKA_NUM_PARTITIONS": "3",
        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
    },
    settings={"BROKER_URL": _URL},
    test_settings={"TEST_BROKER_URL": _URL},
)

BROKER_URL = Setting(
    "BROKER_URL",
    "Where Kafka is, brokers separated by commas; kafka+ssl for TLS. Only the worker talks to it.",
    example=SERVER.locate("localhost")["BROKER_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("kafka", "kafka+ssl"),
)
