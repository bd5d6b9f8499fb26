package database

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"example.com/parcel-tracking-api/internal/platform/config"
)

// LockForChange is the lock of a row that is going to be changed; others may go on referring to it.
const LockForChange = "NO KEY UPDATE"

// Codes of PostgreSQL, see its manual, appendix A.
const (
	uniqueViolation     = "23505"
	foreignKeyViolation = "23503"
	restrictViolation   = "23001"
)

// openPool gives the connections, on which one statement may take so long; without end, for 0. Statements are prepared once
// on each, by pgx.
func openPool(settings *config.Settings, longest time.Duration) (*sql.DB, error) {
	connection, err := pgx.ParseConfig(settings.DatabaseURL)
	if err != nil {
		return nil, fmt.Errorf("it is no address of PostgreSQL: %w", err)
	}
	connection.ConnectTimeout = settings.DatabaseTimeout()
	connection.RuntimeParams["timezone"] = "UTC"
	// A request that gave up leaves no statement behind.
	connection.RuntimeParams["statement_timeout"] = strconv.FormatInt(longest.Milliseconds(), 10)
	return stdlib.OpenDB(*connection), nil
}

func newDialector(pool *sql.DB) gorm.Dialector {
	return postgres.New(postgres.Config{Conn: pool})
}

// FindDuplicate tells which unique constraint a statement broke, if it broke one.
func FindDuplicate(err error) (string, bool) {
	if refused, ok := errors.AsType[*pgconn.PgError](err); ok && refused.Code == uniqueViolation {
		return refused.ConstraintName, true
	}
	return "", false
}

// BreaksReference tells whether a statement failed because rows refer to each other.
func BreaksReference(err error) bool {
	refused, ok := errors.AsType[*pgconn.PgError](err)
	return ok && (refused.Code == foreignKeyViolation || refused.Code == restrictViolation)
}

// isRefusedByServer tells whether the server answered that it cannot work now.
func isRefusedByServer(err error) bool {
	if _, ok := errors.AsType[*pgconn.ConnectError](err); ok {
		return true
	}
	refused, ok := errors.AsType[*pgconn.PgError](err)
	if !ok {
		return false
	}
	// No connection, no rights to connect, no resources, an operator's hand.
	classes := []string{"08", "28", "53", "57"}
	return slices.ContainsFunc(classes, func(class string) bool { return strings.HasPrefix(refused.Code, class) })
}
