"""What the README of a service says of how people sign in, whatever the stack."""
