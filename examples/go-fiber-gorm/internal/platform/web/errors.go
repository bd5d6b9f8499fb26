package web

import (
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
)

// statusOf gives the status that comes with a code.
func statusOf(code apierror.Code) int {
	switch code {
	case apierror.MalformedRequest:
		return fiber.StatusBadRequest
	case apierror.NotFound:
		return fiber.StatusNotFound
	case apierror.MethodNotAllowed:
		return fiber.StatusMethodNotAllowed
	case apierror.Conflict:
		return fiber.StatusConflict
	case apierror.PayloadTooLarge:
		return fiber.StatusRequestEntityTooLarge
	case apierror.UnsupportedMediaType:
		return fiber.StatusUnsupportedMediaType
	case apierror.ValidationFailed:
		return fiber.StatusUnprocessableEntity
	case apierror.RateLimited:
		return fiber.StatusTooManyRequests
	case apierror.ServiceUnavailable:
		return fiber.StatusServiceUnavailable
	case apierror.InternalError:
		return fiber.StatusInternalServerError
	default:
		return fiber.StatusInternalServerError
	}
}

// newErrorHandler gives what answers every error, in the one form that all of them have.
func newErrorHandler(logger *slog.Logger) fiber.ErrorHandler {
	return func(c fiber.Ctx, err error) error {
		answer := explain(err)
		switch answer.Code {
		case apierror.InternalError:
			logger.ErrorContext(c.Context(), "unhandled error", slog.String("error", err.Error()))
		case apierror.ServiceUnavailable:
			logger.WarnContext(c.Context(), "something is down", slog.String("error", err.Error()))
		default:
			// The caller's mistake, which the line of the request tells.
		}
		return c.Status(statusOf(answer.Code)).JSON(answer)
	}
}

// explain gives what a caller may know of an error.
func explain(err error) *apierror.Error {
	if known, ok := errors.AsType[*apierror.Error](err); ok {
		return known
	}
	if refused, ok := errors.AsType[*fiber.Error](err); ok {
		switch refused.Code {
		case fiber.StatusNotFound:
			return apierror.New(apierror.NotFound, "There is no such route.")
		case fiber.StatusMethodNotAllowed:
			return apierror.New(apierror.MethodNotAllowed, "The route has no such method.")
		case fiber.StatusRequestEntityTooLarge:
			return apierror.New(apierror.PayloadTooLarge, "The body is too large.")
		}
		if refused.Code < fiber.StatusInternalServerError {
			return apierror.New(apierror.MalformedRequest, "The request cannot be read.")
		}
	}
	return apierror.New(apierror.InternalError, "Something went wrong on our side.")
}

// recoverPanics makes errors of panics, so that one request does not take all others with it.
func recoverPanics(c fiber.Ctx) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	return c.Next()
}
