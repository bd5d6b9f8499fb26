"""Kafka for the proof: its own jars from Maven Central, run by the machine's Java."""
