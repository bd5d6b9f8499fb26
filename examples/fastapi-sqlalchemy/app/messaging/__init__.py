"""Events: what is told to others of every change, and what this service does when it is told."""
