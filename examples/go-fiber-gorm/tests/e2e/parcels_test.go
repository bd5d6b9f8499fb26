package e2e

import (
	"fmt"
	"strings"
)

// tryParcel is what the tests try on parcels.
func tryParcel() trial {
	return trial{
		name:       "parcel",
		path:       "/api/v1/parcels",
		build:      buildParcel,
		mustBeSent: []string{"code", "weight", "depotId"},
		neverNull:  []string{"code", "weight", "depotId", "tagIds"},
		filters:    []string{"code", "weight", "status", "promisedAt", "depotId"},
		sorts:      []string{"code", "weight", "status", "promisedAt"},
		uniques:    [][]string{{"code"}},
		wrong: map[string][]any{
			"code":       {1, "\u0000", strings.Repeat("x", 21)},
			"weight":     {"twelve", "1e1", true, "0.001", "-1", "10000000000.99"},
			"status":     {1, "announced-in transit-delivered-"},
			"promisedAt": {"2026-01-31T12:30:00", "2026-01-31", 1769862600},
			"notes":      {1, "\u0000", strings.Repeat("x", 65536)},
			"depotId":    {"42", 42},
			"tagIds":     {"42", 42},
		},
		links: map[string]string{
			"tagIds": "tags",
		},
		fitsMany:    true,
		isDifferent: true,
	}
}

// buildParcel gives what creates a parcel.
func buildParcel(c *client) map[string]any {
	number := c.next()
	return map[string]any{
		"code":       fmt.Sprintf("code %d", number),
		"weight":     fmt.Sprintf("%d.50", number),
		"status":     []string{"announced", "in transit", "delivered"}[number%3],
		"promisedAt": day(number).Format("2006-01-02T15:04:05Z"),
		"notes":      fmt.Sprintf("notes %d", number),
		"depotId":    c.create(tryDepot(), nil)["id"],
	}
}
