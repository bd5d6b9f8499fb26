// Package tags keeps tags, and serves them.
package tags

import "example.com/parcel-tracking-api/internal/platform/resource"

// Tag is a row of the table tags.
type Tag struct {
	resource.Row

	Word string `gorm:"column:word"`
}

// TableName tells GORM the table.
func (Tag) TableName() string {
	return "tags"
}
