// Package scans keeps scans, and serves them.
package scans

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// Scan is a row of the table scans.
type Scan struct {
	resource.Row

	ScannedAt columns.Moment   `gorm:"column:scanned_at"`
	Latitude  *float64         `gorm:"column:latitude"`
	Longitude *float64         `gorm:"column:longitude"`
	Data      columns.Document `gorm:"column:data"`
	CourierID columns.UUID     `gorm:"column:courier_id"`
	ParcelID  columns.UUID     `gorm:"column:parcel_id"`
}

// TableName tells GORM the table.
func (Scan) TableName() string {
	return "scans"
}
