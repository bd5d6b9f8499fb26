package resource

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gorm.io/gorm"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/database"
)

// Service has the use cases of a resource. Each one that writes is one transaction.
type Service[M any, P Model[M]] struct {
	database *database.Database
	rows     *Repository[M, P]
	table    *Table[M]
}

// NewService gives the use cases of a resource.
func NewService[M any, P Model[M]](db *database.Database, table *Table[M]) *Service[M, P] {
	return &Service[M, P]{database: db, rows: NewRepository[M, P](table), table: table}
}

// List gives one page of a list.
func (s *Service[M, P]) List(ctx context.Context, query Query) (*Page[M], error) {
	return database.Read(ctx, s.database, func(tx *gorm.DB) (*Page[M], error) {
		return s.rows.FindPage(tx, query)
	})
}

// Get gives one row. It fails with NotFound if there is none with this id.
func (s *Service[M, P]) Get(ctx context.Context, id columns.UUID) (*M, error) {
	row, err := database.Read(ctx, s.database, func(tx *gorm.DB) (*M, error) {
		return s.rows.Find(tx, id)
	})
	return row, s.explain(err)
}

// Create keeps a new row. It fails with Conflict if a unique value is taken, and with ValidationFailed if the row refers
// to what does not exist.
func (s *Service[M, P]) Create(ctx context.Context, row *M) (*M, error) {
	P(row).Base().ID = columns.NewUUID()
	return database.Write(ctx, s.database, func(tx *gorm.DB) (*M, error) { return s.CreateIn(tx, row) })
}

// CreateIn keeps a new row, which has its id already, in a transaction of others.
func (s *Service[M, P]) CreateIn(tx *gorm.DB, row *M) (*M, error) {
	base := P(row).Base()
	base.CreatedAt = columns.Now()
	base.UpdatedAt = base.CreatedAt
	if err := s.resolve(tx, row); err != nil {
		return nil, err
	}
	if err := s.rows.Insert(tx, row); err != nil {
		return nil, s.explain(err)
	}
	// What is answered is what the database keeps, and not what was sent.
	kept, err := s.rows.Find(tx, base.ID)
	if err != nil {
		return nil, err
	}
	return kept, nil
}

// Update changes a row by a function that tells whether it changed anything. It fails with NotFound if there is no such
// row, and otherwise as Create does.
func (s *Service[M, P]) Update(
	ctx context.Context, id columns.UUID, change func(row *M) bool,
) (*M, error) {
	updated, err := database.Write(ctx, s.database, func(tx *gorm.DB) (*M, error) {
		before, err := s.rows.Lock(tx, id)
		if err != nil {
			return nil, err
		}
		return s.apply(tx, before, change)
	})
	return updated, s.explain(err)
}

// apply keeps what a function makes of a row that is locked.
func (s *Service[M, P]) apply(tx *gorm.DB, before *M, change func(row *M) bool) (*M, error) {
	row := new(*before)
	if !change(row) {
		return before, nil
	}
	base := P(row).Base()
	base.UpdatedAt = columns.Now()
	if err := s.resolve(tx, row); err != nil {
		return nil, err
	}
	if err := s.rows.Update(tx, before, row); err != nil {
		return nil, err
	}
	kept, err := s.rows.Find(tx, base.ID)
	if err != nil {
		return nil, err
	}
	return kept, nil
}

// Delete takes a row away. It fails with NotFound if there is none, and with Conflict if others refer to it.
func (s *Service[M, P]) Delete(
	ctx context.Context, id columns.UUID,
) error {
	_, err := database.Write(ctx, s.database, func(tx *gorm.DB) (*M, error) {
		row, err := s.rows.Lock(tx, id)
		if err != nil {
			return nil, err
		}
		if err = s.rows.Delete(tx, row); err != nil {
			return nil, err
		}
		return row, nil
	})
	if database.BreaksReference(err) {
		return apierror.New(apierror.Conflict, fmt.Sprintf("Others refer to this %s.", s.table.Noun)).Because(err)
	}
	return s.explain(err)
}

// resolve checks that what a row refers to exists, and brings its links in order.
func (s *Service[M, P]) resolve(tx *gorm.DB, row *M) error {
	var problems []apierror.Detail
	for _, reference := range s.table.References {
		id := reference.ID(row)
		if id == nil {
			continue
		}
		missing, err := s.rows.FindMissing(tx, reference.Table, []columns.UUID{*id})
		if err != nil {
			return err
		}
		if missing[*id] {
			problems = append(problems, apierror.Detail{Field: reference.Property, Message: "does not exist"})
		}
	}
	for _, link := range s.table.Links {
		ids := link.IDs(row)
		missing, err := s.rows.FindMissing(tx, link.Target, *ids)
		if err != nil {
			return err
		}
		for place, id := range *ids {
			if missing[id] {
				field := link.Property + "." + strconv.Itoa(place)
				problems = append(problems, apierror.Detail{Field: field, Message: "does not exist"})
			}
		}
		*ids = columns.Sort(*ids)
	}
	if problems != nil {
		return apierror.New(apierror.ValidationFailed, "The request is not valid.", problems...)
	}
	return nil
}

// explain gives callers the reason of an error, where it is theirs to know.
func (s *Service[M, P]) explain(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrNotFound):
		return apierror.New(apierror.NotFound, fmt.Sprintf("There is no %s with this id.", s.table.Noun))
	case database.BreaksReference(err):
		message := fmt.Sprintf("What this %s refers to has just been deleted.", s.table.Noun)
		return apierror.New(apierror.Conflict, message).Because(err)
	}
	if name, found := database.FindDuplicate(err); found {
		for _, unique := range s.table.Uniques {
			if name == unique.Constraint || name == strings.Join(unique.Columns, ", ") {
				return refuseDuplicate(s.table.Noun, unique).Because(err)
			}
		}
	}
	return err
}

// refuseDuplicate names what another row has alike.
func refuseDuplicate(noun string, unique Unique) *apierror.Error {
	what := "this value"
	if len(unique.Properties) > 1 {
		what = "these values"
	}
	message := fmt.Sprintf("Another %s has %s.", noun, what)
	details := make([]apierror.Detail, len(unique.Properties))
	for place, property := range unique.Properties {
		details[place] = apierror.Detail{Field: property, Message: message}
	}
	return apierror.New(apierror.Conflict, message, details...)
}
