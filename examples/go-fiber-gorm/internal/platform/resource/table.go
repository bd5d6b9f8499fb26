// Package resource has what all resources do alike: how their rows are kept, listed, changed and served. What makes one
// resource differ from another is in its own package, as data and as functions.
package resource

import (
	"gorm.io/gorm/clause"

	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Row has the columns that every row has. GORM leaves the times alone: they are set where a row really changes.
type Row struct {
	ID        columns.UUID   `gorm:"column:id;primaryKey"`
	CreatedAt columns.Moment `gorm:"column:created_at;autoCreateTime:false"`
	UpdatedAt columns.Moment `gorm:"column:updated_at;autoUpdateTime:false"`
}

// Base gives these columns of a row of any resource.
func (r *Row) Base() *Row {
	return r
}

// Model is a pointer to the row of a resource.
type Model[M any] interface {
	*M
	Base() *Row
}

// Table says of the table of a resource what statements have to know.
type Table[M any] struct {
	Name       string
	Noun       string
	Sorts      map[string]Column
	Filters    map[string]Filter
	References []Reference[M]
	Links      []Link[M]
	Uniques    []Unique
}

// Column is a column that lists can be sorted by.
type Column struct {
	Name     string
	Nullable bool
}

// Filter gives the condition that a list has to meet, of the text of a parameter.
type Filter func(text string) (clause.Expression, error)

// Equal filters by the value of a column; the parameter takes what the property takes.
func Equal[T any](column string, values payload.Type[T]) Filter {
	return func(text string) (clause.Expression, error) {
		value, err := values.FromText(text)
		return clause.Eq{Column: clause.Column{Name: column}, Value: value}, err
	}
}

// Reference is a foreign key: the property that has it, and the table that it refers to.
type Reference[M any] struct {
	Property string
	Table    string
	ID       func(row *M) *columns.UUID
}

// Link is a table of pairs that says which rows of another table belong to a row.
type Link[M any] struct {
	Property string
	Table    string
	Near     string
	Far      string
	Target   string
	IDs      func(row *M) *[]columns.UUID
}

// Unique is what no two rows may have alike, one value or several together, by the names that databases call it.
type Unique struct {
	Properties []string
	Columns    []string
	Constraint string
}
