"""RabbitMQ as what carries events."""
