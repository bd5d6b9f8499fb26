package web

import (
	"log/slog"
	"strings"
	"time"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/logging"
)

const (
	docsPath = "/docs"

	closedPolicy = "default-src 'none'; frame-ancestors 'none'"
	// The digest is that of the script in the page itself.
	docsPolicy = "default-src 'none'; connect-src 'self'; img-src 'self' data:; " +
		"script-src 'sha256-x4fYO3TmuQghoiz3Eb4glb4bMOAIQveo9cfJwHAwHwc=' https://cdn.jsdelivr.net; " +
		"style-src 'unsafe-inline' https://cdn.jsdelivr.net; frame-ancestors 'none'"

	longestRequestID = 128
)

// surround gives every request an id, every answer its headers, and the log one line for each.
func surround(logger *slog.Logger) fiber.Handler {
	return func(c fiber.Ctx) error {
		began := time.Now()
		id := c.Get(fiber.HeaderXRequestID)
		if !isRequestID(id) {
			id = columns.NewUUID().String()
		}
		c.SetContext(logging.WithRequestID(c.Context(), id))
		path := c.Path()
		c.Set(fiber.HeaderXRequestID, id)
		setSecurityHeaders(c, path)
		if err := c.Next(); err != nil {
			// Here, and not after all middleware, so that the line below tells what was answered.
			if err = c.App().ErrorHandler(c, err); err != nil {
				return err
			}
		}
		logger.InfoContext(c.Context(), "request",
			slog.String("method", c.Method()),
			slog.String("path", path),
			slog.Int("status", c.Response().StatusCode()),
			slog.Float64("milliseconds", float64(time.Since(began).Microseconds())/1000),
		)
		return nil
	}
}

func setSecurityHeaders(c fiber.Ctx, path string) {
	c.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	c.Set(fiber.HeaderXFrameOptions, "DENY")
	c.Set(fiber.HeaderReferrerPolicy, "no-referrer")
	c.Set(fiber.HeaderStrictTransportSecurity, "max-age=63072000; includeSubDomains")
	if path == docsPath {
		c.Set(fiber.HeaderContentSecurityPolicy, docsPolicy)
		return
	}
	c.Set(fiber.HeaderContentSecurityPolicy, closedPolicy)
	if strings.HasPrefix(path, "/api") {
		c.Set(fiber.HeaderCacheControl, "no-store")
	}
}

// isRequestID tells whether an id of a caller may go into logs and answers.
func isRequestID(id string) bool {
	if id == "" || len(id) > longestRequestID {
		return false
	}
	for _, character := range []byte(id) {
		switch {
		case character >= 'a' && character <= 'z', character >= 'A' && character <= 'Z':
		case character >= '0' && character <= '9', strings.IndexByte("._-", character) >= 0:
		default:
			return false
		}
	}
	return true
}
