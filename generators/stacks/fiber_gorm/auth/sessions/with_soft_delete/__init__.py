"""Sessions and soft delete together."""
