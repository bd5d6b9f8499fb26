package database

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
)

// isOutage tells whether a statement failed because the database is not there, or does not answer in time.
func isOutage(err error) bool {
	for _, sign := range []error{
		context.DeadlineExceeded, driver.ErrBadConn, sql.ErrConnDone, io.EOF, io.ErrUnexpectedEOF, net.ErrClosed,
	} {
		if errors.Is(err, sign) {
			return true
		}
	}
	var unreachable net.Error
	return errors.As(err, &unreachable) || isRefusedByServer(err)
}
