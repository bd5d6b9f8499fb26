package parcels

import (
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

const pageSize = 20

// Handler serves the routes of parcels.
type Handler = resource.Handler[Parcel, *Parcel, Response]

// NewHandler gives the routes; bodies may have so many bytes.
func NewHandler(db *database.Database, limit int) *Handler {
	properties := newProperties()
	table := newTable(properties)
	return &Handler{
		Path:       "/parcels",
		Service:    NewService(db, table),
		Table:      table,
		PageSize:   pageSize,
		Limit:      limit,
		ReadCreate: properties.readCreate,
		ReadUpdate: properties.readUpdate,
		Respond:    respond,
	}
}
