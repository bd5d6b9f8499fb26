// Package e2e tests the service as callers see it: whole, over HTTP, on a real database that was migrated for it.
package e2e

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"testing"

	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/server"
	"example.com/parcel-tracking-api/migrations"
)

// environment has the settings of the tests, changed as stated.
func environment(changes map[string]string) func(string) (string, bool) {
	values := map[string]string{
		"DATABASE_URL":          os.Getenv("TEST_DATABASE_URL"),
		"RATE_LIMIT_PER_MINUTE": "0",
	}
	maps.Copy(values, changes)
	return func(name string) (string, bool) {
		value, found := values[name]
		return value, found
	}
}

func TestMain(m *testing.M) {
	if err := prepare(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// prepare migrates the database of the tests, which must hold nothing: the tests take away what they find.
func prepare() error {
	if os.Getenv("TEST_DATABASE_URL") == "" {
		return errors.New("set TEST_DATABASE_URL to a database that holds nothing")
	}
	settings, err := config.Load(environment(nil))
	if err != nil {
		return err
	}
	pool, err := database.OpenForMigrations(settings)
	if err != nil {
		return err
	}
	migrator, err := migrations.New(pool, slog.New(slog.DiscardHandler))
	if err == nil {
		err = migrator.Up(context.Background())
	}
	if err == nil {
		err = refuseRows(pool)
	}
	return errors.Join(err, pool.Close())
}

func refuseRows(pool *sql.DB) error {
	for _, table := range tables() {
		var count int
		if err := pool.QueryRowContext(context.Background(), "SELECT COUNT(*) FROM "+table).Scan(&count); err != nil {
			return err
		}
		if count > 0 {
			return fmt.Errorf("the table %s has rows: set TEST_DATABASE_URL to a database that holds nothing", table)
		}
	}
	return nil
}

// open gives a service with empty tables, whose settings are changed as stated.
func open(t *testing.T, changes map[string]string) *client {
	t.Helper()
	service, lines := serve(t, changes)
	t.Cleanup(func() {
		var err error
		// A test that takes the database away has put nothing in it.
		if _, elsewhere := changes["DATABASE_URL"]; !elsewhere {
			err = empty(service.Database())
		}
		if err := errors.Join(err, service.Close()); err != nil {
			t.Error(err)
		}
	})
	return &client{
		t:       t,
		service: service,
		lines:   lines,
	}
}

// serve gives a service whose settings are changed as stated, and what it logs.
func serve(t *testing.T, changes map[string]string) (*server.Server, *lines) {
	t.Helper()
	settings, err := config.Load(environment(changes))
	if err != nil {
		t.Fatal(err)
	}
	lines := new(lines)
	service, err := server.New(settings, newLogger(lines))
	if err != nil {
		t.Fatal(err)
	}
	return service, lines
}

// empty deletes all rows.
func empty(db *database.Database) error {
	for _, table := range tables() {
		if _, err := db.Pool().ExecContext(context.Background(), "DELETE FROM "+table); err != nil {
			return err
		}
	}
	return nil
}
