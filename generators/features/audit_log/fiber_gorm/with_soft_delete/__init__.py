"""The audit log where deleted rows come back."""
