"""Queue: events for every change, carried by a broker, and a worker that handles them."""
