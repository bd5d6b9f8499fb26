//go:build lock

// Package lock names every package of others that services of this stack import; make lock-stacks resolves them.
package lock

// Those of every service.
import (
	_ "github.com/gofiber/fiber/v3"
	_ "github.com/gofiber/fiber/v3/middleware/cors"
	_ "github.com/google/uuid"
	_ "github.com/joho/godotenv"
	_ "github.com/pressly/goose/v3"
	_ "github.com/shopspring/decimal"
	_ "gorm.io/gorm"
	_ "gorm.io/gorm/clause"
	_ "gorm.io/gorm/logger"
)

// Those of some.
import (
	_ "github.com/go-sql-driver/mysql"
	_ "github.com/jackc/pgx/v5"
	_ "github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/libtnb/sqlite"
	_ "github.com/redis/go-redis/v9"
	_ "gorm.io/driver/mysql"
	_ "gorm.io/driver/postgres"
	_ "modernc.org/sqlite"
	_ "modernc.org/sqlite/lib"
)
