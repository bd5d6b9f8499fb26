package columns

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

func TestValuesComeBackFromTheDatabase(t *testing.T) {
	id := MustParseUUID("0190a5e4-7a6e-7000-8000-0123456789ab")
	value, err := id.Value()
	if err != nil {
		t.Fatal(err)
	}
	var read UUID
	if err := read.Scan(value); err != nil || read != id {
		t.Errorf("the id comes back as %v: %v", read, err)
	}
	if err := read.UnmarshalText([]byte(id.String())); err != nil || read != id {
		t.Errorf("the id comes back from JSON as %v: %v", read, err)
	}
	if read.UnmarshalText([]byte("nothing")) == nil {
		t.Error("nothing is an id")
	}
	day := MustParseDate("2024-02-29")
	for _, source := range []any{"2024-02-29", []byte("2024-02-29T00:00:00Z"), time.Date(2024, 2, 29, 0, 0, 0, 0, time.Local)} {
		var read Date
		if err := read.Scan(source); err != nil || !read.Equal(day) {
			t.Errorf("%v comes back as %v: %v", source, read, err)
		}
	}
	moment := MustParseMoment("2024-02-29T23:59:59.123456+05:30")
	for _, source := range []any{moment.Format(kept), []byte(moment.Format(kept)), moment.Time} {
		var read Moment
		if err := read.Scan(source); err != nil || !read.Equal(moment) {
			t.Errorf("%v comes back as %v: %v", source, read, err)
		}
	}
	for _, source := range []any{"[1]", []byte("[1]")} {
		var read Document
		if err := read.Scan(source); err != nil || !read.Equal(Document("[1]")) {
			t.Errorf("%v comes back as %s: %v", source, read, err)
		}
	}
}

func TestWhatIsSomethingElseIsRefused(t *testing.T) {
	if new(UUID).Scan(true) == nil || new(Date).Scan(true) == nil || new(Moment).Scan(true) == nil || new(Document).Scan(true) == nil {
		t.Error("a truth value is read as something else")
	}
	if new(Moment).Scan("yesterday") == nil || new(Date).Scan("yesterday") == nil {
		t.Error("a word is read as a time")
	}
}

func TestAnswersAreJSON(t *testing.T) {
	value := struct {
		ID       UUID
		IDs      []UUID
		Day      Date
		At       Moment
		Nothing  Document
		Document Document
		Fixed    *string
	}{
		ID:       MustParseUUID("0190a5e4-7a6e-7000-8000-0123456789ab"),
		IDs:      Answer(nil),
		Day:      MustParseDate("2024-02-29"),
		At:       MustParseMoment("2024-02-29T12:00:00+01:00"),
		Document: Document(`{"a":1}`),
		Fixed:    Fix(new(decimal.RequireFromString("1.5")), 2),
	}
	written, err := json.Marshal(value)
	expected := `{"ID":"0190a5e4-7a6e-7000-8000-0123456789ab","IDs":[],"Day":"2024-02-29","At":"2024-02-29T11:00:00Z",` +
		`"Nothing":null,"Document":{"a":1},"Fixed":"1.50"}`
	if err != nil || string(written) != expected {
		t.Errorf("%s: %v", written, err)
	}
	if Fix(nil, 2) != nil {
		t.Error("nothing has digits")
	}
}

func TestIdsAreSortedOnce(t *testing.T) {
	one, two := NewUUID(), NewUUID()
	if sorted := Sort([]UUID{two, one, two}); len(sorted) != 2 || sorted[0].Compare(sorted[1]) >= 0 {
		t.Errorf("sorted are %v", sorted)
	}
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
