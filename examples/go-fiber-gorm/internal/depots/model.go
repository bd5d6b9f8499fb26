// Package depots keeps depots, and serves them.
package depots

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// Depot is a row of the table depots.
type Depot struct {
	resource.Row

	Name     string        `gorm:"column:name"`
	Street   *string       `gorm:"column:street"`
	OpenedOn *columns.Date `gorm:"column:opened_on"`
}

// TableName tells GORM the table.
func (Depot) TableName() string {
	return "depots"
}
