// Package parcels keeps parcels, and serves them.
package parcels

import (
	"github.com/shopspring/decimal"

	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// Parcel is a row of the table parcels.
type Parcel struct {
	resource.Row

	Code       string          `gorm:"column:code"`
	Weight     decimal.Decimal `gorm:"column:weight"`
	Status     *string         `gorm:"column:status"`
	PromisedAt *columns.Moment `gorm:"column:promised_at"`
	Notes      *string         `gorm:"column:notes"`
	DepotID    columns.UUID    `gorm:"column:depot_id"`
	TagIDs     []columns.UUID  `gorm:"-"`
}

// TableName tells GORM the table.
func (Parcel) TableName() string {
	return "parcels"
}
