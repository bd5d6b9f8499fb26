package columns

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"reflect"
)

// Document is any JSON; nil stands for none.
type Document []byte

// Equal tells whether two documents say the same, however they are written.
func (d Document) Equal(other Document) bool {
	if d == nil || other == nil {
		return d == nil && other == nil
	}
	return bytes.Equal(d, other) || reflect.DeepEqual(d.decode(), other.decode())
}

// decode gives the values of a document. Numbers stay texts, so that none of their digits is lost.
func (d Document) decode() any {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(d))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return string(d)
	}
	return value
}

// MarshalJSON gives the document itself.
func (d Document) MarshalJSON() ([]byte, error) {
	if d == nil {
		return []byte("null"), nil
	}
	return d, nil
}

// Value gives what the database keeps.
func (d Document) Value() (driver.Value, error) {
	if d == nil {
		return nil, nil
	}
	return string(d), nil
}

// Scan reads what the database keeps.
func (d *Document) Scan(source any) error {
	switch value := source.(type) {
	case nil:
		*d = nil
	case []byte:
		*d = bytes.Clone(value)
	case string:
		*d = Document(value)
	default:
		return fmt.Errorf("a document cannot be read from a %T", source)
	}
	return nil
}
