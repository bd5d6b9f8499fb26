"""What the README of a service says of its queue, whatever the stack."""
