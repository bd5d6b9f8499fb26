"""What the README of a service says of what it has in Kafka, whatever the stack."""
