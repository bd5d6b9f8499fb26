"""What the README of a service says of what it has in RabbitMQ, whatever the stack."""
