package scans

import (
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// Service has the use cases of scans. Rules that only they have belong here, as methods that take
// the place of those that all resources have.
type Service struct {
	*resource.Service[Scan, *Scan]
}

// NewService gives the use cases.
func NewService(db *database.Database, table *resource.Table[Scan]) *Service {
	return &Service{resource.NewService[Scan](db, table)}
}
