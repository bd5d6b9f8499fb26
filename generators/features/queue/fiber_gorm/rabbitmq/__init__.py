"""Events over RabbitMQ."""
