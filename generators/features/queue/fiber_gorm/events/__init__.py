"""What is the same whatever carries the events."""
