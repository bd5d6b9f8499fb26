"""Queues for messages that failed, on Node."""
