package columns

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"time"
)

// kept is how a moment is kept as text: in UTC, and as long as every other one, so that texts are in order of time.
const kept = "2006-01-02 15:04:05.000000"

// Moment is a point in time, in UTC and in microseconds: what every database keeps of one.
type Moment struct {
	time.Time
}

// Now gives the present moment.
func Now() Moment {
	return At(time.Now())
}

// At gives the moment of a time.
func At(at time.Time) Moment {
	return Moment{at.UTC().Truncate(time.Microsecond)}
}

// ParseMoment reads a date and time with an offset, as RFC 3339 has them.
func ParseMoment(text string) (Moment, error) {
	const lastYear = 9999
	at, err := time.Parse(time.RFC3339Nano, strings.ToUpper(text))
	if err != nil {
		return Moment{}, fmt.Errorf("%q is not a date and time with an offset", text)
	}
	moment := At(at)
	if moment.Year() < 1 || moment.Year() > lastYear {
		return Moment{}, fmt.Errorf("%q is not between the years 1 and %d in UTC", text, lastYear)
	}
	return moment, nil
}

// Equal tells whether two moments are the same.
func (m Moment) Equal(other Moment) bool {
	return m.Time.Equal(other.Time)
}

// Value gives what the database keeps.
func (m Moment) Value() (driver.Value, error) {
	return m.Time, nil
}

// Scan reads what the database keeps.
func (m *Moment) Scan(source any) error {
	switch value := source.(type) {
	case time.Time:
		*m = At(value)
		return nil
	case []byte:
		return m.Scan(string(value))
	case string:
		at, err := time.Parse(kept, value)
		if err != nil {
			return fmt.Errorf("read a moment: %w", err)
		}
		*m = At(at)
		return nil
	default:
		return fmt.Errorf("a moment cannot be read from a %T", source)
	}
}
