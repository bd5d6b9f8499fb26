package parcels

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/resource"
)

// newTable describes the table parcels.
func newTable(properties *Properties) *resource.Table[Parcel] {
	return &resource.Table[Parcel]{
		Name: "parcels",
		Noun: "parcel",
		Sorts: map[string]resource.Column{
			"code":       {Name: "code"},
			"weight":     {Name: "weight"},
			"status":     {Name: "status", Nullable: true},
			"promisedAt": {Name: "promised_at", Nullable: true},
			"createdAt":  {Name: "created_at"},
			"updatedAt":  {Name: "updated_at"},
		},
		Filters: map[string]resource.Filter{
			"code":       resource.Equal("code", properties.code),
			"weight":     resource.Equal("weight", properties.weight),
			"status":     resource.Equal("status", properties.status),
			"promisedAt": resource.Equal("promised_at", properties.promisedAt),
			"depotId":    resource.Equal("depot_id", properties.depotID),
		},
		References: []resource.Reference[Parcel]{
			{
				Property: "depotId",
				Table:    "depots",
				ID:       func(row *Parcel) *columns.UUID { return &row.DepotID },
			},
		},
		Links: []resource.Link[Parcel]{
			{
				Property: "tagIds",
				Table:    "parcels_tags",
				Near:     "parcel_id",
				Far:      "tag_id",
				Target:   "tags",
				IDs:      func(row *Parcel) *[]columns.UUID { return &row.TagIDs },
			},
		},
		Uniques: []resource.Unique{
			{
				Properties: []string{"code"},
				Columns:    []string{"code"},
				Constraint: "uq_parcels_code",
			},
		},
	}
}
