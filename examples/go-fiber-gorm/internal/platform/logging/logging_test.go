package logging

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestLinesAreJSONWithTheirRequest(t *testing.T) {
	text := new(bytes.Buffer)
	logger := New(text, "warning").With("part", "tests").WithGroup("more")
	ctx := WithRequestID(t.Context(), "mine")
	logger.InfoContext(ctx, "left out")
	logger.WarnContext(ctx, "kept")
	var line map[string]any
	if err := json.Unmarshal(text.Bytes(), &line); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if line["msg"] != "kept" || line["part"] != "tests" {
		t.Errorf("the line is %v", line)
	}
	if RequestID(ctx) != "mine" || RequestID(t.Context()) != "" {
		t.Error("a context has the id of another request")
	}
}

func TestLevelsHaveNames(t *testing.T) {
	for name, level := range map[string]string{"debug": "DEBUG", "info": "INFO", "warning": "WARN", "error": "ERROR"} {
		if parseLevel(name).String() != level {
			t.Errorf("%s is %s", name, parseLevel(name))
		}
	}
}
