package web

import (
	"fmt"
	"io"
	"mime"

	"github.com/gofiber/fiber/v3"

	"example.com/parcel-tracking-api/internal/platform/apierror"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// longestRest is how much of a body that nobody wanted is read, in bytes, so that the connection is of use again.
const longestRest = 256 << 10

// bodyIsRead is the key of a request whose body was read to its end.
type bodyIsRead struct{}

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
	c.Locals(bodyIsRead{}, true)
	return body, nil
}

// exchange is what fasthttp tells of a request that was answered.
type exchange interface {
	RequestBodyStream() io.Reader
	UserValue(key any) any
	SetConnectionClose()
}

// finishBodies takes out of the way what is left of the body of a request. What follows on the connection is the next
// request, and must not be what somebody has put into the body of this one.
func finishBodies[E exchange](handle func(E)) func(E) {
	return func(e E) {
		handle(e)
		stream := e.RequestBodyStream()
		if stream == nil || e.UserValue(bodyIsRead{}) != nil {
			return
		}
		if rest, err := io.Copy(io.Discard, io.LimitReader(stream, longestRest)); err != nil || rest == longestRest {
			e.SetConnectionClose()
		}
	}
}
