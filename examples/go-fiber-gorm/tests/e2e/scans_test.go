package e2e

// tryScan is what the tests try on scans.
func tryScan() trial {
	return trial{
		name:       "scan",
		path:       "/api/v1/scans",
		build:      buildScan,
		mustBeSent: []string{"scannedAt", "courierId", "parcelId"},
		neverNull:  []string{"scannedAt", "courierId", "parcelId"},
		filters:    []string{"scannedAt", "latitude", "longitude", "courierId", "parcelId"},
		sorts:      []string{"scannedAt", "latitude", "longitude"},
		uniques:    [][]string{},
		wrong: map[string][]any{
			"scannedAt": {"2026-01-31T12:30:00", "2026-01-31", 1769862600},
			"latitude":  {"1.5", true, -91.0, 91.0},
			"longitude": {"1.5", true, -181.0, 181.0},
			"data":      {map[string]any{"text": "\x00"}},
			"courierId": {"42", 42},
			"parcelId":  {"42", 42},
		},
		links:       map[string]string{},
		fitsMany:    true,
		isDifferent: true,
	}
}

// buildScan gives what creates a scan.
func buildScan(c *client) map[string]any {
	number := c.next()
	return map[string]any{
		"scannedAt": day(number).Format("2006-01-02T15:04:05Z"),
		"latitude":  []float64{-90.0, -75.0, -60.0, -45.0, -30.0, -15.0, 0.0, 15.0, 30.0, 45.0, 60.0, 75.0}[number%12],
		"longitude": []float64{-180.0, -150.0, -120.0, -90.0, -60.0, -30.0, 0.0, 30.0, 60.0, 90.0, 120.0, 150.0}[number%12],
		"data":      map[string]any{"number": number, "list": []any{1, "two", nil}},
		"courierId": c.create(tryCourier(), nil)["id"],
		"parcelId":  c.create(tryParcel(), nil)["id"],
	}
}
