package web

import (
	"bytes"
	"context"
	"math"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
)

// Limiter counts what clients do in a minute.
type Limiter interface {
	// Take counts one thing that somebody does, and tells how long there is to wait if that was one too many.
	Take(ctx context.Context, who string, limit int) time.Duration
}

// limitRate refuses a client's requests beyond so many in a minute; health checks are free.
func limitRate(limiter Limiter, limit int, proxies []netip.Prefix) fiber.Handler {
	return func(c fiber.Ctx) error {
		if strings.HasPrefix(c.Path(), "/health/") {
			return c.Next()
		}
		if wait := limiter.Take(c.Context(), "requests:"+NameClient(c, proxies), limit); wait > 0 {
			return RefuseRate(c, wait)
		}
		return c.Next()
	}
}

// NameClient gives what a client is counted as: an address, or the network of one.
func NameClient(c fiber.Ctx, proxies []netip.Prefix) string {
	// A proxy may add a line of its own; together they are one list, whose right end the last proxy wrote.
	forwarded := bytes.Join(c.Request().Header.PeekAll(fiber.HeaderXForwardedFor), []byte(","))
	return nameNetwork(findClient(c.RequestCtx().RemoteIP().String(), string(forwarded), proxies))
}

// RefuseRate gives the error of a client that has to wait, and tells it how long.
func RefuseRate(c fiber.Ctx, wait time.Duration) error {
	seconds := max(1, int(math.Ceil(wait.Seconds())))
	c.Set(fiber.HeaderRetryAfter, strconv.Itoa(seconds))
	return apierror.New(apierror.RateLimited, "Too many requests.")
}

// findClient gives the address that a request comes from. What proxies say of it is believed from the right, as long as
// they are ours: the first address that is none of them is the client's, whatever stands further left.
func findClient(remote, forwarded string, proxies []netip.Prefix) string {
	if forwarded == "" || !isAmong(remote, proxies) {
		return remote
	}
	client := remote
	hops := strings.Split(forwarded, ",")
	for _, hop := range slices.Backward(hops) {
		hop = strings.TrimSpace(hop)
		if _, err := netip.ParseAddr(hop); err != nil {
			return client
		}
		client = hop
		if !isAmong(hop, proxies) {
			return client
		}
	}
	return client
}

// nameNetwork gives what an address is counted as: whoever has one of IPv6 has all of its network.
func nameNetwork(address string) string {
	const bits = 64
	parsed, err := netip.ParseAddr(address)
	if err != nil || !parsed.Is6() || parsed.Is4In6() {
		return address
	}
	return netip.PrefixFrom(parsed, bits).Masked().String()
}

func isAmong(address string, networks []netip.Prefix) bool {
	parsed, err := netip.ParseAddr(address)
	return err == nil && slices.ContainsFunc(networks, func(network netip.Prefix) bool {
		return network.Contains(parsed.Unmap())
	})
}
