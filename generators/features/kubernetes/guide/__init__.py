"""What the README of a service says of its cluster, whatever the stack."""
