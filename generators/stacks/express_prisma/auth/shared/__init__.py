"""What all ways to authenticate share."""
