package tags

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Properties read what requests send, each by its rules.
type Properties struct {
	word payload.Type[string]
}

func newProperties() *Properties {
	return &Properties{
		word: payload.Text(0, 40),
	}
}

// readCreate reads a new row.
func (properties *Properties) readCreate(object *payload.Object) *Tag {
	return &Tag{
		Word: payload.Required(object, "word", properties.word),
	}
}

// readUpdate reads a change: what it does to a row, and whether that makes a difference.
func (properties *Properties) readUpdate(object *payload.Object) func(row *Tag) bool {
	word := payload.Changed(object, "word", properties.word)
	return func(row *Tag) bool {
		return payload.Any(
			word.Apply(&row.Word),
		)
	}
}

// Response is what is answered for a row.
type Response struct {
	ID        columns.UUID   `json:"id"`
	Word      string         `json:"word"`
	CreatedAt columns.Moment `json:"createdAt"`
	UpdatedAt columns.Moment `json:"updatedAt"`
}

func respond(row *Tag) Response {
	return Response{
		ID:        row.ID,
		Word:      row.Word,
		CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
}
