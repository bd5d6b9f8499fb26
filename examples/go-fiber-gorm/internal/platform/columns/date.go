package columns

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Date is a day of the calendar, at no time and in no time zone.
type Date struct {
	day time.Time
}

// ParseDate reads a date such as 2026-01-31.
func ParseDate(text string) (Date, error) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1 {
		return Date{}, fmt.Errorf("%q is not a date", text)
	}
	return Date{day}, nil
}

// Equal tells whether two dates are the same day.
func (d Date) Equal(other Date) bool {
	return d.day.Equal(other.day)
}

// String gives the form that ParseDate reads.
func (d Date) String() string {
	return d.day.Format(time.DateOnly)
}

// MarshalText gives the form that ParseDate reads, for JSON.
func (d Date) MarshalText() ([]byte, error) {
	return []byte(d.String()), nil
}

// Value gives what the database keeps.
func (d Date) Value() (driver.Value, error) {
	return d.String(), nil
}

// Scan reads what the database keeps.
func (d *Date) Scan(source any) error {
	switch value := source.(type) {
	case time.Time:
		year, month, day := value.Date()
		d.day = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		return nil
	case []byte:
		return d.Scan(string(value))
	case string:
		read, err := ParseDate(value[:min(len(value), len(time.DateOnly))])
		*d = read
		return err
	default:
		return fmt.Errorf("a date cannot be read from a %T", source)
	}
}
