"""What the README of a service says of search where stacks search alike."""
