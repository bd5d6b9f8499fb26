package resource

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm/clause"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

const (
	lastPage    = 1_000_000
	longestPage = 100

	usualSort = "createdAt"
)

// Query is what a list is asked for.
type Query struct {
	page       int
	size       int
	conditions []clause.Expression
	order      []sortKey
}

type sortKey struct {
	column     Column
	descending bool
}

// Page is one page of a list.
type Page[M any] struct {
	Items []M
	Total int64
	Page  int
	Size  int
}

// Query reads what a list is asked for. It fails with ValidationFailed, and names each parameter that is wrong.
func (t *Table[M]) Query(parameters map[string]string, usualSize int) (Query, error) {
	query := Query{page: 1, size: usualSize}
	err := ReadParameters(parameters, func(name, text string) (err error) {
		switch name {
		case "page":
			query.page, err = ReadPage(text)
		case "size":
			query.size, err = ReadSize(text)
		case "sort":
			err = t.sort(&query, text)
		default:
			err = t.filter(&query, name, text)
		}
		return err
	})
	if err == nil && query.order == nil {
		err = t.sort(&query, usualSort)
	}
	return query, err
}

// ReadParameters reads each parameter by a function. It fails with ValidationFailed, and names those that are wrong.
func ReadParameters(parameters map[string]string, read func(name, text string) error) error {
	var problems []apierror.Detail
	for _, name := range slices.Sorted(maps.Keys(parameters)) {
		if err := read(name, parameters[name]); err != nil {
			problems = append(problems, apierror.Detail{Field: name, Message: err.Error()})
		}
	}
	if problems != nil {
		return apierror.New(apierror.ValidationFailed, "The request is not valid.", problems...)
	}
	return nil
}

// ReadPage reads the number of a page.
func ReadPage(text string) (int, error) {
	return readCount(text, lastPage)
}

// ReadSize reads how many rows a page has.
func ReadSize(text string) (int, error) {
	return readCount(text, longestPage)
}

func readCount(text string, most int32) (int, error) {
	count, err := payload.Integer(1, most).FromText(text)
	return int(count), err
}

func (t *Table[M]) filter(query *Query, name, text string) error {
	filter, found := t.Filters[name]
	if !found {
		return errors.New("is not known")
	}
	condition, err := filter(text)
	if err != nil {
		return err
	}
	query.conditions = append(query.conditions, condition)
	return nil
}

func (t *Table[M]) sort(query *Query, keys string) error {
	for key := range strings.SplitSeq(keys, ",") {
		name, descending := strings.CutPrefix(key, "-")
		column, found := t.Sorts[name]
		if !found {
			return fmt.Errorf("%q is no key to sort by", name)
		}
		query.order = append(query.order, sortKey{column, descending})
	}
	// The id decides ties, so that pages show every row once.
	query.order = append(query.order, sortKey{column: Column{Name: "id"}})
	return nil
}

// orderBy gives the order of a list. Databases disagree about where null stands; here it is always the last.
func orderBy(keys []sortKey) clause.OrderBy {
	parts := make([]string, len(keys))
	names := make([]any, 0, len(keys))
	for place, key := range keys {
		direction := "ASC"
		if key.descending {
			direction = "DESC"
		}
		column := clause.Column{Name: key.column.Name}
		names = append(names, column)
		switch {
		case !key.column.Nullable:
			parts[place] = "? " + direction
		default:
			parts[place] = "? " + direction + " NULLS LAST"
		}
	}
	return clause.OrderBy{Expression: clause.Expr{SQL: strings.Join(parts, ", "), Vars: names}}
}
