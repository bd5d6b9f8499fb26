package resource

import (
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/database"
)

// ErrNotFound tells that there is no such row.
var ErrNotFound = errors.New("there is no such row")

// Repository keeps the rows of a resource. Every method takes the connection or transaction that it works in.
type Repository[M any, P Model[M]] struct {
	table *Table[M]
}

// NewRepository gives the repository of a table.
func NewRepository[M any, P Model[M]](table *Table[M]) *Repository[M, P] {
	return &Repository[M, P]{table}
}

// FindPage gives the rows that a query asks for, with the number of all that match: two statements, and one more for
// each set of links.
func (r *Repository[M, P]) FindPage(tx *gorm.DB, query Query) (*Page[M], error) {
	page := &Page[M]{Page: query.page, Size: query.size, Items: make([]M, 0, query.size)}
	matching := tx.Model(new(M))
	if len(query.conditions) > 0 {
		matching = matching.Clauses(clause.Where{Exprs: query.conditions})
	}
	// Both statements go on from here.
	matching = matching.Session(&gorm.Session{})
	if err := matching.Count(&page.Total).Error; err != nil {
		return nil, fmt.Errorf("count %s: %w", r.table.Name, err)
	}
	window := matching.Clauses(orderBy(query.order)).Limit(query.size).Offset((query.page - 1) * query.size)
	if err := window.Find(&page.Items).Error; err != nil {
		return nil, fmt.Errorf("list %s: %w", r.table.Name, err)
	}
	rows := make([]*M, len(page.Items))
	for place := range page.Items {
		rows[place] = &page.Items[place]
	}
	return page, r.readLinks(tx, rows...)
}

// Find gives a row as the database keeps it. It fails with ErrNotFound if there is none.
func (r *Repository[M, P]) Find(tx *gorm.DB, id columns.UUID) (*M, error) {
	return r.find(tx, id)
}

// Lock gives a row that nobody else changes before the transaction ends. It fails with ErrNotFound if there is none.
func (r *Repository[M, P]) Lock(tx *gorm.DB, id columns.UUID) (*M, error) {
	return r.find(tx, id, clause.Locking{Strength: database.LockForChange})
}

func (r *Repository[M, P]) find(tx *gorm.DB, id columns.UUID, clauses ...clause.Expression) (*M, error) {
	row := new(M)
	found := tx.Clauses(clauses...).Where(clause.Eq{Column: clause.Column{Name: "id"}, Value: id})
	if err := found.Take(row).Error; errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, ErrNotFound
	} else if err != nil {
		return nil, fmt.Errorf("read a row of %s: %w", r.table.Name, err)
	}
	return row, r.readLinks(tx, row)
}

// Insert keeps a new row.
func (r *Repository[M, P]) Insert(tx *gorm.DB, row *M) error {
	if err := tx.Create(row).Error; err != nil {
		return fmt.Errorf("insert into %s: %w", r.table.Name, err)
	}
	return r.writeLinks(tx, row, nil)
}

// Update keeps all of a changed row. Without the asterisk GORM would leave out what became empty, false or zero.
func (r *Repository[M, P]) Update(tx *gorm.DB, before, row *M) error {
	if err := tx.Model(row).Select("*").Updates(row).Error; err != nil {
		return fmt.Errorf("update a row of %s: %w", r.table.Name, err)
	}
	return r.writeLinks(tx, row, before)
}

// Delete takes a row away for good.
func (r *Repository[M, P]) Delete(tx *gorm.DB, row *M) error {
	if err := tx.Delete(row).Error; err != nil {
		return fmt.Errorf("delete a row of %s: %w", r.table.Name, err)
	}
	return nil
}

// FindMissing gives the ids that no row of a table has.
func (r *Repository[M, P]) FindMissing(tx *gorm.DB, table string, ids []columns.UUID) (map[columns.UUID]bool, error) {
	missing := make(map[columns.UUID]bool, len(ids))
	for _, id := range ids {
		missing[id] = true
	}
	if len(ids) == 0 {
		return missing, nil
	}
	var found []columns.UUID
	others := tx.Table(table).Where(clause.IN{Column: clause.Column{Name: "id"}, Values: columns.Values(ids)})
	if err := others.Pluck("id", &found).Error; err != nil {
		return nil, fmt.Errorf("look for rows of %s: %w", table, err)
	}
	for _, id := range found {
		delete(missing, id)
	}
	return missing, nil
}
