// Package migrations brings the database to the tables that the service expects. The files beside this one are run by
// goose, in order; the service never changes tables by itself.
package migrations

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"log/slog"

	"github.com/pressly/goose/v3"
)

//go:embed *.sql
var files embed.FS

// Migrator knows the migrations, and which of them the database has.
type Migrator struct {
	provider *goose.Provider
	logger   *slog.Logger
}

// New gives a migrator of the database that a pool leads to.
func New(pool *sql.DB, logger *slog.Logger) (*Migrator, error) {
	provider, err := goose.NewProvider(goose.DialectPostgres, pool, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, fmt.Errorf("read the migrations: %w", err)
	}
	return &Migrator{provider, logger}, nil
}

// Up brings the database to the newest migration.
func (m *Migrator) Up(ctx context.Context) error {
	results, err := m.provider.Up(ctx)
	for _, result := range results {
		m.logger.InfoContext(ctx, "migrated", slog.String("migration", result.Source.Path))
	}
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// Down takes the newest migration back.
func (m *Migrator) Down(ctx context.Context) error {
	result, err := m.provider.Down(ctx)
	if err != nil {
		return fmt.Errorf("take a migration back: %w", err)
	}
	m.logger.InfoContext(ctx, "taken back", slog.String("migration", result.Source.Path))
	return nil
}
