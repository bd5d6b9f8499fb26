"""How fast generated services are, side by side with what their framework and their driver can do at all."""
