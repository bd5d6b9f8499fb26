"""The ways to authenticate, as far as they are the same on every stack, and the registry that names them."""
