package parcels

import (
	"github.com/shopspring/decimal"

	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Properties read what requests send, each by its rules.
type Properties struct {
	code       payload.Type[string]
	weight     payload.Type[decimal.Decimal]
	status     payload.Type[string]
	promisedAt payload.Type[columns.Moment]
	notes      payload.Type[string]
	depotID    payload.Type[columns.UUID]
	tagIDs     payload.Type[[]columns.UUID]
}

func newProperties() *Properties {
	return &Properties{
		code:       payload.Text(0, 20),
		weight:     payload.Decimal(12, 2, decimal.RequireFromString("0"), decimal.RequireFromString("9999999999.99")),
		status:     payload.OneOf("announced", "in transit", "delivered"),
		promisedAt: payload.Moment(),
		notes:      payload.Text(0, 65535),
		depotID:    payload.UUID(),
		tagIDs:     payload.UUIDs(1000),
	}
}

// readCreate reads a new row.
func (properties *Properties) readCreate(object *payload.Object) *Parcel {
	return &Parcel{
		Code:       payload.Required(object, "code", properties.code),
		Weight:     payload.Required(object, "weight", properties.weight),
		Status:     payload.OptionalDefault(object, "status", properties.status, "announced"),
		PromisedAt: payload.Optional(object, "promisedAt", properties.promisedAt),
		Notes:      payload.Optional(object, "notes", properties.notes),
		DepotID:    payload.Required(object, "depotId", properties.depotID),
		TagIDs:     payload.Default(object, "tagIds", properties.tagIDs, nil),
	}
}

// readUpdate reads a change: what it does to a row, and whether that makes a difference.
func (properties *Properties) readUpdate(object *payload.Object) func(row *Parcel) bool {
	code := payload.Changed(object, "code", properties.code)
	weight := payload.Changed(object, "weight", properties.weight)
	status := payload.ChangedOrCleared(object, "status", properties.status)
	promisedAt := payload.ChangedOrCleared(object, "promisedAt", properties.promisedAt)
	notes := payload.ChangedOrCleared(object, "notes", properties.notes)
	depotID := payload.Changed(object, "depotId", properties.depotID)
	tagIDs := payload.Changed(object, "tagIds", properties.tagIDs)
	return func(row *Parcel) bool {
		return payload.Any(
			code.Apply(&row.Code),
			weight.Apply(&row.Weight),
			status.Apply(&row.Status),
			promisedAt.Apply(&row.PromisedAt),
			notes.Apply(&row.Notes),
			depotID.Apply(&row.DepotID),
			tagIDs.Apply(&row.TagIDs),
		)
	}
}

// Response is what is answered for a row.
type Response struct {
	ID         columns.UUID    `json:"id"`
	Code       string          `json:"code"`
	Weight     string          `json:"weight"`
	Status     *string         `json:"status"`
	PromisedAt *columns.Moment `json:"promisedAt"`
	Notes      *string         `json:"notes"`
	DepotID    columns.UUID    `json:"depotId"`
	TagIDs     []columns.UUID  `json:"tagIds"`
	CreatedAt  columns.Moment  `json:"createdAt"`
	UpdatedAt  columns.Moment  `json:"updatedAt"`
}

func respond(row *Parcel) Response {
	return Response{
		ID:         row.ID,
		Code:       row.Code,
		Weight:     row.Weight.StringFixed(2),
		Status:     row.Status,
		PromisedAt: row.PromisedAt,
		Notes:      row.Notes,
		DepotID:    row.DepotID,
		TagIDs:     columns.Answer(row.TagIDs),
		CreatedAt:  row.CreatedAt,
		UpdatedAt:  row.UpdatedAt,
	}
}
