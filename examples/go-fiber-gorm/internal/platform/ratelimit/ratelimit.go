// Package ratelimit counts what clients do, minute by minute.
package ratelimit

import (
	"context"
	"sync"
	"time"
)

const window = time.Minute

// Local counts in this process alone. What it remembers ends with the minute.
type Local struct {
	now    func() time.Time
	lock   sync.Mutex
	began  time.Time
	counts map[string]int
}

// NewLocal gives a counter; now is the clock, such as time.Now.
func NewLocal(now func() time.Time) *Local {
	return &Local{now: now, counts: make(map[string]int)}
}

// Take counts one thing that somebody does, and tells how long there is to wait if that was one too many.
func (l *Local) Take(_ context.Context, who string, limit int) time.Duration {
	now := l.now()
	l.lock.Lock()
	defer l.lock.Unlock()
	if minute := now.Truncate(window); !minute.Equal(l.began) {
		l.began = minute
		clear(l.counts)
	}
	if l.counts[who] >= limit {
		return l.began.Add(window).Sub(now)
	}
	l.counts[who]++
	return 0
}
