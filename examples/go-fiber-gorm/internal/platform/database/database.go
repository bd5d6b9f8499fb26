// Package database has the connection pool with its two ways in, to read and to write, and tells callers what it means
// when a statement fails.
package database

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/config"
)

// longestRest is how long a connection may be idle: shorter than firewalls between here and the server put up with.
const longestRest = 5 * time.Minute

// Database is the connection pool.
type Database struct {
	gorm    *gorm.DB
	pool    *sql.DB
	timeout time.Duration
}

// Open gives the pool for the database that the settings name. Nothing is connected to before the first statement.
func Open(settings *config.Settings) (*Database, error) {
	pool, err := openPool(settings, settings.DatabaseTimeout())
	if err != nil {
		return nil, fmt.Errorf("read DATABASE_URL: %w", err)
	}
	pool.SetMaxOpenConns(settings.DatabasePoolSize)
	pool.SetMaxIdleConns(settings.DatabasePoolSize)
	pool.SetConnMaxIdleTime(longestRest)
	opened, err := gorm.Open(newDialector(pool), &gorm.Config{
		// What goes wrong is returned and logged once, with its request.
		Logger: logger.Discard,
		// One statement is a transaction of its own, in every database.
		SkipDefaultTransaction: true,
		DisableAutomaticPing:   true,
	})
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	return &Database{gorm: opened, pool: pool, timeout: settings.DatabaseTimeout()}, nil
}

// OpenForMigrations gives connections whose statements have all the time they need: to change a large table takes longer
// than a request may.
func OpenForMigrations(settings *config.Settings) (*sql.DB, error) {
	const unlimited = 0
	pool, err := openPool(settings, unlimited)
	if err != nil {
		return nil, fmt.Errorf("read DATABASE_URL: %w", err)
	}
	return pool, nil
}

// Close closes all connections.
func (d *Database) Close() error {
	return d.pool.Close()
}

// Pool gives the connections themselves, for what does without GORM.
func (d *Database) Pool() *sql.DB {
	return d.pool
}

// Use adds what watches every statement.
func (d *Database) Use(plugin gorm.Plugin) error {
	return d.gorm.Use(plugin)
}

// Ping asks the database for an answer. It fails with ServiceUnavailable if there is none.
func (d *Database) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, d.timeout)
	defer cancel()
	return reportOutage(d.pool.PingContext(ctx))
}

// Read gives what a function reads; there is no transaction to begin and to end. It fails with ServiceUnavailable if the
// database does not answer in time.
func Read[T any](ctx context.Context, d *Database, query func(tx *gorm.DB) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, d.timeout)
	defer cancel()
	result, err := query(d.gorm.WithContext(ctx))
	return result, reportOutage(err)
}

// Write gives what a function makes in one transaction, which an error rolls back. It fails as Read does.
func Write[T any](ctx context.Context, d *Database, change func(tx *gorm.DB) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, d.timeout)
	defer cancel()
	var result T
	err := d.gorm.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		made, err := change(tx)
		result = made
		return err
	})
	return result, reportOutage(err)
}

// reportOutage gives an error that tells callers that the database is away, where that is what happened.
func reportOutage(err error) error {
	if err == nil || !isOutage(err) {
		return err
	}
	message := "The database does not answer."
	detail := apierror.Detail{Field: "database", Message: message}
	return apierror.New(apierror.ServiceUnavailable, message, detail).Because(err)
}
