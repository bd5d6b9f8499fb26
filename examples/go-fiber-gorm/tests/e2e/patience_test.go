package e2e

import (
	"testing"

	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
)

func TestAMigrationMayTakeLongerThanARequest(t *testing.T) {
	settings, err := config.Load(environment(map[string]string{"DATABASE_TIMEOUT_SECONDS": "0.2"}))
	if err != nil {
		t.Fatal(err)
	}
	pool, err := database.OpenForMigrations(settings)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pool.ExecContext(t.Context(), "SELECT pg_sleep(0.5)"); err != nil {
		t.Error(err)
	}
	if err := pool.Close(); err != nil {
		t.Error(err)
	}
}
