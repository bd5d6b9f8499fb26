// Package logging writes one JSON object per line, each with the request that it belongs to.
package logging

import (
	"context"
	"io"
	"log/slog"
)

// parseLevel gives the level that LOG_LEVEL names.
func parseLevel(name string) slog.Level {
	switch name {
	case "debug":
		return slog.LevelDebug
	case "warning":
		return slog.LevelWarn
	case "error":
		return slog.LevelError
	default:
		return slog.LevelInfo
	}
}

// New gives a logger of the lines of a level and of those above it.
func New(target io.Writer, level string) *slog.Logger {
	return slog.New(&handler{slog.NewJSONHandler(target, &slog.HandlerOptions{Level: parseLevel(level)})})
}

type requestKey struct{}

// WithRequestID gives a context whose lines have the id of a request.
func WithRequestID(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestKey{}, id)
}

// RequestID gives the id of the request that a context belongs to; empty if it belongs to none.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// handler adds to each line what its context has.
type handler struct {
	slog.Handler
}

// Handle writes a line.
func (h *handler) Handle(ctx context.Context, record slog.Record) error {
	if id := RequestID(ctx); id != "" {
		record.AddAttrs(slog.String("request_id", id))
	}
	return h.Handler.Handle(ctx, record)
}

// WithAttrs gives a handler whose lines have more.
func (h *handler) WithAttrs(attributes []slog.Attr) slog.Handler {
	return &handler{h.Handler.WithAttrs(attributes)}
}

// WithGroup gives a handler whose lines have what follows in a group.
func (h *handler) WithGroup(name string) slog.Handler {
	return &handler{h.Handler.WithGroup(name)}
}
