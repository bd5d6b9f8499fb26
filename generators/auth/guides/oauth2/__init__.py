"""What the README of a service says of its identity provider, whatever the stack."""
