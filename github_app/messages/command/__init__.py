"""What the App says about a command: one comment per command, edited in place from its acceptance to its end."""
