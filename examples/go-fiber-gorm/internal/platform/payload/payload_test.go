package payload

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/columns"
)

// taken tells which of some values a type takes from JSON.
func taken[T any](t *testing.T, values Type[T], raws []string) []bool {
	t.Helper()
	result := make([]bool, len(raws))
	for place, raw := range raws {
		_, err := values.read(json.RawMessage(raw))
		result[place] = err == nil
	}
	return result
}

func expectTaken[T any](t *testing.T, name string, values Type[T], right, wrong []string) {
	t.Helper()
	for place, ok := range taken(t, values, right) {
		if !ok {
			t.Errorf("%s refuses %s", name, right[place])
		}
	}
	for place, ok := range taken(t, values, wrong) {
		if ok {
			t.Errorf("%s takes %s", name, wrong[place])
		}
	}
}

func TestTypesTakeWhatIsTheirsAndNothingElse(t *testing.T) {
	zero, ten := decimal.Zero, decimal.NewFromInt(10)
	expectTaken(t, "a text", Text(1, 3), []string{`"a"`, `"äöü"`}, []string{`""`, `"abcd"`, `1`, `true`, `"\u0000"`})
	expectTaken(t, "a pattern", Matching(`^[0-9]+$`, Text(0, 3)), []string{`"1"`}, []string{`"a"`, `""`, `"1234"`})
	expectTaken(t, "a choice", OneOf("a", "b"), []string{`"a"`}, []string{`"c"`, `1`})
	expectTaken(t, "an integer", Integer(1, 9), []string{`1`, `9`}, []string{`0`, `10`, `1.0`, `"1"`, `1e1`})
	expectTaken(t, "a float", Float(new(0.5), new(2.5)), []string{`0.5`, `2`}, []string{`0.4`, `2.6`, `"1"`, `true`, `1e999`})
	expectTaken(t, "a truth value", Boolean(), []string{`true`, `false`}, []string{`1`, `"true"`})
	expectTaken(t, "a decimal", Decimal(4, 2, zero, ten), []string{`1`, `"1.25"`, `1.50`, `1e0`},
		[]string{`-1`, `11`, `"1e1"`, `"-1"`, `1.255`, `"x"`, `true`, `1e99999`, `1e-99999`, `1e2147483647`})
	expectTaken(t, "a decimal below zero", Decimal(2, 0, ten.Neg(), ten), []string{`"-9"`}, []string{`"1.0"`})
	expectTaken(t, "a date", Date(), []string{`"2024-02-29"`}, []string{`"2023-02-29"`, `"2024-2-1"`, `1`})
	expectTaken(t, "a moment", Moment(), []string{`"2024-01-01T00:00:00z"`, `"2024-01-01T00:00:00.5+05:30"`},
		[]string{`"2024-01-01T00:00:00"`, `"0001-01-01T00:00:00+23:00"`, `1`})
	expectTaken(t, "a UUID", UUID(), []string{`"00000000-0000-4000-8000-000000000000"`},
		[]string{`"00000000000040008000000000000000"`, `1`})
	expectTaken(t, "ids", UUIDs(1), []string{`[]`, `["00000000-0000-4000-8000-000000000000"]`},
		[]string{`null`, `1`, `["x"]`, `[1, 2]`})
	expectTaken(t, "a document", Document(), []string{`{"a": [1, "b", null, true]}`, `1`},
		[]string{`"\u0000"`, `{"\u0000": 1}`, `1e999`})
}

func TestParametersAreReadWithoutQuotes(t *testing.T) {
	if number, err := Integer(1, 9).FromText("3"); err != nil || number != 3 {
		t.Errorf("3 is read as %d: %v", number, err)
	}
	if text, err := Text(0, 9).FromText("3"); err != nil || text != "3" {
		t.Errorf("3 is read as %q: %v", text, err)
	}
	for _, wrong := range []string{"", "x", "1.5"} {
		if _, err := Integer(1, 9).FromText(wrong); err == nil {
			t.Errorf("%q is taken for an integer", wrong)
		}
	}
	if _, err := Text(0, 9).FromText("\xff"); err == nil {
		t.Error("what is not UTF-8 is taken")
	}
}

func TestBodiesThatAreNotJSONAreMalformed(t *testing.T) {
	for _, body := range []string{
		"", "{", "nul", `{"a": NaN}`, "{\"a\": \"\xff\"}", `{"a": "\ud800"}`, `{"a": "\udc00\ud800"}`, strings.Repeat("[", 501),
	} {
		if _, err := ReadObject([]byte(body)); codeOf(err) != apierror.MalformedRequest {
			t.Errorf("%.20q gives %v", body, err)
		}
	}
	for _, body := range []string{"[]", "null", "1", `"text"`} {
		if _, err := ReadObject([]byte(body)); codeOf(err) != apierror.ValidationFailed {
			t.Errorf("%q gives %v", body, err)
		}
	}
	if _, err := ReadObject([]byte(`{"a": "\ud83d\ude00 \n \\ \"}"}`)); err != nil {
		t.Error(err)
	}
}

func codeOf(err error) apierror.Code {
	if known, ok := errors.AsType[*apierror.Error](err); ok {
		return known.Code
	}
	return ""
}

func read(t *testing.T, body string) *Object {
	t.Helper()
	object, err := ReadObject([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return object
}

func TestEveryMistakeIsNamed(t *testing.T) {
	object := read(t, `{"null": null, "wrong": "x", "links": ["x"], "unknown": 1}`)
	Required(object, "missing", Boolean())
	Required(object, "null", Boolean())
	Default(object, "wrong", Boolean(), true)
	Optional(object, "links", UUIDs(2))
	known, ok := errors.AsType[*apierror.Error](object.Err())
	if !ok {
		t.Fatal("nothing is wrong")
	}
	named := make([]string, 0, len(known.Details))
	for _, detail := range known.Details {
		named = append(named, detail.Field)
	}
	if got := strings.Join(named, " "); got != "missing null wrong links.0 unknown" {
		t.Errorf("named are %s", got)
	}
}

func TestWhatIsNotSentHasItsDefault(t *testing.T) {
	object := read(t, `{"cleared": null, "sent": 2, "document": null}`)
	numbers := Integer(1, 9)
	if Default(object, "missing", numbers, 5) != 5 || *OptionalDefault(object, "absent", numbers, 6) != 6 {
		t.Error("a default does not hold")
	}
	if OptionalDefault(object, "cleared", numbers, 6) != nil || *OptionalDefault(object, "sent", numbers, 6) != 2 {
		t.Error("what was sent does not hold")
	}
	if Optional(object, "nothing", numbers) != nil || OptionalDocument(object, "document", Document()) != nil {
		t.Error("what was not sent is something")
	}
	if err := object.Err(); err != nil {
		t.Error(err)
	}
}

func TestChangesTellWhetherTheyMakeADifference(t *testing.T) {
	object := read(t, `{"number": 0, "cleared": null, "document": {"b": 1, "a": 2.0}, "gone": null}`)
	numbers := Integer(0, 9)
	number, optional := int32(3), new(int32(4))
	document, gone := columns.Document(`{"a": 2.0, "b": 1}`), columns.Document(`1`)
	if !Any(Changed(object, "number", numbers).Apply(&number)) || number != 0 {
		t.Errorf("zero was not kept: %d", number)
	}
	if !ChangedOrCleared(object, "cleared", numbers).Apply(&optional) || optional != nil {
		t.Error("null was not kept")
	}
	if ChangedDocument(object, "document", Document()).Apply(&document) {
		t.Error("the same document is a difference")
	}
	if !ChangedDocument(object, "gone", Document()).Apply(&gone) || gone != nil {
		t.Error("a document was not cleared")
	}
	if Any(Changed(object, "number", numbers).Apply(&number), Changed(object, "missing", numbers).Apply(&number)) {
		t.Error("what is as it was is a difference")
	}
	if err := object.Err(); err != nil {
		t.Error(err)
	}
}
