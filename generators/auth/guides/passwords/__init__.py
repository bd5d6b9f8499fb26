"""What the README of a service says of passwords, whatever the stack."""
