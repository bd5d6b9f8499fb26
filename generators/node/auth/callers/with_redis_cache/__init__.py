"""The cache where callers are known."""
