"""The audit log on Nest where callers send tokens."""
