package payload

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"example.com/parcel-tracking-api/internal/platform/columns"
)

// Document reads any JSON but null that the database can keep and give back.
func Document() Type[columns.Document] {
	return Type[columns.Document]{isSame: columns.Document.Equal, read: func(raw json.RawMessage) (columns.Document, error) {
		if err := checkDocument(raw); err != nil {
			return nil, err
		}
		return columns.Document(bytes.Clone(raw)), nil
	}}
}

// OptionalDocument reads a document that may be missing or null.
func OptionalDocument(object *Object, name string, documents Type[columns.Document]) columns.Document {
	raw, sent := object.take(name)
	if !sent || isNull(raw) {
		return nil
	}
	return readInto(object, name, documents, raw)
}

// ChangedDocument reads the change of a document that may become null.
func ChangedDocument(object *Object, name string, documents Type[columns.Document]) Change[columns.Document] {
	raw, sent := object.take(name)
	change := Change[columns.Document]{sent: sent, isSame: documents.isSame}
	if sent && !isNull(raw) {
		change.value = readInto(object, name, documents, raw)
	}
	return change
}

// checkDocument refuses what some database, or whoever reads the document next, cannot take.
func checkDocument(raw json.RawMessage) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return errors.New("must be JSON")
		}
		switch value := token.(type) {
		case string:
			if strings.ContainsRune(value, 0) {
				return errors.New("must not contain the character NUL")
			}
		case json.Number:
			if _, err := strconv.ParseFloat(value.String(), 64); err != nil {
				return errors.New("must not contain a number beyond all bounds")
			}
		}
	}
}
