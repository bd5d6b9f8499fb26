package e2e

import (
	"context"
	"encoding/json"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"example.com/parcel-tracking-api/internal/couriers"
	"example.com/parcel-tracking-api/internal/depots"
	"example.com/parcel-tracking-api/internal/parcels"
	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/scans"
	"example.com/parcel-tracking-api/internal/server"
	"example.com/parcel-tracking-api/internal/tags"
	"example.com/parcel-tracking-api/migrations"
)

// anyPath is that of some resource.
const anyPath = "/api/v1/depots"

func TestErrorsHaveOneForm(t *testing.T) {
	c := open(t, map[string]string{"MAX_BODY_BYTES": "100"})
	c.refuse(http.StatusNotFound, "not_found", http.MethodGet, "/nothing", nil)
	c.refuse(http.StatusNotFound, "not_found", http.MethodGet, anyPath+"/", nil)
	c.refuse(http.StatusMethodNotAllowed, "method_not_allowed", http.MethodPut, anyPath, "{}")
	for _, broken := range []string{"{", "[", `{"a": "\ud800"}`, "{\"a\": \"\x80\"}", strings.Repeat("[", 99)} {
		c.refuse(http.StatusBadRequest, "malformed_request", http.MethodPost, anyPath, broken)
	}
	c.refuse(http.StatusRequestEntityTooLarge, "payload_too_large", http.MethodPost, anyPath, `"`+strings.Repeat("x", 200)+`"`)
	other := c.expect(http.StatusUnsupportedMediaType, http.MethodPost, anyPath, "{}", "Content-Type", "text/plain")
	if other.body["code"] != "unsupported_media_type" {
		t.Errorf("another type of content is answered with %s", other.text)
	}
}

func TestHealthTellsWhatIsDown(t *testing.T) {
	c := open(t, nil)
	c.expect(http.StatusOK, http.MethodGet, "/health/live", nil)
	ready := c.expect(http.StatusOK, http.MethodGet, "/health/ready", nil)
	expectSame(t, map[string]any{"status": "ok"}, ready.body)
}

func TestALostDatabaseIsSaid(t *testing.T) {
	away := open(t, map[string]string{"DATABASE_URL": "postgres://app:app@127.0.0.1:1/app"})
	away.expect(http.StatusOK, http.MethodGet, "/health/live", nil)
	away.refuse(http.StatusServiceUnavailable, "service_unavailable", http.MethodGet, "/health/ready", nil, "database")
	away.refuse(http.StatusServiceUnavailable, "service_unavailable", http.MethodGet, anyPath, nil, "database")
}

func TestEveryAnswerIsSurrounded(t *testing.T) {
	c := open(t, map[string]string{"CORS_ORIGINS": "https://pages.example"})
	for _, path := range []string{"/health/live", "/nothing", anyPath} {
		given := c.send(http.MethodGet, path, nil, "X-Request-ID", "mine-1", "Origin", "https://pages.example")
		for name, value := range map[string]string{
			"X-Request-ID":                "mine-1",
			"X-Frame-Options":             "DENY",
			"Access-Control-Allow-Origin": "https://pages.example",
		} {
			if given.headers.Get(name) != value {
				t.Errorf("%s of %s is %q", name, path, given.headers.Get(name))
			}
		}
	}
	for _, id := range []string{"", "a b", strings.Repeat("x", 129)} {
		if given := c.send(http.MethodGet, "/health/live", nil, "X-Request-ID", id); given.headers.Get("X-Request-ID") == id {
			t.Errorf("the id %q was taken", id)
		}
	}
	if !strings.Contains(c.lines.String(), `"request_id":"mine-1"`) {
		t.Error("no line of the log has the id of its request")
	}
}

func TestClientsAreLimited(t *testing.T) {
	c := open(t, map[string]string{"RATE_LIMIT_PER_MINUTE": "1"})
	statuses := make(map[int]int)
	for range 3 {
		given := c.send(http.MethodGet, anyPath, nil)
		statuses[given.status]++
		if given.status == http.StatusTooManyRequests && given.headers.Get("Retry-After") == "" {
			t.Error("there is no Retry-After")
		}
		c.expect(http.StatusOK, http.MethodGet, "/health/live", nil)
	}
	if statuses[http.StatusTooManyRequests] == 0 {
		t.Errorf("nothing was refused: %v", statuses)
	}
}

func TestEveryRouteIsDocumented(t *testing.T) {
	c := open(t, nil)
	var document struct {
		Paths map[string]map[string]any `json:"paths"`
	}
	if err := json.Unmarshal([]byte(c.expect(http.StatusOK, http.MethodGet, "/openapi.json", nil).text), &document); err != nil {
		t.Fatal(err)
	}
	var documented, served []string
	for path, operations := range document.Paths {
		for method := range operations {
			documented = append(documented, strings.ToUpper(method)+" "+path)
		}
	}
	for _, route := range c.service.App().GetRoutes(true) {
		path := strings.ReplaceAll(route.Path, ":id", "{id}")
		if route.Method != http.MethodHead && path != "/openapi.json" && path != "/docs" {
			served = append(served, route.Method+" "+path)
		}
	}
	slices.Sort(documented)
	slices.Sort(served)
	if !slices.Equal(documented, served) {
		t.Errorf("documented are %v, and served %v", documented, served)
	}
	if page := c.expect(http.StatusOK, http.MethodGet, "/docs", nil); !strings.Contains(page.text, "<html") {
		t.Error("/docs is no page")
	}
}

func TestModelsAndMigrationsAgree(t *testing.T) {
	c := open(t, nil)
	_, err := database.Read(context.Background(), c.service.Database(), func(tx *gorm.DB) (any, error) {
		for _, model := range []any{
			&depots.Depot{},
			&couriers.Courier{},
			&parcels.Parcel{},
			&scans.Scan{},
			&tags.Tag{},
		} {
			statement := &gorm.Statement{DB: tx}
			if err := statement.Parse(model); err != nil {
				return nil, err
			}
			types, err := tx.Migrator().ColumnTypes(model)
			if err != nil {
				return nil, err
			}
			var has []string
			for _, column := range types {
				has = append(has, column.Name())
			}
			slices.Sort(has)
			expected := slices.Sorted(slices.Values(statement.Schema.DBNames))
			if !slices.Equal(has, expected) {
				t.Errorf("%s has %v, and its model %v", statement.Table, has, expected)
			}
		}
		return nil, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestMigrationsGoBackAndForth(t *testing.T) {
	c := open(t, nil)
	migrator, err := migrations.New(c.service.Database().Pool(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	for _, move := range []func(context.Context) error{migrator.Down, migrator.Up} {
		if err := move(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAStopEndsTheService(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	settings, err := config.Load(environment(map[string]string{"PORT": strconv.Itoa(port)}))
	if err != nil {
		t.Fatal(err)
	}
	service, err := server.New(settings, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- service.Run(ctx) }()
	address := "http://127.0.0.1:" + strconv.Itoa(port) + "/health/live"
	for began := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		response, err := http.Get(address)
		if err == nil {
			_ = response.Body.Close()
			break
		}
		if time.Since(began) > patience {
			t.Fatal(err)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
}
