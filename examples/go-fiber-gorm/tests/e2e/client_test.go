package e2e

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/logging"
	"example.com/parcel-tracking-api/internal/server"
)

const patience = 10 * time.Second

// lines are what a service has logged.
type lines struct {
	lock sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(line []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.text.Write(line)
}

func (l *lines) String() string {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.text.String()
}

func newLogger(target io.Writer) *slog.Logger {
	return logging.New(target, "debug")
}

// client asks a service.
type client struct {
	t       *testing.T
	service *server.Server
	lines   *lines
	headers map[string]string
	number  int
}

// answer is what a service answered.
type answer struct {
	status  int
	headers http.Header
	text    string
	body    map[string]any
}

// send makes a request; a body that is no text is sent as JSON.
func (c *client) send(method, path string, body any, headers ...string) answer {
	c.t.Helper()
	var sent io.Reader
	switch body := body.(type) {
	case nil:
	case string:
		sent = strings.NewReader(body)
	default:
		written, err := json.Marshal(body)
		if err != nil {
			c.t.Fatal(err)
		}
		sent = bytes.NewReader(written)
	}
	request := httptest.NewRequest(method, path, sent)
	if sent != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, value := range c.headers {
		request.Header.Set(name, value)
	}
	for place := 0; place+1 < len(headers); place += 2 {
		request.Header.Set(headers[place], headers[place+1])
	}
	response, err := c.service.App().Test(request, fiber.TestConfig{Timeout: patience})
	if err != nil {
		c.t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	given := answer{status: response.StatusCode, headers: response.Header, text: string(text)}
	if strings.HasPrefix(response.Header.Get("Content-Type"), "application/json") {
		if err := json.Unmarshal(text, &given.body); err != nil {
			c.t.Fatal(err)
		}
	}
	return given
}

// expect makes a request that has to be answered with a status, and gives the answer.
func (c *client) expect(status int, method, path string, body any, headers ...string) answer {
	c.t.Helper()
	given := c.send(method, path, body, headers...)
	if given.status != status {
		c.t.Fatalf("%s %s is answered with %d, not %d: %s", method, path, given.status, status, given.text)
	}
	return given
}

// refuse makes a request that has to be refused with a code, and with these fields named.
func (c *client) refuse(status int, code, method, path string, body any, fields ...string) {
	c.t.Helper()
	given := c.expect(status, method, path, body)
	if given.body["code"] != code {
		c.t.Errorf("%s %s has the code %v, not %s", method, path, given.body["code"], code)
	}
	named := make(map[any]bool)
	details, _ := given.body["details"].([]any)
	for _, detail := range details {
		if detail, ok := detail.(map[string]any); ok {
			named[detail["field"]] = true
		}
	}
	for _, field := range fields {
		if !named[field] {
			c.t.Errorf("%s %s does not name %s: %s", method, path, field, given.text)
		}
	}
}

// next gives a number that was not given before.
func (c *client) next() int {
	c.number++
	return c.number
}

// restart empties the tables, and counts from the start.
func (c *client) restart() {
	c.t.Helper()
	if err := empty(c.service.Database()); err != nil {
		c.t.Fatal(err)
	}
	c.number = 0
}

// create makes a row of a trial, with its values changed as stated.
func (c *client) create(one trial, changes map[string]any) map[string]any {
	c.t.Helper()
	body := one.build(c)
	maps.Copy(body, changes)
	return c.expect(http.StatusCreated, http.MethodPost, one.path, body).body
}

// pathOf gives the path of a row.
func (one trial) pathOf(row map[string]any) string {
	return one.path + "/" + row["id"].(string)
}

// expectSame tells what of a row is not as it was sent.
func expectSame(t *testing.T, sent, row map[string]any) {
	t.Helper()
	written, err := json.Marshal(sent)
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]any
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	for name, value := range read {
		if !reflect.DeepEqual(row[name], value) {
			t.Errorf("%s is %v, not %v", name, row[name], value)
		}
	}
}
