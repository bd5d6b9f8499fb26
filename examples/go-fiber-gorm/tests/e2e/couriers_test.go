package e2e

import (
	"fmt"
	"strings"
)

// tryCourier is what the tests try on couriers.
func tryCourier() trial {
	return trial{
		name:       "courier",
		path:       "/api/v1/couriers",
		build:      buildCourier,
		mustBeSent: []string{"name"},
		neverNull:  []string{"name", "active"},
		filters:    []string{"name", "phone", "active"},
		sorts:      []string{"name", "phone", "active"},
		uniques:    [][]string{},
		wrong: map[string][]any{
			"name":   {1, "\u0000", strings.Repeat("x", 121)},
			"phone":  {1, "\u0000", strings.Repeat("x", 41)},
			"active": {0, "true"},
		},
		links:       map[string]string{},
		fitsMany:    true,
		isDifferent: true,
	}
}

// buildCourier gives what creates a courier.
func buildCourier(c *client) map[string]any {
	number := c.next()
	return map[string]any{
		"name":   fmt.Sprintf("name %d", number),
		"phone":  fmt.Sprintf("phone %d", number),
		"active": number%2 == 0,
	}
}
