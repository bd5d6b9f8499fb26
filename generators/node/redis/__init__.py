"""Redis beside services on Node, whatever their framework."""
