package main

import (
	"bytes"
	"context"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

func lookup(changes map[string]string) func(string) (string, bool) {
	values := map[string]string{
		"DATABASE_URL": "postgres://app:app@localhost:5432/app?sslmode=disable",
	}
	maps.Copy(values, changes)
	return func(name string) (string, bool) {
		value, found := values[name]
		return value, found
	}
}

func TestWhatCannotBeDoneIsSaid(t *testing.T) {
	nowhere := map[string]string{"DATABASE_URL": "postgres://app:app@127.0.0.1:1/app"}
	for _, one := range []struct {
		name     string
		chore    []string
		settings map[string]string
		expected string
	}{
		{"an unknown chore", []string{"dance"}, nil, "dance"},
		{"a wrong setting", nil, map[string]string{"PORT": "x"}, "PORT"},
		{"no database to migrate", []string{"migrate"}, nowhere, ""},
		{"no database to take back", []string{"rollback"}, nowhere, ""},
		{"nobody to probe", []string{"probe"}, map[string]string{"PORT": "1"}, "probe"},
	} {
		t.Run(one.name, func(t *testing.T) {
			err := run(t.Context(), one.chore, lookup(one.settings), new(bytes.Buffer))
			if err == nil || !strings.Contains(err.Error(), one.expected) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func TestAServiceThatLivesIsProbed(t *testing.T) {
	for status, fails := range map[int]bool{http.StatusOK: false, http.StatusTeapot: true} {
		service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }))
		_, port, err := net.SplitHostPort(service.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		number, err := strconv.Atoi(port)
		if err != nil {
			t.Fatal(err)
		}
		if err := probe(t.Context(), number); (err != nil) != fails {
			t.Errorf("%d gives %v", status, err)
		}
		service.Close()
	}
}

func TestAPortThatIsTakenIsSaid(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	err = run(ctx, nil, lookup(map[string]string{"PORT": port}), new(bytes.Buffer))
	if err == nil || !strings.Contains(err.Error(), port) {
		t.Errorf("the port is somebody else's, and the error is %v", err)
	}
}
