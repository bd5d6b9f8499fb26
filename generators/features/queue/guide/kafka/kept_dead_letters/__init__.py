"""Dead letters in Kafka that stay."""
