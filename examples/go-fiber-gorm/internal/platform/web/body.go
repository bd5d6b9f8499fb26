package web

import (
	"fmt"
	"io"
	"mime"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// ReadObject reads the body of a request, which has to be a JSON object of at most so many bytes.
func ReadObject(c fiber.Ctx, limit int) (*payload.Object, error) {
	body, err := readBody(c, limit)
	if err != nil {
		return nil, err
	}
	if mediaType, _, err := mime.ParseMediaType(c.Get(fiber.HeaderContentType)); err != nil || mediaType != "application/json" {
		return nil, apierror.New(apierror.UnsupportedMediaType, "Send the body as application/json.")
	}
	return payload.ReadObject(body)
}

func readBody(c fiber.Ctx, limit int) ([]byte, error) {
	tooLarge := apierror.New(apierror.PayloadTooLarge, "The body is too large.")
	if c.Request().Header.ContentLength() > limit {
		// Nobody reads the rest, so that the connection is of no use any more.
		c.RequestCtx().SetConnectionClose()
		return nil, tooLarge
	}
	stream := c.Request().BodyStream()
	if stream == nil {
		return c.Request().Body(), nil
	}
	body, err := io.ReadAll(io.LimitReader(stream, int64(limit)+1))
	if err != nil {
		return nil, apierror.New(apierror.MalformedRequest, "The body cannot be read.").Because(fmt.Errorf("read the body: %w", err))
	}
	if len(body) > limit {
		c.RequestCtx().SetConnectionClose()
		return nil, tooLarge
	}
	return body, nil
}
