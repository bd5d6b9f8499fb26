"""Events over Kafka."""
