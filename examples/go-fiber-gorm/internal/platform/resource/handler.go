package resource

import (
	"context"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
	"example.com/parcel-tracking-api/internal/platform/web"
)

// useCases is what routes need of the service of a resource.
type useCases[M any] interface {
	List(ctx context.Context, query Query) (*Page[M], error)
	Get(ctx context.Context, id columns.UUID) (*M, error)
	Create(ctx context.Context, row *M) (*M, error)
	Update(
		ctx context.Context, id columns.UUID, change func(row *M) bool,
	) (*M, error)
	Delete(
		ctx context.Context, id columns.UUID,
	) error
}

// Handler serves the routes of a resource, whose rows are answered as R.
type Handler[M any, P Model[M], R any] struct {
	// Path is that of the collection, below the API.
	Path string
	// Service has the use cases.
	Service useCases[M]
	// Table says what lists can be asked for.
	Table *Table[M]
	// PageSize is how many rows a page has unless another number is asked for.
	PageSize int
	// Limit is how long a body may be, in bytes.
	Limit int
	// ReadCreate reads a new row.
	ReadCreate func(object *payload.Object) *M
	// ReadUpdate reads a change.
	ReadUpdate func(object *payload.Object) func(row *M) bool
	// Respond gives what is answered for a row.
	Respond func(row *M) R
}

// pageResponse is what a list answers.
type pageResponse[R any] struct {
	Items []R   `json:"items"`
	Total int64 `json:"total"`
	Page  int   `json:"page"`
	Size  int   `json:"size"`
}

// Register adds the routes.
func (h *Handler[M, P, R]) Register(router fiber.Router) {
	router.Get(h.Path, h.list)
	router.Post(h.Path, h.create)
	item := h.Path + "/:id"
	router.Get(item, h.get)
	router.Patch(item, h.update)
	router.Delete(item, h.delete)
}

func (h *Handler[M, P, R]) list(c fiber.Ctx) error {
	query, err := h.Table.Query(c.Queries(), h.PageSize)
	if err != nil {
		return err
	}
	response, err := h.readPage(c.Context(), query)
	if err != nil {
		return err
	}
	return c.JSON(response)
}

// readPage gives what is answered for a page.
func (h *Handler[M, P, R]) readPage(ctx context.Context, query Query) (pageResponse[R], error) {
	page, err := h.Service.List(ctx, query)
	if err != nil {
		return pageResponse[R]{}, err
	}
	items := make([]R, len(page.Items))
	for place := range page.Items {
		items[place] = h.Respond(&page.Items[place])
	}
	return pageResponse[R]{Items: items, Total: page.Total, Page: page.Page, Size: page.Size}, nil
}

func (h *Handler[M, P, R]) create(c fiber.Ctx) error {
	object, err := web.ReadObject(c, h.Limit)
	if err != nil {
		return err
	}
	row := h.ReadCreate(object)
	if err = object.Err(); err != nil {
		return err
	}
	created, err := h.Service.Create(c.Context(), row)
	if err != nil {
		return err
	}
	response := h.Respond(created)
	c.Location(c.Path() + "/" + P(created).Base().ID.String())
	return c.Status(fiber.StatusCreated).JSON(response)
}

func (h *Handler[M, P, R]) get(c fiber.Ctx) error {
	id, err := readID(c)
	if err != nil {
		return err
	}
	response, err := h.readRow(c.Context(), id)
	if err != nil {
		return err
	}
	return c.JSON(response)
}

// readRow gives what is answered for a row.
func (h *Handler[M, P, R]) readRow(ctx context.Context, id columns.UUID) (R, error) {
	row, err := h.Service.Get(ctx, id)
	if err != nil {
		return *new(R), err
	}
	return h.Respond(row), nil
}

func (h *Handler[M, P, R]) update(c fiber.Ctx) error {
	id, err := readID(c)
	if err != nil {
		return err
	}
	object, err := web.ReadObject(c, h.Limit)
	if err != nil {
		return err
	}
	change := h.ReadUpdate(object)
	if err = object.Err(); err != nil {
		return err
	}
	row, err := h.Service.Update(
		c.Context(), id, change,
	)
	if err != nil {
		return err
	}
	response := h.Respond(row)
	return c.JSON(response)
}

func (h *Handler[M, P, R]) delete(c fiber.Ctx) error {
	id, err := readID(c)
	if err != nil {
		return err
	}
	if err = h.Service.Delete(
		c.Context(), id,
	); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func readID(c fiber.Ctx) (columns.UUID, error) {
	id, err := columns.ParseUUID(c.Params("id"))
	if err != nil {
		detail := apierror.Detail{Field: "id", Message: "must be a UUID"}
		return id, apierror.New(apierror.ValidationFailed, "The request is not valid.", detail).Because(err)
	}
	return id, nil
}
