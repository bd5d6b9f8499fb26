package web

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/logging"
	"example.com/parcel-tracking-api/internal/platform/ratelimit"
)

func TestTheClientIsWhomTrustedProxiesName(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	for _, one := range []struct{ name, remote, forwarded, client string }{
		{"nobody stands between", "192.0.2.1", "", "192.0.2.1"},
		{"a stranger claims something", "192.0.2.1", "198.51.100.7", "192.0.2.1"},
		{"a proxy tells", "10.0.0.1", "198.51.100.7", "198.51.100.7"},
		{"the client claims something before", "10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"},
		{"two proxies stand between", "10.0.0.1", "198.51.100.7, 10.0.0.2", "198.51.100.7"},
		{"a proxy tells nonsense", "10.0.0.1", "nonsense", "10.0.0.1"},
		{"all are proxies", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"},
	} {
		t.Run(one.name, func(t *testing.T) {
			if client := findClient(one.remote, one.forwarded, proxies); client != one.client {
				t.Errorf("the client is %s, not %s", client, one.client)
			}
		})
	}
}

func TestALineOfAProxyComesAfterThoseOfTheClient(t *testing.T) {
	app := fiber.New()
	app.Get("/", func(c fiber.Ctx) error {
		// The address that a request of a test comes from.
		return c.SendString(NameClient(c, []netip.Prefix{netip.MustParsePrefix("0.0.0.0/32")}))
	})
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	request.Header.Add("X-Forwarded-For", "203.0.113.9")
	request.Header.Add("X-Forwarded-For", "198.51.100.7")
	response, err := app.Test(request)
	if err != nil {
		t.Fatal(err)
	}
	client, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if string(client) != "198.51.100.7" {
		t.Errorf("the client is %s", client)
	}
}

func TestANetworkOfIPv6IsOneClient(t *testing.T) {
	for address, name := range map[string]string{
		"192.0.2.1": "192.0.2.1", "2001:db8::1": "2001:db8::/64", "2001:db8::2": "2001:db8::/64", "nonsense": "nonsense",
	} {
		if got := nameNetwork(address); got != name {
			t.Errorf("%s is counted as %s", address, got)
		}
	}
}

// serve asks an application whose only route does what is stated, and gives the answer with its body and the log.
func serve(t *testing.T, handler fiber.Handler, body io.Reader) (status int, answered, logged string) {
	t.Helper()
	log := new(bytes.Buffer)
	app := New(&config.Settings{MaxBodyBytes: 10}, logging.New(log, "info"), ratelimit.NewLocal(time.Now))
	app.Post("/", handler)
	request := httptest.NewRequest(http.MethodPost, "/", body)
	request.Header.Set("Content-Type", "application/json")
	response, err := app.Test(request)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text), log.String()
}

func TestDefectsShowNoInternals(t *testing.T) {
	for name, handler := range map[string]fiber.Handler{
		"an error": func(fiber.Ctx) error { return errors.New("secret") },
		"a panic":  func(fiber.Ctx) error { panic("secret") },
	} {
		t.Run(name, func(t *testing.T) {
			status, answered, logged := serve(t, handler, nil)
			if status != http.StatusInternalServerError || strings.Contains(answered, "secret") {
				t.Errorf("%d: %s", status, answered)
			}
			if !strings.Contains(logged, "secret") {
				t.Errorf("the log is %s", logged)
			}
		})
	}
}

func TestEveryCodeHasItsStatus(t *testing.T) {
	for code, status := range map[apierror.Code]int{
		apierror.MalformedRequest:     http.StatusBadRequest,
		apierror.NotFound:             http.StatusNotFound,
		apierror.MethodNotAllowed:     http.StatusMethodNotAllowed,
		apierror.Conflict:             http.StatusConflict,
		apierror.PayloadTooLarge:      http.StatusRequestEntityTooLarge,
		apierror.UnsupportedMediaType: http.StatusUnsupportedMediaType,
		apierror.ValidationFailed:     http.StatusUnprocessableEntity,
		apierror.RateLimited:          http.StatusTooManyRequests,
		apierror.InternalError:        http.StatusInternalServerError,
		apierror.ServiceUnavailable:   http.StatusServiceUnavailable,
		"another":                     http.StatusInternalServerError,
	} {
		if statusOf(code) != status {
			t.Errorf("%s has the status %d", code, statusOf(code))
		}
	}
	for status, code := range map[int]apierror.Code{
		fiber.StatusRequestEntityTooLarge: apierror.PayloadTooLarge,
		fiber.StatusTeapot:                apierror.MalformedRequest,
		fiber.StatusBadGateway:            apierror.InternalError,
	} {
		if explain(fiber.NewError(status)).Code != code {
			t.Errorf("the status %d is %s", status, explain(fiber.NewError(status)).Code)
		}
	}
}

func TestBodiesAreReadUpToTheLimit(t *testing.T) {
	read := func(c fiber.Ctx) error {
		_, err := ReadObject(c, 10)
		return err
	}
	for _, one := range []struct {
		body   io.Reader
		status int
	}{
		{strings.NewReader("{}"), http.StatusOK},
		{strings.NewReader("{          }"), http.StatusRequestEntityTooLarge},
	} {
		if status, answered, _ := serve(t, read, one.body); status != one.status {
			t.Errorf("%d, and not %d: %s", status, one.status, answered)
		}
	}
}

func TestWhatNobodyReadsOfABodyIsNoRequest(t *testing.T) {
	app := New(&config.Settings{MaxBodyBytes: 10}, slog.New(slog.DiscardHandler), ratelimit.NewLocal(time.Now))
	app.Post("/unread", func(c fiber.Ctx) error { return c.SendStatus(http.StatusNoContent) })
	app.Post("/read", func(c fiber.Ctx) error {
		_, err := ReadObject(c, 30000)
		return err
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		if err := app.Listener(listener, fiber.ListenConfig{DisableStartupMessage: true}); err != nil {
			t.Error(err)
		}
	}()
	t.Cleanup(func() {
		if err := app.Shutdown(); err != nil {
			t.Error(err)
		}
	})
	text := `{"a": "` + strings.Repeat("x", 20000) + `"}`
	known := fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(text), text)
	chunked := fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(text), text)
	for _, one := range []struct {
		line   string
		body   string
		status int
	}{
		{"POST /unread", known, http.StatusNoContent},
		{"POST /unread", chunked, http.StatusNoContent},
		{"POST /read", known, http.StatusOK},
		{"POST /read", chunked, http.StatusOK},
		{"POST /nowhere", known, http.StatusNotFound},
		{"POST /nowhere", chunked, http.StatusNotFound},
		{"BREW /unread", known, http.StatusNotImplemented},
	} {
		t.Run(one.line, func(t *testing.T) {
			connection, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = connection.Close() }()
			head := " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
			next := "POST /unread" + head + "Content-Length: 0\r\n\r\n"
			if _, err := io.WriteString(connection, one.line+head+one.body+next); err != nil {
				t.Fatal(err)
			}
			answers := bufio.NewReader(connection)
			for _, status := range []int{one.status, http.StatusNoContent} {
				answer, err := http.ReadResponse(answers, nil)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, answer.Body); err != nil {
					t.Fatal(err)
				}
				if answer.StatusCode != status {
					t.Fatalf("it is answered with %d, and not %d", answer.StatusCode, status)
				}
			}
		})
	}
}

func TestLongHeadsAreRead(t *testing.T) {
	app := New(&config.Settings{}, slog.New(slog.DiscardHandler), nil)
	app.Get("/", func(c fiber.Ctx) error { return c.SendStatus(http.StatusNoContent) })
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	request.Header.Set("Cookie", "of=others; long="+strings.Repeat("x", 12<<10))
	response, err := app.Test(request)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != http.StatusNoContent {
		t.Errorf("the status is %d", response.StatusCode)
	}
}

func TestAnOriginHasToBeListed(t *testing.T) {
	app := New(&config.Settings{CORSOrigins: []string{"https://a.example"}}, slog.New(slog.DiscardHandler), nil)
	for origin, allowed := range map[string]string{"https://a.example": "https://a.example", "https://b.example": ""} {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.Header.Set("Origin", origin)
		response, err := app.Test(request)
		if err != nil {
			t.Fatal(err)
		}
		if given := response.Header.Get("Access-Control-Allow-Origin"); given != allowed {
			t.Errorf("%s gets %q", origin, given)
		}
	}
}
