package e2e

import (
	"fmt"
	"strings"
)

// tryDepot is what the tests try on depots.
func tryDepot() trial {
	return trial{
		name:       "depot",
		path:       "/api/v1/depots",
		build:      buildDepot,
		mustBeSent: []string{"name"},
		neverNull:  []string{"name"},
		filters:    []string{"name", "street", "openedOn"},
		sorts:      []string{"name", "street", "openedOn"},
		uniques:    [][]string{{"name"}},
		wrong: map[string][]any{
			"name":     {1, "\u0000", strings.Repeat("x", 61)},
			"street":   {1, "\u0000", strings.Repeat("x", 256)},
			"openedOn": {"2026-02-30", "2026-01-31T00:00:00Z", 20260131},
		},
		links:       map[string]string{},
		fitsMany:    true,
		isDifferent: true,
	}
}

// buildDepot gives what creates a depot.
func buildDepot(c *client) map[string]any {
	number := c.next()
	return map[string]any{
		"name":     fmt.Sprintf("name %d", number),
		"street":   fmt.Sprintf("street %d", number),
		"openedOn": day(number).Format("2006-01-02"),
	}
}
