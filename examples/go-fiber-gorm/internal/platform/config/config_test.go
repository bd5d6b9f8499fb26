package config

import (
	"maps"
	"strings"
	"testing"
	"time"
)

// examples have what must be set.
func examples(changes map[string]string) func(string) (string, bool) {
	values := map[string]string{
		"DATABASE_URL": "postgres://app:app@localhost:5432/app?sslmode=disable",
	}
	maps.Copy(values, changes)
	return func(name string) (string, bool) {
		value, found := values[name]
		return value, found
	}
}

func TestDefaultsHoldWhereNothingIsSet(t *testing.T) {
	settings, err := Load(examples(nil))
	if err != nil {
		t.Fatal(err)
	}
	if settings.Port != 8000 || settings.LogLevel != "info" || settings.CORSOrigins != nil {
		t.Errorf("the settings are %+v", settings)
	}
	if settings.DatabaseTimeout() != 5*time.Second {
		t.Errorf("the database has %s", settings.DatabaseTimeout())
	}
}

func TestEveryWrongVariableIsNamedOnALineOfItsOwn(t *testing.T) {
	wrong := map[string]string{
		"DATABASE_URL":             "nonsense",
		"PORT":                     "70000",
		"LOG_LEVEL":                "loud",
		"TRUSTED_PROXIES":          "10.0.0.0/8,nowhere",
		"DATABASE_TIMEOUT_SECONDS": "soon",
	}
	_, err := Load(examples(wrong))
	if err == nil {
		t.Fatal("nothing is wrong")
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != len(wrong) {
		t.Errorf("%d lines, and not %d: %v", len(lines), len(wrong), lines)
	}
	for name := range wrong {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not named", name)
		}
	}
}

func TestWhatMustBeSetIsMissed(t *testing.T) {
	_, err := Load(func(string) (string, bool) { return "", false })
	if err == nil || !strings.Contains(err.Error(), "DATABASE_URL is not set") {
		t.Errorf("the error is %v", err)
	}
}

func TestListsAreSeparatedByCommas(t *testing.T) {
	settings, err := Load(examples(map[string]string{
		"CORS_ORIGINS": "https://a.example, https://b.example,", "TRUSTED_PROXIES": "10.0.0.7/8, ::1",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if len(settings.CORSOrigins) != 2 || settings.CORSOrigins[1] != "https://b.example" {
		t.Errorf("the origins are %v", settings.CORSOrigins)
	}
	if len(settings.TrustedProxies) != 2 || settings.TrustedProxies[0].String() != "10.0.0.0/8" {
		t.Errorf("the proxies are %v", settings.TrustedProxies)
	}
}
