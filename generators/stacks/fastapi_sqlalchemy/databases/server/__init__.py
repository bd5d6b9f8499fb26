"""What services on a database server share, whichever one it is."""
