package depots

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Properties read what requests send, each by its rules.
type Properties struct {
	name     payload.Type[string]
	street   payload.Type[string]
	openedOn payload.Type[columns.Date]
}

func newProperties() *Properties {
	return &Properties{
		name:     payload.Text(0, 60),
		street:   payload.Text(0, 255),
		openedOn: payload.Date(),
	}
}

// readCreate reads a new row.
func (properties *Properties) readCreate(object *payload.Object) *Depot {
	return &Depot{
		Name:     payload.Required(object, "name", properties.name),
		Street:   payload.Optional(object, "street", properties.street),
		OpenedOn: payload.Optional(object, "openedOn", properties.openedOn),
	}
}

// readUpdate reads a change: what it does to a row, and whether that makes a difference.
func (properties *Properties) readUpdate(object *payload.Object) func(row *Depot) bool {
	name := payload.Changed(object, "name", properties.name)
	street := payload.ChangedOrCleared(object, "street", properties.street)
	openedOn := payload.ChangedOrCleared(object, "openedOn", properties.openedOn)
	return func(row *Depot) bool {
		return payload.Any(
			name.Apply(&row.Name),
			street.Apply(&row.Street),
			openedOn.Apply(&row.OpenedOn),
		)
	}
}

// Response is what is answered for a row.
type Response struct {
	ID        columns.UUID   `json:"id"`
	Name      string         `json:"name"`
	Street    *string        `json:"street"`
	OpenedOn  *columns.Date  `json:"openedOn"`
	CreatedAt columns.Moment `json:"createdAt"`
	UpdatedAt columns.Moment `json:"updatedAt"`
}

func respond(row *Depot) Response {
	return Response{
		ID:        row.ID,
		Name:      row.Name,
		Street:    row.Street,
		OpenedOn:  row.OpenedOn,
		CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
}
