// Package couriers keeps couriers, and serves them.
package couriers

import "example.com/parcel-tracking-api/internal/platform/resource"

// Courier is a row of the table couriers.
type Courier struct {
	resource.Row

	Name   string  `gorm:"column:name"`
	Phone  *string `gorm:"column:phone"`
	Active bool    `gorm:"column:active"`
}

// TableName tells GORM the table.
func (Courier) TableName() string {
	return "couriers"
}
