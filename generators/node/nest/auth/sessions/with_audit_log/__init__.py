"""The audit log on Nest where callers have sessions."""
