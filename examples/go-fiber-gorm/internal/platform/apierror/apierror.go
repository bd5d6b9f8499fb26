// Package apierror has the errors that callers see. What speaks HTTP gives each code its status; everything else is a
// defect, and shows no internals.
package apierror

import "fmt"

// Code tells callers what happened; programs compare it.
type Code string

// The codes.
const (
	MalformedRequest     Code = "malformed_request"
	NotFound             Code = "not_found"
	MethodNotAllowed     Code = "method_not_allowed"
	Conflict             Code = "conflict"
	PayloadTooLarge      Code = "payload_too_large"
	UnsupportedMediaType Code = "unsupported_media_type"
	ValidationFailed     Code = "validation_failed"
	RateLimited          Code = "rate_limited"
	InternalError        Code = "internal_error"
	ServiceUnavailable   Code = "service_unavailable"
)

// Detail says what is wrong with one property or parameter.
type Detail struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

// Error is an error with an answer of its own.
type Error struct {
	Code    Code     `json:"code"`
	Message string   `json:"message"`
	Details []Detail `json:"details"`
	Cause   error    `json:"-"`
}

// New gives an error with a message for people, and what is wrong with each field.
func New(code Code, message string, details ...Detail) *Error {
	if details == nil {
		details = []Detail{}
	}
	return &Error{Code: code, Message: message, Details: details}
}

// Error gives the message, with what led to it.
func (e *Error) Error() string {
	if e.Cause != nil {
		return fmt.Sprintf("%s: %v", e.Message, e.Cause)
	}
	return e.Message
}

// Unwrap gives what led to the error.
func (e *Error) Unwrap() error {
	return e.Cause
}

// Because gives the error with what led to it, which the log has and the caller does not see.
func (e *Error) Because(cause error) *Error {
	e.Cause = cause
	return e
}
