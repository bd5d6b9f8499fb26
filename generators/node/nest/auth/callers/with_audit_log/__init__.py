"""The audit log on Nest where callers are known."""
