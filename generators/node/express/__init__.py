"""What services on Express share, whatever routes their requests."""
