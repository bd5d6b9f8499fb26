// Package web has what surrounds every request: limits, its id, its log line, headers, and the form of errors.
package web

import (
	"log/slog"
	"slices"
	"time"

	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/cors"

	"example.com/parcel-tracking-api/internal/platform/config"
)

const (
	// readTimeout is how long a client may take for a request.
	readTimeout = 30 * time.Second
	// writeTimeout is how long a client may take to read an answer.
	writeTimeout = 30 * time.Second
	// idleTimeout is how long a connection may wait for the next request.
	idleTimeout = 75 * time.Second
)

// New gives an application without routes.
func New(
	settings *config.Settings, logger *slog.Logger, limiter Limiter,
) *fiber.App {
	app := fiber.New(fiber.Config{
		// Texts of a request stay what they are after it, so that none has to be copied with care.
		Immutable: true,
		// Of a method that it does not know, Fiber says so in a form of its own.
		RequestMethods: append(slices.Clone(fiber.DefaultMethods), "QUERY"),
		StrictRouting:  true,
		CaseSensitive:  true,
		// Bodies are read by ReadObject, which refuses those that are too large in the form of all errors.
		StreamRequestBody:            true,
		DisablePreParseMultipartForm: true,
		BodyLimit:                    settings.MaxBodyBytes,
		// Cookies and tokens of companies are longer than the 4 KiB that Fiber reads by itself.
		ReadBufferSize: 16 << 10,
		ReadTimeout:    readTimeout,
		WriteTimeout:   writeTimeout,
		IdleTimeout:    idleTimeout,
		ErrorHandler:   newErrorHandler(logger),
	})
	// Around Fiber itself, which answers methods that it does not know before anything below.
	app.Server().Handler = finishBodies(app.Server().Handler)
	app.Use(surround(logger))
	if len(settings.CORSOrigins) > 0 {
		app.Use(cors.New(cors.Config{
			AllowOrigins: settings.CORSOrigins,
			AllowMethods: []string{"GET", "POST", "PATCH", "DELETE"},
			AllowHeaders: []string{
				"Content-Type",
				"X-Request-ID",
			},
			ExposeHeaders: []string{
				"X-Request-ID",
				"Location",
				"Retry-After",
			},
		}))
	}
	app.Use(recoverPanics)
	if settings.RateLimitPerMinute > 0 {
		app.Use(limitRate(limiter, settings.RateLimitPerMinute, settings.TrustedProxies))
	}
	return app
}
