package server

import (
	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/couriers"
	"example.com/parcel-tracking-api/internal/depots"
	"example.com/parcel-tracking-api/internal/parcels"
	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/scans"
	"example.com/parcel-tracking-api/internal/tags"
)

// registerRoutes adds the routes of every resource.
func registerRoutes(api fiber.Router, settings *config.Settings, db *database.Database) {
	depots.NewHandler(db, settings.MaxBodyBytes).Register(api)
	couriers.NewHandler(db, settings.MaxBodyBytes).Register(api)
	parcels.NewHandler(db, settings.MaxBodyBytes).Register(api)
	scans.NewHandler(db, settings.MaxBodyBytes).Register(api)
	tags.NewHandler(db, settings.MaxBodyBytes).Register(api)
}
