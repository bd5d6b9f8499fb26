// Package server puts the service together, and runs it until it is told to stop.
package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/api"
	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/platform/health"
	"example.com/parcel-tracking-api/internal/platform/ratelimit"
	"example.com/parcel-tracking-api/internal/platform/web"
)

// gracePeriod is how long requests in flight may take after the service was told to stop.
const gracePeriod = 25 * time.Second

// Server is the service with all that it is made of.
type Server struct {
	app      *fiber.App
	settings *config.Settings
	logger   *slog.Logger
	database *database.Database
}

// New puts the service together. Nothing is connected to before the first request.
func New(settings *config.Settings, logger *slog.Logger) (*Server, error) {
	db, err := database.Open(settings)
	if err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	limiter := ratelimit.NewLocal(time.Now)
	app := web.New(
		settings, logger, limiter,
	)
	vital := map[string]health.Check{"database": db.Ping}
	optional := map[string]health.Check{}
	health.NewHandler(vital, optional).Register(app)
	web.RegisterDocs(app, api.Document)
	routes := app.Group("/api/v1")
	registerRoutes(routes, settings, db)
	return &Server{
		app:      app,
		settings: settings,
		logger:   logger,
		database: db,
	}, nil
}

// App gives the application, for tests.
func (s *Server) App() *fiber.App {
	return s.app
}

// Database gives the database, for tests.
func (s *Server) Database() *database.Database {
	return s.database
}

// Run serves requests until the context ends. Then it takes no new connections, and finishes what is in flight.
func (s *Server) Run(ctx context.Context) error {
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		s.logger.Info("stopping")
		stopped <- s.app.ShutdownWithTimeout(gracePeriod)
	}()
	address := net.JoinHostPort("", strconv.Itoa(s.settings.Port))
	s.logger.Info("starting", slog.String("address", address))
	if err := s.app.Listen(address, fiber.ListenConfig{DisableStartupMessage: true}); err != nil {
		return errors.Join(fmt.Errorf("listen on %s: %w", address, err), s.Close())
	}
	return errors.Join(<-stopped, s.Close())
}

// Close closes what the service has open.
func (s *Server) Close() error {
	return errors.Join(
		s.database.Close(),
	)
}
