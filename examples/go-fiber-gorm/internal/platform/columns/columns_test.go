package columns

import (
	"encoding/json"
	"testing"
	"time"
)

// must gives what a test knows to be right.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// expectJSON holds what is answered for a value against what is expected.
func expectJSON(t *testing.T, value any, expected string) {
	t.Helper()
	if written, err := json.Marshal(value); err != nil || string(written) != expected {
		t.Errorf("%v is written as %s: %v", value, written, err)
	}
}

func TestUUIDsComeBackFromTheDatabase(t *testing.T) {
	id := must(ParseUUID("0190a5e4-7a6e-7000-8000-0123456789ab"))
	var read UUID
	if err := read.Scan(must(id.Value())); err != nil || read != id {
		t.Errorf("the id comes back as %v: %v", read, err)
	}
	if err := read.UnmarshalText([]byte(id.String())); err != nil || read != id {
		t.Errorf("the id comes back from JSON as %v: %v", read, err)
	}
	if read.Scan(true) == nil || read.UnmarshalText([]byte("nothing")) == nil {
		t.Error("something else is read as a UUID")
	}
	expectJSON(t, id, `"0190a5e4-7a6e-7000-8000-0123456789ab"`)
}

func TestUUIDsAreReadInOneFormOnly(t *testing.T) {
	for _, text := range []string{"", "x", "11111111111111111111111111111111", "{0190a5e4-7a6e-7000-8000-0123456789ab}"} {
		if id, err := ParseUUID(text); err == nil {
			t.Errorf("%q is read as %v", text, id)
		}
	}
}

func TestNoIdsAreAnEmptyList(t *testing.T) {
	expectJSON(t, Answer(nil), "[]")
	expectJSON(t, Answer([]UUID{must(ParseUUID("0190a5e4-7a6e-7000-8000-0123456789ab"))}), `["0190a5e4-7a6e-7000-8000-0123456789ab"]`)
}

func TestIdsAreSortedOnce(t *testing.T) {
	one, two := NewUUID(), NewUUID()
	if sorted := Sort([]UUID{two, one, two}); len(sorted) != 2 || sorted[0].Compare(sorted[1]) >= 0 {
		t.Errorf("sorted are %v", sorted)
	}
}

func TestDatesComeBackFromTheDatabase(t *testing.T) {
	day := must(ParseDate("2024-02-29"))
	for _, source := range []any{"2024-02-29", []byte("2024-02-29T00:00:00Z"), time.Date(2024, 2, 29, 0, 0, 0, 0, time.Local)} {
		var read Date
		if err := read.Scan(source); err != nil || !read.Equal(day) {
			t.Errorf("%v comes back as %v: %v", source, read, err)
		}
	}
	if new(Date).Scan(true) == nil || new(Date).Scan("yesterday") == nil {
		t.Error("something else is read as a date")
	}
	expectJSON(t, day, `"2024-02-29"`)
}

func TestMomentsComeBackFromTheDatabase(t *testing.T) {
	moment := At(time.Date(2024, 2, 29, 23, 59, 59, 123456789, time.FixedZone("somewhere", 3600)))
	for _, source := range []any{moment.Format(kept), []byte(moment.Format(kept)), moment.Time} {
		var read Moment
		if err := read.Scan(source); err != nil || !read.Equal(moment) {
			t.Errorf("%v comes back as %v: %v", source, read, err)
		}
	}
	if new(Moment).Scan(true) == nil || new(Moment).Scan("yesterday") == nil {
		t.Error("something else is read as a moment")
	}
	expectJSON(t, moment, `"2024-02-29T22:59:59.123456Z"`)
}

func TestMomentsAreReadWithTheirOffset(t *testing.T) {
	if moment := must(ParseMoment("2024-02-29T12:00:00+01:00")); !moment.Equal(At(time.Date(2024, 2, 29, 11, 0, 0, 0, time.UTC))) {
		t.Errorf("it is read as %v", moment)
	}
	if moment, err := ParseMoment("2024-02-29T12:00:00"); err == nil {
		t.Errorf("without an offset it is read as %v", moment)
	}
}

func TestDocumentsComeBackFromTheDatabase(t *testing.T) {
	for _, source := range []any{"[1]", []byte("[1]")} {
		var read Document
		if err := read.Scan(source); err != nil || !read.Equal(Document("[1]")) {
			t.Errorf("%v comes back as %s: %v", source, read, err)
		}
	}
	if new(Document).Scan(true) == nil {
		t.Error("a truth value is read as a document")
	}
	expectJSON(t, []Document{nil, Document(`{"a":1}`)}, `[null,{"a":1}]`)
}

func TestDocumentsAreComparedByWhatTheySay(t *testing.T) {
	for _, same := range [][2]Document{
		{nil, nil}, {Document(`{"a":1,"b":2}`), Document(`{"b": 2, "a": 1}`)}, {Document(`1`), Document(`1`)},
	} {
		if !same[0].Equal(same[1]) {
			t.Errorf("%s and %s differ", same[0], same[1])
		}
	}
	for _, other := range [][2]Document{
		{nil, Document(`1`)}, {Document(`1`), Document(`2`)}, {Document(`{`), Document(`1`)},
	} {
		if other[0].Equal(other[1]) {
			t.Errorf("%s and %s are the same", other[0], other[1])
		}
	}
}
