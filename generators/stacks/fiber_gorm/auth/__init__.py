"""One layer for each way to authenticate."""
