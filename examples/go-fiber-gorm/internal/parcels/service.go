package parcels

import (
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// Service has the use cases of parcels. Rules that only they have belong here, as methods that take
// the place of those that all resources have.
type Service struct {
	*resource.Service[Parcel, *Parcel]
}

// NewService gives the use cases.
func NewService(db *database.Database, table *resource.Table[Parcel]) *Service {
	return &Service{resource.NewService[Parcel](db, table)}
}
