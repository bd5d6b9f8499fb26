package resource

import (
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/parcel-tracking-api/internal/platform/columns"
)

// pair is a row of a table of links.
type pair struct {
	Near columns.UUID
	Far  columns.UUID
}

// readLinks gives rows the ids that they are linked to: one statement for each set, however many rows there are.
func (r *Repository[M, P]) readLinks(tx *gorm.DB, rows ...*M) error {
	if len(rows) == 0 {
		return nil
	}
	ids := make([]columns.UUID, len(rows))
	for place, row := range rows {
		ids[place] = P(row).Base().ID
	}
	for _, link := range r.table.Links {
		near, far := clause.Column{Name: link.Near}, clause.Column{Name: link.Far}
		found := tx.Table(link.Table).
			Select("? AS near, ? AS far", near, far).
			Where(clause.IN{Column: near, Values: columns.Values(ids)})
		var pairs []pair
		if err := found.Find(&pairs).Error; err != nil {
			return fmt.Errorf("read %s: %w", link.Table, err)
		}
		linked := make(map[columns.UUID][]columns.UUID, len(rows))
		for _, each := range pairs {
			linked[each.Near] = append(linked[each.Near], each.Far)
		}
		for _, row := range rows {
			*link.IDs(row) = columns.Sort(linked[P(row).Base().ID])
		}
	}
	return nil
}

// writeLinks keeps what a row is linked to: it adds and takes away what is not as it was before.
func (r *Repository[M, P]) writeLinks(tx *gorm.DB, row, before *M) error {
	id := P(row).Base().ID
	for _, link := range r.table.Links {
		var had []columns.UUID
		if before != nil {
			had = *link.IDs(before)
		}
		has := columns.Sort(*link.IDs(row))
		if gone := columns.Subtract(had, has); len(gone) > 0 {
			left := tx.Table(link.Table).
				Where(clause.Eq{Column: clause.Column{Name: link.Near}, Value: id}).
				Where(clause.IN{Column: clause.Column{Name: link.Far}, Values: columns.Values(gone)})
			if err := left.Delete(new(pair)).Error; err != nil {
				return fmt.Errorf("delete from %s: %w", link.Table, err)
			}
		}
		come := columns.Subtract(has, had)
		if len(come) == 0 {
			continue
		}
		pairs := make([]map[string]any, len(come))
		for place, other := range come {
			pairs[place] = map[string]any{link.Near: id, link.Far: other}
		}
		if err := tx.Table(link.Table).Create(pairs).Error; err != nil {
			return fmt.Errorf("insert into %s: %w", link.Table, err)
		}
	}
	return nil
}
