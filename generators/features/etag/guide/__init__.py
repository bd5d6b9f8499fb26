"""What the README of a service says of entity tags, whatever the stack."""
