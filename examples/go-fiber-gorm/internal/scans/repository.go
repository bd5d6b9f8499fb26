package scans

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// newTable describes the table scans.
func newTable(properties *Properties) *resource.Table[Scan] {
	return &resource.Table[Scan]{
		Name: "scans",
		Noun: "scan",
		Sorts: map[string]resource.Column{
			"scannedAt": {Name: "scanned_at"},
			"latitude":  {Name: "latitude", Nullable: true},
			"longitude": {Name: "longitude", Nullable: true},
			"createdAt": {Name: "created_at"},
			"updatedAt": {Name: "updated_at"},
		},
		Filters: map[string]resource.Filter{
			"scannedAt": resource.Equal("scanned_at", properties.scannedAt),
			"latitude":  resource.Equal("latitude", properties.latitude),
			"longitude": resource.Equal("longitude", properties.longitude),
			"courierId": resource.Equal("courier_id", properties.courierID),
			"parcelId":  resource.Equal("parcel_id", properties.parcelID),
		},
		References: []resource.Reference[Scan]{
			{
				Property: "courierId",
				Table:    "couriers",
				ID:       func(row *Scan) *columns.UUID { return &row.CourierID },
			},
			{
				Property: "parcelId",
				Table:    "parcels",
				ID:       func(row *Scan) *columns.UUID { return &row.ParcelID },
			},
		},
	}
}
