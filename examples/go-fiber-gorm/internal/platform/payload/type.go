// Package payload reads what requests send: each value by the rules of its property, strictly, with every mistake named.
//
// encoding/json alone takes null for anything, does not tell what was not sent, and stops at the first mistake.
package payload

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"example.com/parcel-tracking-api/internal/platform/columns"
)

// Type reads the values of a property.
type Type[T any] struct {
	read    func(raw json.RawMessage) (T, error)
	isSame  func(one, other T) bool
	literal bool
}

// FromText reads a value of a query string, where numbers and truth values have no quotes either.
func (t Type[T]) FromText(text string) (T, error) {
	if !utf8.ValidString(text) {
		return *new(T), errors.New("must be UTF-8")
	}
	if t.literal && json.Valid([]byte(text)) {
		return t.read(json.RawMessage(text))
	}
	raw, err := json.Marshal(text)
	if err != nil {
		return *new(T), fmt.Errorf("quote a parameter: %w", err)
	}
	return t.read(raw)
}

// Text reads a text of so many characters.
func Text(shortest, longest int) Type[string] {
	return Type[string]{isSame: isEqual[string], read: func(raw json.RawMessage) (string, error) {
		text, err := readText(raw)
		length := utf8.RuneCountInString(text)
		switch {
		case err != nil:
			return "", err
		case strings.ContainsRune(text, 0):
			return "", errors.New("must not contain the character NUL")
		case length < shortest:
			return "", fmt.Errorf("must have at least %d characters", shortest)
		case length > longest:
			return "", fmt.Errorf("must have at most %d characters", longest)
		}
		return text, nil
	}}
}

// OneOf reads one of a few texts.
func OneOf(values ...string) Type[string] {
	return Type[string]{isSame: isEqual[string], read: func(raw json.RawMessage) (string, error) {
		text, err := readText(raw)
		if err != nil || !slices.Contains(values, text) {
			return "", fmt.Errorf("must be one of: %s", strings.Join(values, ", "))
		}
		return text, nil
	}}
}

// Integer reads a whole number within bounds.
func Integer(lowest, highest int32) Type[int32] {
	return Type[int32]{literal: true, isSame: isEqual[int32], read: func(raw json.RawMessage) (int32, error) {
		number, err := strconv.ParseInt(string(raw), 10, 64)
		if err != nil || number < int64(lowest) || number > int64(highest) {
			return 0, fmt.Errorf("must be an integer from %d to %d", lowest, highest)
		}
		return int32(number), nil
	}}
}

// Float reads a number within bounds; nil stands for no bound.
func Float(lowest, highest *float64) Type[float64] {
	return Type[float64]{literal: true, isSame: isEqual[float64], read: func(raw json.RawMessage) (float64, error) {
		number, err := strconv.ParseFloat(string(raw), 64)
		switch {
		case !isNumber(raw) || err != nil || math.IsInf(number, 0):
			return 0, errors.New("must be a number")
		case lowest != nil && number < *lowest:
			return 0, fmt.Errorf("must be at least %g", *lowest)
		case highest != nil && number > *highest:
			return 0, fmt.Errorf("must be at most %g", *highest)
		}
		return number, nil
	}}
}

// Boolean reads true or false.
func Boolean() Type[bool] {
	return Type[bool]{literal: true, isSame: isEqual[bool], read: func(raw json.RawMessage) (bool, error) {
		switch string(raw) {
		case "true":
			return true, nil
		case "false":
			return false, nil
		default:
			return false, errors.New("must be true or false")
		}
	}}
}

// Decimal reads a number with so many digits in all and behind the point, or a text with such a number.
func Decimal(precision, scale int32, lowest, highest decimal.Decimal) Type[decimal.Decimal] {
	sign := "-?"
	if !lowest.IsNegative() {
		sign = ""
	}
	fraction := ""
	if scale > 0 {
		fraction = fmt.Sprintf(`(\.[0-9]{1,%d})?`, scale)
	}
	expression := regexp.MustCompile(fmt.Sprintf(`^%s[0-9]{1,%d}%s$`, sign, max(precision-scale, 1), fraction))
	refusal := fmt.Errorf("must be a number from %s to %s with at most %d digits behind the point", lowest, highest, scale)
	return Type[decimal.Decimal]{isSame: decimal.Decimal.Equal, read: func(raw json.RawMessage) (decimal.Decimal, error) {
		text := string(raw)
		if !isNumber(raw) {
			quoted, err := readText(raw)
			if err != nil || !expression.MatchString(quoted) {
				return decimal.Decimal{}, refusal
			}
			text = quoted
		}
		number, err := parseDecimal(text)
		if err != nil || number.LessThan(lowest) || number.GreaterThan(highest) || !number.Truncate(scale).Equal(number) {
			return decimal.Decimal{}, refusal
		}
		return number, nil
	}}
}

// Date reads a day of the calendar.
func Date() Type[columns.Date] {
	return Type[columns.Date]{isSame: columns.Date.Equal, read: func(raw json.RawMessage) (columns.Date, error) {
		text, err := readText(raw)
		if err != nil {
			return columns.Date{}, err
		}
		return columns.ParseDate(text)
	}}
}

// Moment reads a point in time, which has to have an offset.
func Moment() Type[columns.Moment] {
	return Type[columns.Moment]{isSame: columns.Moment.Equal, read: func(raw json.RawMessage) (columns.Moment, error) {
		text, err := readText(raw)
		if err != nil {
			return columns.Moment{}, err
		}
		return columns.ParseMoment(text)
	}}
}

// UUID reads a UUID.
func UUID() Type[columns.UUID] {
	return Type[columns.UUID]{isSame: isEqual[columns.UUID], read: func(raw json.RawMessage) (columns.UUID, error) {
		text, err := readText(raw)
		if err != nil {
			return columns.UUID{}, err
		}
		return columns.ParseUUID(text)
	}}
}

func isEqual[T comparable](one, other T) bool {
	return one == other
}

func readText(raw json.RawMessage) (string, error) {
	var text string
	if len(raw) == 0 || raw[0] != '"' || json.Unmarshal(raw, &text) != nil {
		return "", errors.New("must be a text")
	}
	return text, nil
}

func isNumber(raw json.RawMessage) bool {
	return len(raw) > 0 && (raw[0] == '-' || (raw[0] >= '0' && raw[0] <= '9'))
}

// parseDecimal reads a number. One whose exponent is beyond all bounds would take all of the memory to compare.
func parseDecimal(text string) (decimal.Decimal, error) {
	const most = 64
	if len(text) > most {
		return decimal.Decimal{}, errors.New("too many digits")
	}
	if _, exponent, found := strings.Cut(strings.ToLower(text), "e"); found {
		if size, err := strconv.Atoi(exponent); err != nil || size > most || size < -most {
			return decimal.Decimal{}, errors.New("too large an exponent")
		}
	}
	number, err := decimal.NewFromString(text)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("read a decimal: %w", err)
	}
	return number, nil
}
