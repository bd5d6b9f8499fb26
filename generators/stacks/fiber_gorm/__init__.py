"""The stack Go Fiber v3 + GORM."""
