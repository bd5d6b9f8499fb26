package couriers

import "example.com/parcel-tracking-api/internal/platform/resource"

// newTable describes the table couriers.
func newTable(properties *Properties) *resource.Table[Courier] {
	return &resource.Table[Courier]{
		Name: "couriers",
		Noun: "courier",
		Sorts: map[string]resource.Column{
			"name":      {Name: "name"},
			"phone":     {Name: "phone", Nullable: true},
			"active":    {Name: "active"},
			"createdAt": {Name: "created_at"},
			"updatedAt": {Name: "updated_at"},
		},
		Filters: map[string]resource.Filter{
			"name":   resource.Equal("name", properties.name),
			"phone":  resource.Equal("phone", properties.phone),
			"active": resource.Equal("active", properties.active),
		},
	}
}
