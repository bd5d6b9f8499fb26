"""What the README of a service says of sessions, whatever the stack."""
