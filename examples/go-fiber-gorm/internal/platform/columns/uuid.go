// Package columns has the types of values that are neither text, number nor truth value, as the database keeps them and
// as JSON writes them.
package columns

import (
	"bytes"
	"database/sql/driver"
	"fmt"
	"slices"

	"github.com/google/uuid"
)

// UUID is the id of a row, or a value of that type.
type UUID uuid.UUID

// NewUUID gives an id that nothing has yet. Ids that are made one after the other are close to each other in an index.
func NewUUID() UUID {
	return UUID(uuid.Must(uuid.NewV7()))
}

// ParseUUID reads the usual form with hyphens, and no other one.
func ParseUUID(text string) (UUID, error) {
	const length = 36
	id, err := uuid.Parse(text)
	if err != nil || len(text) != length {
		return UUID{}, fmt.Errorf("%q is not a UUID", text)
	}
	return UUID(id), nil
}

// String gives the form with hyphens.
func (id UUID) String() string {
	return uuid.UUID(id).String()
}

// MarshalText gives the form with hyphens, for JSON.
func (id UUID) MarshalText() ([]byte, error) {
	return uuid.UUID(id).MarshalText()
}

// UnmarshalText reads the form with hyphens, from JSON.
func (id *UUID) UnmarshalText(text []byte) error {
	read, err := ParseUUID(string(text))
	*id = read
	return err
}

// Value gives what the database keeps.
func (id UUID) Value() (driver.Value, error) {
	return id.String(), nil
}

// Scan reads what the database keeps.
func (id *UUID) Scan(source any) error {
	var read uuid.UUID
	if err := read.Scan(source); err != nil {
		return fmt.Errorf("read a UUID: %w", err)
	}
	*id = UUID(read)
	return nil
}

// Compare orders ids as the database does.
func (id UUID) Compare(other UUID) int {
	return bytes.Compare(id[:], other[:])
}

// Sort gives ids in ascending order, each once.
func Sort(ids []UUID) []UUID {
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, UUID.Compare)
	return slices.Compact(sorted)
}

// Subtract gives the ids of one set that another one does not have.
func Subtract(ids, others []UUID) []UUID {
	known := make(map[UUID]bool, len(others))
	for _, id := range others {
		known[id] = true
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id UUID) bool { return known[id] })
}

// Values gives ids as the conditions of statements take them.
func Values(ids []UUID) []any {
	values := make([]any, len(ids))
	for place, id := range ids {
		values[place] = id
	}
	return values
}

// Answer gives ids so that none at all is an empty list in JSON.
func Answer(ids []UUID) []UUID {
	if ids == nil {
		return []UUID{}
	}
	return ids
}
