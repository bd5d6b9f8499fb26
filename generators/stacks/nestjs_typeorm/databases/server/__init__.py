"""What services on a database server share."""
