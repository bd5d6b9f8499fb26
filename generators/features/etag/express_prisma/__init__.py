"""Entity tags on Express."""
