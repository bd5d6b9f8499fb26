"""The layer for Go Fiber + GORM."""
