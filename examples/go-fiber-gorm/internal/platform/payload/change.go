package payload

import "slices"

// Change is what a request says of a property that it may leave as it is.
type Change[T any] struct {
	sent   bool
	value  T
	isSame func(one, other T) bool
}

// Changed reads the change of a property that cannot become null.
func Changed[T any](object *Object, name string, values Type[T]) Change[T] {
	raw, sent := object.take(name)
	change := Change[T]{sent: sent, isSame: values.isSame}
	if sent {
		change.value = readInto(object, name, values, raw)
	}
	return change
}

// ChangedOrCleared reads the change of a property that may become null.
func ChangedOrCleared[T any](object *Object, name string, values Type[T]) Change[*T] {
	raw, sent := object.take(name)
	change := Change[*T]{sent: sent, isSame: func(one, other *T) bool {
		return one == other || (one != nil && other != nil && values.isSame(*one, *other))
	}}
	if sent && !isNull(raw) {
		change.value = new(readInto(object, name, values, raw))
	}
	return change
}

// Apply changes a value, if a change was sent, and tells whether it is another one now.
func (c Change[T]) Apply(target *T) bool {
	if !c.sent || c.isSame(*target, c.value) {
		return false
	}
	*target = c.value
	return true
}

// Any tells whether any of the changes that were applied made a difference.
func Any(differences ...bool) bool {
	return slices.Contains(differences, true)
}
