"""JSON Web Tokens on Nest."""
