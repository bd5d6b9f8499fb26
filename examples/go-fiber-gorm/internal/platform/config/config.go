// Package config has the settings of the service, read from the environment once and checked before anything starts.
package config

import (
	"math"
	"net/netip"
	"time"
)

// Settings are all settings.
type Settings struct {
	// DatabaseURL: Where the PostgreSQL database is; leave sslmode out where the way there is not your own.
	DatabaseURL string
	// Port: The TCP port that the service listens on.
	Port int
	// LogLevel: The least level of the lines that are logged.
	LogLevel string
	// CORSOrigins: The origins whose pages may call the API, separated by commas.
	CORSOrigins []string
	// RateLimitPerMinute: How many requests one client address may make in a minute; 0 switches the limit off.
	RateLimitPerMinute int
	// TrustedProxies: The addresses or networks of the proxies whose X-Forwarded-For says who the client is, separated by commas.
	TrustedProxies []netip.Prefix
	// MaxBodyBytes: The largest request body that is read, in bytes.
	MaxBodyBytes int
	// DatabasePoolSize: How many connections to the database one process keeps at most.
	DatabasePoolSize int
	// DatabaseTimeoutSeconds: How long the service waits for a connection or for the answer to one statement, in seconds.
	DatabaseTimeoutSeconds float64
}

// Load reads the settings. The error names every variable that is missing or wrong, one on each line.
//
// lookup gives the value of a variable, and whether there is one, as os.LookupEnv does.
func Load(lookup func(name string) (string, bool)) (*Settings, error) {
	r := &reader{lookup: lookup}
	settings := &Settings{
		DatabaseURL:            r.url("DATABASE_URL", required, "postgres", "postgresql"),
		Port:                   r.integer("PORT", "8000", 1, 65535),
		LogLevel:               r.choice("LOG_LEVEL", "info", "debug", "info", "warning", "error"),
		CORSOrigins:            r.list("CORS_ORIGINS", "", 1),
		RateLimitPerMinute:     r.integer("RATE_LIMIT_PER_MINUTE", "600", 0, math.MaxInt32),
		TrustedProxies:         r.networks("TRUSTED_PROXIES", ""),
		MaxBodyBytes:           r.integer("MAX_BODY_BYTES", "1048576", 1, math.MaxInt32),
		DatabasePoolSize:       r.integer("DATABASE_POOL_SIZE", "10", 1, 1000),
		DatabaseTimeoutSeconds: r.number("DATABASE_TIMEOUT_SECONDS", "5", 0.1, 300),
	}
	return settings, r.err()
}

// DatabaseTimeout is how long a request waits for the database.
func (s *Settings) DatabaseTimeout() time.Duration {
	return time.Duration(s.DatabaseTimeoutSeconds * float64(time.Second))
}
