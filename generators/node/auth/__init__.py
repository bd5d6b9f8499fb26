"""What the ways to authenticate share on Node, whatever the framework and whatever keeps the rows."""
