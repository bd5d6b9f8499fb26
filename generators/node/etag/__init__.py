"""Entity tags in services on Node, whatever their framework."""
