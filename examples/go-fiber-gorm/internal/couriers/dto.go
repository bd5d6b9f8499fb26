package couriers

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Properties read what requests send, each by its rules.
type Properties struct {
	name   payload.Type[string]
	phone  payload.Type[string]
	active payload.Type[bool]
}

func newProperties() *Properties {
	return &Properties{
		name:   payload.Text(0, 120),
		phone:  payload.Text(0, 40),
		active: payload.Boolean(),
	}
}

// readCreate reads a new row.
func (properties *Properties) readCreate(object *payload.Object) *Courier {
	return &Courier{
		Name:   payload.Required(object, "name", properties.name),
		Phone:  payload.Optional(object, "phone", properties.phone),
		Active: payload.Default(object, "active", properties.active, true),
	}
}

// readUpdate reads a change: what it does to a row, and whether that makes a difference.
func (properties *Properties) readUpdate(object *payload.Object) func(row *Courier) bool {
	name := payload.Changed(object, "name", properties.name)
	phone := payload.ChangedOrCleared(object, "phone", properties.phone)
	active := payload.Changed(object, "active", properties.active)
	return func(row *Courier) bool {
		return payload.Any(
			name.Apply(&row.Name),
			phone.Apply(&row.Phone),
			active.Apply(&row.Active),
		)
	}
}

// Response is what is answered for a row.
type Response struct {
	ID        columns.UUID   `json:"id"`
	Name      string         `json:"name"`
	Phone     *string        `json:"phone"`
	Active    bool           `json:"active"`
	CreatedAt columns.Moment `json:"createdAt"`
	UpdatedAt columns.Moment `json:"updatedAt"`
}

func respond(row *Courier) Response {
	return Response{
		ID:        row.ID,
		Name:      row.Name,
		Phone:     row.Phone,
		Active:    row.Active,
		CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
}
