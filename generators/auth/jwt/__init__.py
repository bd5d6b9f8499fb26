"""JSON Web Tokens, as far as they are the same on every stack."""
