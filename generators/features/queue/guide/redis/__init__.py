"""What the README of a service says of what it has in Redis, whatever the stack."""
