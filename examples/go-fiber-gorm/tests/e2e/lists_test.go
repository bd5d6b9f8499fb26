package e2e

import (
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// list gives the rows of a list, with the number of all that match.
func (c *client) list(one trial, query string) ([]map[string]any, int) {
	c.t.Helper()
	page := c.expect(http.StatusOK, http.MethodGet, one.path+"?"+query, nil).body
	items, _ := page["items"].([]any)
	rows := make([]map[string]any, len(items))
	for place, item := range items {
		rows[place], _ = item.(map[string]any)
	}
	total, _ := page["total"].(float64)
	return rows, int(total)
}

// valuesOf gives what each row has of a property.
func valuesOf(rows []map[string]any, name string) []any {
	values := make([]any, len(rows))
	for place, row := range rows {
		values[place] = row[name]
	}
	return values
}

// forEachList runs a test for every resource of which there can be three rows, with these, in the order of their creation.
func forEachList(t *testing.T, test func(t *testing.T, c *client, one trial, rows []map[string]any)) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		if !one.fitsMany {
			return
		}
		rows := make([]map[string]any, 3)
		for place := range rows {
			rows[place] = c.create(one, nil)
			// No two are created at the same moment.
			time.Sleep(time.Millisecond)
		}
		test(t, c, one, rows)
	})
}

func TestAListHasPages(t *testing.T) {
	forEachList(t, func(t *testing.T, c *client, one trial, rows []map[string]any) {
		for query, expected := range map[string][]map[string]any{
			"":                              rows,
			"page=1&size=2":                 rows[:2],
			"page=2&size=2":                 rows[2:],
			"page=3&size=2":                 {},
			"page=2&size=2&sort=-createdAt": rows[:1],
		} {
			found, total := c.list(one, query)
			if ids := valuesOf(found, "id"); total != len(rows) || !slices.Equal(ids, valuesOf(expected, "id")) {
				t.Errorf("%q gives %v of %d", query, ids, total)
			}
		}
	})
}

func TestAFilterFindsWhatHasTheValueAndNothingElse(t *testing.T) {
	forEachList(t, func(t *testing.T, c *client, one trial, rows []map[string]any) {
		for _, name := range one.filters {
			wanted := rows[len(rows)-1][name]
			if wanted == nil {
				continue
			}
			var expected []map[string]any
			for _, row := range rows {
				if reflect.DeepEqual(row[name], wanted) {
					expected = append(expected, row)
				}
			}
			query := name + "=" + url.QueryEscape(fmt.Sprint(wanted))
			found, total := c.list(one, query)
			if ids := valuesOf(found, "id"); total != len(expected) || !slices.Equal(ids, valuesOf(expected, "id")) {
				t.Errorf("%s finds %v of %d, not %v", query, ids, total, valuesOf(expected, "id"))
			}
		}
	})
}

func TestAListHasTheOrderThatIsAskedFor(t *testing.T) {
	forEachList(t, func(t *testing.T, c *client, one trial, rows []map[string]any) {
		for _, key := range append(one.sorts, "createdAt", "updatedAt") {
			ascending, _ := c.list(one, "sort="+key)
			descending, _ := c.list(one, "sort=-"+key+",-createdAt,"+key)
			up, down := valuesOf(ascending, key), valuesOf(descending, key)
			slices.Reverse(down)
			if len(up) != len(rows) || !reflect.DeepEqual(up, down) {
				t.Errorf("by %s they have %v, and the other way round %v", key, up, down)
			}
		}
		oldest, _ := c.list(one, "sort=createdAt")
		if ids := valuesOf(oldest, "id"); !slices.Equal(ids, valuesOf(rows, "id")) {
			t.Errorf("the order of creation is %v", ids)
		}
	})
}

func TestAQuestionThatAListDoesNotKnowIsRefused(t *testing.T) {
	forEach(t, func(_ *testing.T, c *client, one trial) {
		for _, wrong := range []string{"page=0", "page=x", "size=101", "sort=nothing", "sort=", "noSuchParameter=1"} {
			name, _, _ := strings.Cut(wrong, "=")
			c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodGet, one.path+"?"+wrong, nil, name)
		}
	})
}
