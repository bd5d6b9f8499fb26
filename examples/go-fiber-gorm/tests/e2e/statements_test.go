package e2e

import (
	"sync/atomic"

	"gorm.io/gorm"
)

// statements counts the statements that read.
type statements struct {
	count atomic.Int64
}

// Name tells GORM what this is.
func (*statements) Name() string {
	return "statements"
}

// Initialize has every statement counted.
func (s *statements) Initialize(db *gorm.DB) error {
	return db.Callback().Query().After("gorm:query").Register("statements:count", func(*gorm.DB) { s.count.Add(1) })
}

// during counts those that something takes.
func (s *statements) during(do func()) int {
	before := s.count.Load()
	do()
	return int(s.count.Load() - before)
}
