// Package api has the OpenAPI document of the service, which callers and tests can rely on.
package api

import _ "embed"

// Document is the document, as JSON.
//
//go:embed openapi.json
var Document []byte
