package payload

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/columns"
)

// Object is the body of a request. Its properties are read one by one; Err then tells what was wrong with any of them.
type Object struct {
	properties map[string]json.RawMessage
	taken      map[string]bool
	problems   []apierror.Detail
}

// ReadObject reads the body of a request.
//
// It fails with MalformedRequest if that is not JSON, and with ValidationFailed if it is no object.
func ReadObject(body []byte) (*Object, error) {
	if err := checkJSON(body); err != nil {
		return nil, apierror.New(apierror.MalformedRequest, "The body is not valid JSON.").Because(err)
	}
	object := &Object{taken: make(map[string]bool)}
	if err := json.Unmarshal(body, &object.properties); err != nil || object.properties == nil {
		detail := apierror.Detail{Field: "body", Message: "must be an object"}
		return nil, apierror.New(apierror.ValidationFailed, "The request is not valid.", detail)
	}
	return object, nil
}

// Refuse notes that something is wrong with a property.
func (o *Object) Refuse(name, message string) {
	o.problems = append(o.problems, apierror.Detail{Field: name, Message: message})
}

// Err gives what was wrong with the properties, and names those that nobody has read; nil if all is well.
func (o *Object) Err() error {
	unknown := make([]string, 0, len(o.properties))
	for name := range o.properties {
		if !o.taken[name] {
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	for _, name := range unknown {
		o.Refuse(name, "is not known")
	}
	if len(o.problems) == 0 {
		return nil
	}
	return apierror.New(apierror.ValidationFailed, "The request is not valid.", o.problems...)
}

// Required reads a property that has to be sent.
func Required[T any](object *Object, name string, values Type[T]) T {
	raw, sent := object.take(name)
	if !sent {
		object.Refuse(name, "must be sent")
		return *new(T)
	}
	return readInto(object, name, values, raw)
}

// Default reads a property that stands for something else where it is not sent.
func Default[T any](object *Object, name string, values Type[T], fallback T) T {
	raw, sent := object.take(name)
	if !sent {
		return fallback
	}
	return readInto(object, name, values, raw)
}

// Optional reads a property that may be missing or null.
func Optional[T any](object *Object, name string, values Type[T]) *T {
	raw, sent := object.take(name)
	if !sent || isNull(raw) {
		return nil
	}
	return new(readInto(object, name, values, raw))
}

// OptionalDefault reads a property that may be null, and stands for something else where it is not sent.
func OptionalDefault[T any](object *Object, name string, values Type[T], fallback T) *T {
	raw, sent := object.take(name)
	if !sent {
		return &fallback
	}
	if isNull(raw) {
		return nil
	}
	return new(readInto(object, name, values, raw))
}

// UUIDs reads ids: at most so many; one that is sent twice counts once.
func UUIDs(most int) Type[[]columns.UUID] {
	single := UUID()
	return Type[[]columns.UUID]{isSame: isSameSet, read: func(raw json.RawMessage) ([]columns.UUID, error) {
		var listed []json.RawMessage
		if isNull(raw) || json.Unmarshal(raw, &listed) != nil {
			return nil, errors.New("must be a list of UUIDs")
		}
		if len(listed) > most {
			return nil, fmt.Errorf("must have at most %d ids", most)
		}
		ids := make([]columns.UUID, len(listed))
		for place, each := range listed {
			id, err := single.read(each)
			if err != nil {
				return nil, &placeError{strconv.Itoa(place), err}
			}
			ids[place] = id
		}
		return ids, nil
	}}
}

func isSameSet(one, other []columns.UUID) bool {
	return slices.Equal(columns.Sort(one), columns.Sort(other))
}

// placeError is an error in a part of a property.
type placeError struct {
	place string
	cause error
}

func (e *placeError) Error() string { return e.cause.Error() }

func (o *Object) take(name string) (json.RawMessage, bool) {
	o.taken[name] = true
	raw, sent := o.properties[name]
	return raw, sent
}

func isNull(raw json.RawMessage) bool {
	return string(raw) == "null"
}

func readInto[T any](object *Object, name string, values Type[T], raw json.RawMessage) T {
	if isNull(raw) {
		object.Refuse(name, "must not be null")
		return *new(T)
	}
	value, err := values.read(raw)
	if err != nil {
		if within, ok := errors.AsType[*placeError](err); ok {
			name += "." + within.place
		}
		object.Refuse(name, err.Error())
	}
	return value
}
