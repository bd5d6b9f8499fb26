"""What the README of a service says of its events, whatever the stack and the broker."""
