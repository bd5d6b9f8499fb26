"""Queue on Node: events for every change, an outbox, a worker, and the brokers that carry them."""
