"""What the README of a service says of limits in Redis, whatever the stack."""
