package e2e

import "time"

// trial is what the tests try on one resource.
type trial struct {
	name        string
	path        string
	build       func(c *client) map[string]any
	mustBeSent  []string
	neverNull   []string
	filters     []string
	sorts       []string
	uniques     [][]string
	wrong       map[string][]any
	links       map[string]string
	fitsMany    bool
	isDifferent bool
}

// pick gives the values of some properties.
func pick(row map[string]any, names []string) map[string]any {
	picked := make(map[string]any, len(names))
	for _, name := range names {
		picked[name] = row[name]
	}
	return picked
}

// trials are those of all resources, by their part of the path.
func trials() map[string]trial {
	return map[string]trial{
		"depots":   tryDepot(),
		"couriers": tryCourier(),
		"parcels":  tryParcel(),
		"scans":    tryScan(),
		"tags":     tryTag(),
	}
}

// tables are those of the service, quoted; a table comes before those that it refers to.
func tables() []string {
	return []string{
		"\"parcels_tags\"",
		"\"tags\"",
		"\"scans\"",
		"\"parcels\"",
		"\"couriers\"",
		"\"depots\"",
	}
}

// day gives a different day for each number.
func day(number int) time.Time {
	return time.Date(2026, 1, 1, 12, 30, 0, 0, time.UTC).AddDate(0, 0, number)
}
