// Package health answers whether the process lives, and whether what it depends on does.
package health

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
)

// Check asks something that the service depends on for an answer.
type Check func(ctx context.Context) error

// Handler serves both questions.
type Handler struct {
	vital    map[string]Check
	optional map[string]Check
}

// NewHandler gives the routes. What is vital must answer, or the service is not ready; what is optional it can do
// without, though not as well.
func NewHandler(vital, optional map[string]Check) *Handler {
	return &Handler{vital: vital, optional: optional}
}

type readiness struct {
	Status string            `json:"status"`
	Checks map[string]string `json:"checks"`
}

// Register adds the routes.
func (h *Handler) Register(router fiber.Router) {
	router.Get("/health/live", h.live)
	router.Get("/health/ready", h.ready)
}

func (h *Handler) live(c fiber.Ctx) error {
	return c.JSON(map[string]string{"status": "ok"})
}

func (h *Handler) ready(c fiber.Ctx) error {
	checks := make(map[string]string, len(h.vital)+len(h.optional))
	var down []apierror.Detail
	var causes []error
	for name, check := range h.vital {
		checks[name] = "ok"
		if err := check(c.Context()); err != nil {
			down = append(down, apierror.Detail{Field: name, Message: "does not answer"})
			causes = append(causes, err)
		}
	}
	for name, check := range h.optional {
		checks[name] = "ok"
		if check(c.Context()) != nil {
			checks[name] = "degraded"
		}
	}
	if down != nil {
		slices.SortFunc(down, func(one, other apierror.Detail) int { return strings.Compare(one.Field, other.Field) })
		return apierror.New(apierror.ServiceUnavailable, "The service cannot work.", down...).Because(errors.Join(causes...))
	}
	return c.JSON(readiness{Status: "ok", Checks: checks})
}
