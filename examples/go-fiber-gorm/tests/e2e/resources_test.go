package e2e

import (
	"maps"
	"net/http"
	"testing"
	"time"
)

// missingID is one that no row has.
const missingID = "00000000-0000-4000-8000-000000000000"

// forEach runs a test for every resource, each on a service with empty tables.
func forEach(t *testing.T, test func(t *testing.T, c *client, one trial)) {
	for name, one := range trials() {
		t.Run(name, func(t *testing.T) { test(t, open(t, nil), one) })
	}
}

func TestWhatIsCreatedIsKept(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		body := one.build(c)
		created := c.expect(http.StatusCreated, http.MethodPost, one.path, body)
		expectSame(t, body, created.body)
		if where := created.headers.Get("Location"); where != one.pathOf(created.body) {
			t.Errorf("Location is %q", where)
		}
		read := c.expect(http.StatusOK, http.MethodGet, one.pathOf(created.body), nil)
		expectSame(t, created.body, read.body)
	})
}

func TestWrongValuesAreRefusedAndNamed(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		row := c.create(one, nil)
		right := one.build(c)
		for name, values := range one.wrong {
			for _, value := range values {
				body := maps.Clone(right)
				body[name] = value
				c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPost, one.path, body, name)
				change := map[string]any{name: value}
				c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPatch, one.pathOf(row), change, name)
			}
		}
		read := c.expect(http.StatusOK, http.MethodGet, one.pathOf(row), nil)
		expectSame(t, row, read.body)
	})
}

func TestWhatIsMissingIsNamed(t *testing.T) {
	forEach(t, func(_ *testing.T, c *client, one trial) {
		if len(one.mustBeSent) > 0 {
			c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPost, one.path, map[string]any{}, one.mustBeSent...)
		}
		row := c.create(one, nil)
		for _, name := range one.neverNull {
			null := map[string]any{name: nil}
			c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPatch, one.pathOf(row), null, name)
		}
		unknown := map[string]any{"noSuchProperty": 1}
		c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPatch, one.pathOf(row), unknown, "noSuchProperty")
		c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPost, one.path, []any{})
	})
}

func TestAChangeTouchesWhatIsSent(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		row := c.create(one, nil)
		c.expect(http.StatusOK, http.MethodPatch, one.pathOf(row), map[string]any{})
		same := c.expect(http.StatusOK, http.MethodGet, one.pathOf(row), nil)
		expectSame(t, row, same.body)
		if !one.fitsMany || !one.isDifferent {
			return
		}
		time.Sleep(time.Millisecond)
		for name, value := range one.build(c) {
			changed := c.expect(http.StatusOK, http.MethodPatch, one.pathOf(row), map[string]any{name: value}).body
			expectSame(t, map[string]any{name: value}, changed)
			for other, before := range row {
				if other != name && other != "updatedAt" {
					expectSame(t, map[string]any{other: before}, changed)
				}
			}
			row = changed
		}
	})
}

func TestWhatIsOptionalCanBeCleared(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		row := c.create(one, nil)
		never := make(map[string]bool)
		for _, name := range one.neverNull {
			never[name] = true
		}
		cleared := make(map[string]any)
		for name := range one.wrong {
			if !never[name] {
				cleared[name] = nil
			}
		}
		changed := c.expect(http.StatusOK, http.MethodPatch, one.pathOf(row), cleared)
		expectSame(t, cleared, changed.body)
	})
}

func TestAUniqueValueBelongsToOneRow(t *testing.T) {
	forEach(t, func(_ *testing.T, c *client, one trial) {
		for _, names := range one.uniques {
			c.restart()
			taken := pick(c.create(one, nil), names)
			second := c.create(one, nil)
			body := one.build(c)
			maps.Copy(body, taken)
			c.refuse(http.StatusConflict, "conflict", http.MethodPost, one.path, body, names...)
			c.refuse(http.StatusConflict, "conflict", http.MethodPatch, one.pathOf(second), taken, names...)
		}
	})
}

func TestLinksAreKept(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		for name, target := range one.links {
			other := trials()[target]
			first, second := c.create(other, nil)["id"], c.create(other, nil)["id"]
			row := c.create(one, map[string]any{name: []any{first, first}})
			expectSame(t, map[string]any{name: []any{first}}, row)
			changed := c.expect(http.StatusOK, http.MethodPatch, one.pathOf(row), map[string]any{name: []any{second}})
			expectSame(t, map[string]any{name: []any{second}}, changed.body)
			missing := map[string]any{name: []any{first, missingID}}
			c.refuse(http.StatusUnprocessableEntity, "validation_failed", http.MethodPatch, one.pathOf(row), missing, name+".1")
		}
	})
}

func TestTheStatementsOfAListDoNotGrowWithIt(t *testing.T) {
	forEach(t, func(t *testing.T, c *client, one trial) {
		if !one.fitsMany {
			return
		}
		counter := new(statements)
		if err := c.service.Database().Use(counter); err != nil {
			t.Fatal(err)
		}
		c.create(one, nil)
		short := counter.during(func() { c.expect(http.StatusOK, http.MethodGet, one.path, nil) })
		for range 3 {
			c.create(one, nil)
		}
		long := counter.during(func() { c.expect(http.StatusOK, http.MethodGet, one.path, nil) })
		if most := 2 + len(one.links); short > most || long > most {
			t.Errorf("a list takes %d statements, and a longer one %d; it may take %d", short, long, most)
		}
	})
}

func TestADeletedRowIsGone(t *testing.T) {
	forEach(t, func(_ *testing.T, c *client, one trial) {
		row := c.create(one, nil)
		c.expect(http.StatusNoContent, http.MethodDelete, one.pathOf(row), nil)
		for _, method := range []string{http.MethodGet, http.MethodDelete} {
			c.refuse(http.StatusNotFound, "not_found", method, one.pathOf(row), nil)
		}
		c.refuse(http.StatusNotFound, "not_found", http.MethodPatch, one.pathOf(row), map[string]any{})
		for _, method := range []string{http.MethodGet, http.MethodDelete} {
			c.refuse(http.StatusUnprocessableEntity, "validation_failed", method, one.path+"/nothing", nil, "id")
		}
	})
}

func TestParcelKeepsDepotID(t *testing.T) {
	c := open(t, nil)
	row := c.create(tryParcel(), nil)
	target := tryDepot().path + "/" + row["depotId"].(string)
	c.refuse(http.StatusConflict, "conflict", http.MethodDelete, target, nil)
	c.expect(http.StatusOK, http.MethodGet, target, nil)
}

func TestScanKeepsCourierID(t *testing.T) {
	c := open(t, nil)
	row := c.create(tryScan(), nil)
	target := tryCourier().path + "/" + row["courierId"].(string)
	c.refuse(http.StatusConflict, "conflict", http.MethodDelete, target, nil)
	c.expect(http.StatusOK, http.MethodGet, target, nil)
}
