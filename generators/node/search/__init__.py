"""Search in services on Node, whatever their framework and whatever keeps their rows."""
