"""What the README of a service says of its pipeline, whatever the stack."""
