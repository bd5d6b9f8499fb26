package ratelimit

import (
	"testing"
	"time"
)

func TestEachClientHasALimitOfItsOwnPerMinute(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 40, 0, time.UTC)
	limiter := NewLocal(func() time.Time { return now })
	steps := []struct {
		who  string
		at   int
		wait time.Duration
	}{
		{"one", 40, 0}, {"one", 41, 0}, {"one", 45, 15 * time.Second}, {"other", 45, 0}, {"one", 60, 0},
	}
	for _, step := range steps {
		now = time.Date(2026, 1, 1, 12, 0, step.at, 0, time.UTC)
		if wait := limiter.Take(t.Context(), step.who, 2); wait != step.wait {
			t.Errorf("%s has to wait %s at %d, and not %s", step.who, wait, step.at, step.wait)
		}
	}
}
