package depots

import "example.com/parcel-tracking-api/internal/platform/resource"

// newTable describes the table depots.
func newTable(properties *Properties) *resource.Table[Depot] {
	return &resource.Table[Depot]{
		Name: "depots",
		Noun: "depot",
		Sorts: map[string]resource.Column{
			"name":      {Name: "name"},
			"street":    {Name: "street", Nullable: true},
			"openedOn":  {Name: "opened_on", Nullable: true},
			"createdAt": {Name: "created_at"},
			"updatedAt": {Name: "updated_at"},
		},
		Filters: map[string]resource.Filter{
			"name":     resource.Equal("name", properties.name),
			"street":   resource.Equal("street", properties.street),
			"openedOn": resource.Equal("opened_on", properties.openedOn),
		},
		Uniques: []resource.Unique{
			{
				Properties: []string{"name"},
				Columns:    []string{"name"},
				Constraint: "uq_depots_name",
			},
		},
	}
}
