"""Events where deleted rows come back."""
