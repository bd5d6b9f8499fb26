package e2e

import (
	"fmt"
	"strings"
)

// tryTag is what the tests try on tags.
func tryTag() trial {
	return trial{
		name:       "tag",
		path:       "/api/v1/tags",
		build:      buildTag,
		mustBeSent: []string{"word"},
		neverNull:  []string{"word"},
		filters:    []string{"word"},
		sorts:      []string{"word"},
		uniques:    [][]string{{"word"}},
		wrong: map[string][]any{
			"word": {1, "\u0000", strings.Repeat("x", 41)},
		},
		links:       map[string]string{},
		fitsMany:    true,
		isDifferent: true,
	}
}

// buildTag gives what creates a tag.
func buildTag(c *client) map[string]any {
	number := c.next()
	return map[string]any{
		"word": fmt.Sprintf("word %d", number),
	}
}
