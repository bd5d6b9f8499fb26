"""What the README of a service says of access tokens and refresh tokens, whatever the stack."""
