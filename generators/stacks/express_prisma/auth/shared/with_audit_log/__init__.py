"""The audit log where callers are known."""
