"""What the README of a service says of deleted rows, whatever the stack."""
