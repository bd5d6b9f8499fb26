"""Kafka as what carries events."""
