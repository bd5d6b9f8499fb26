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

func TestTextsAreTaken(t *testing.T) {
	expectTaken(t, "a text", Text(1, 3), []string{`"a"`, `"äöü"`}, []string{`""`, `"abcd"`, `1`, `true`, `"\u0000"`})
}

func TestOneOfAFewIsTaken(t *testing.T) {
	expectTaken(t, "a choice", OneOf("a", "b"), []string{`"a"`}, []string{`"c"`, `1`})
}

func TestIntegersAreTaken(t *testing.T) {
	expectTaken(t, "an integer", Integer(1, 9), []string{`1`, `9`}, []string{`0`, `10`, `1.0`, `"1"`, `1e1`})
}

func TestFloatsAreTaken(t *testing.T) {
	expectTaken(t, "a float", Float(new(0.5), new(2.5)), []string{`0.5`, `2`}, []string{`0.4`, `2.6`, `"1"`, `true`, `1e999`})
}

func TestTruthValuesAreTaken(t *testing.T) {
	expectTaken(t, "a truth value", Boolean(), []string{`true`, `false`}, []string{`1`, `"true"`})
}

func TestDecimalsAreTaken(t *testing.T) {
	zero, ten := decimal.Zero, decimal.NewFromInt(10)
	expectTaken(t, "a decimal", Decimal(4, 2, zero, ten), []string{`1`, `"1.25"`, `1.50`, `1e0`},
		[]string{`-1`, `11`, `"1e1"`, `"-1"`, `1.255`, `"x"`, `true`, `1e99999`, `1e-99999`, `1e2147483647`})
	expectTaken(t, "a decimal below zero", Decimal(2, 0, ten.Neg(), ten), []string{`"-9"`}, []string{`"1.0"`})
}

func TestDatesAreTaken(t *testing.T) {
	expectTaken(t, "a date", Date(), []string{`"2024-02-29"`}, []string{`"2023-02-29"`, `"2024-2-1"`, `1`})
}

func TestMomentsAreTaken(t *testing.T) {
	expectTaken(t, "a moment", Moment(), []string{`"2024-01-01T00:00:00z"`, `"2024-01-01T00:00:00.5+05:30"`},
		[]string{`"2024-01-01T00:00:00"`, `"0001-01-01T00:00:00+23:00"`, `1`})
}

func TestUUIDsAreTaken(t *testing.T) {
	expectTaken(t, "a UUID", UUID(), []string{`"00000000-0000-4000-8000-000000000000"`},
		[]string{`"00000000000040008000000000000000"`, `1`})
}

func TestListsOfUUIDsAreTaken(t *testing.T) {
	expectTaken(t, "ids", UUIDs(1), []string{`[]`, `["00000000-0000-4000-8000-000000000000"]`},
		[]string{`null`, `1`, `["x"]`, `[1, 2]`})
	object := read(t, `{"links": ["x"]}`)
	Default(object, "links", UUIDs(2), nil)
	expectNamed(t, object, "links.0")
}

func TestDocumentsAreTaken(t *testing.T) {
	expectTaken(t, "a document", Document(), []string{`{"a": [1, "b", null, true]}`, `1`},
		[]string{`"\u0000"`, `{"\u0000": 1}`, `1e999`})
}

func TestNumbersAreParametersWithoutQuotes(t *testing.T) {
	if number, err := Integer(1, 9).FromText("3"); err != nil || number != 3 {
		t.Errorf("3 is read as %d: %v", number, err)
	}
	for _, wrong := range []string{"", "x", "1.5"} {
		if _, err := Integer(1, 9).FromText(wrong); err == nil {
			t.Errorf("%q is taken for an integer", wrong)
		}
	}
}

func TestTextsAreParametersWithoutQuotes(t *testing.T) {
	if text, err := Text(0, 9).FromText("3"); err != nil || text != "3" {
		t.Errorf("3 is read as %q: %v", text, err)
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

// expectNamed expects the names of the properties with which something is wrong.
func expectNamed(t *testing.T, object *Object, expected string) {
	t.Helper()
	known, ok := errors.AsType[*apierror.Error](object.Err())
	if !ok {
		t.Fatal("nothing is wrong")
	}
	named := make([]string, 0, len(known.Details))
	for _, detail := range known.Details {
		named = append(named, detail.Field)
	}
	if got := strings.Join(named, " "); got != expected {
		t.Errorf("named are %s", got)
	}
}

func TestEveryMistakeIsNamed(t *testing.T) {
	object := read(t, `{"null": null, "wrong": "x", "unknown": 1}`)
	Required(object, "missing", Integer(1, 9))
	Required(object, "null", Integer(1, 9))
	Required(object, "wrong", Integer(1, 9))
	expectNamed(t, object, "missing null wrong unknown")
}

func TestWhatIsNotSentHasItsDefault(t *testing.T) {
	object := read(t, `{"sent": 2}`)
	if Default(object, "missing", Integer(1, 9), 5) != 5 || Default(object, "sent", Integer(1, 9), 5) != 2 {
		t.Error("a default does not hold")
	}
	if err := object.Err(); err != nil {
		t.Error(err)
	}
}

func TestWhatIsNotSentIsNothing(t *testing.T) {
	object := read(t, `{"cleared": null, "sent": 2}`)
	if Optional(object, "missing", Integer(1, 9)) != nil || Optional(object, "cleared", Integer(1, 9)) != nil {
		t.Error("what was not sent is something")
	}
	if sent := Optional(object, "sent", Integer(1, 9)); sent == nil || *sent != 2 {
		t.Errorf("what was sent is %v", sent)
	}
}

func TestDefaultsCanBeCleared(t *testing.T) {
	object := read(t, `{"cleared": null, "sent": 2}`)
	if *OptionalDefault(object, "missing", Integer(1, 9), 6) != 6 {
		t.Error("a default does not hold")
	}
	if OptionalDefault(object, "cleared", Integer(1, 9), 6) != nil || *OptionalDefault(object, "sent", Integer(1, 9), 6) != 2 {
		t.Error("what was sent does not hold")
	}
}

func TestDocumentsMayBeMissing(t *testing.T) {
	object := read(t, `{"cleared": null, "sent": [1]}`)
	if OptionalDocument(object, "missing", Document()) != nil || OptionalDocument(object, "cleared", Document()) != nil {
		t.Error("what was not sent is something")
	}
	if string(OptionalDocument(object, "sent", Document())) != "[1]" {
		t.Error("what was sent does not hold")
	}
}

func TestChangesTellWhetherTheyMakeADifference(t *testing.T) {
	object := read(t, `{"number": 0}`)
	numbers := Integer(0, 9)
	number := int32(3)
	if !Any(Changed(object, "number", numbers).Apply(&number)) || number != 0 {
		t.Errorf("zero was not kept: %d", number)
	}
	if Any(Changed(object, "number", numbers).Apply(&number), Changed(object, "missing", numbers).Apply(&number)) {
		t.Error("what is as it was is a difference")
	}
	if err := object.Err(); err != nil {
		t.Error(err)
	}
}

func TestChangesCanClear(t *testing.T) {
	object := read(t, `{"cleared": null, "same": 4}`)
	cleared, same := new(int32(4)), new(int32(4))
	if !ChangedOrCleared(object, "cleared", Integer(0, 9)).Apply(&cleared) || cleared != nil {
		t.Error("null was not kept")
	}
	if ChangedOrCleared(object, "same", Integer(0, 9)).Apply(&same) {
		t.Error("the same number is a difference")
	}
}

func TestChangesOfDocumentsAreByWhatTheySay(t *testing.T) {
	object := read(t, `{"document": {"b": 1, "a": 2.0}, "gone": null}`)
	document, gone := columns.Document(`{"a": 2.0, "b": 1}`), columns.Document(`1`)
	if ChangedDocument(object, "document", Document()).Apply(&document) {
		t.Error("the same document is a difference")
	}
	if !ChangedDocument(object, "gone", Document()).Apply(&gone) || gone != nil {
		t.Error("a document was not cleared")
	}
}
