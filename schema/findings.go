package schema

import (
	_ "embed"
	"slices"
)

//go:embed findings.schema.json
var findingsSource []byte

// FindingsJSON returns the JSON Schema of the findings that the package report
// writes as JSON, as the bytes of a JSON file. They are the caller's own.
// Nothing that is read is checked by it: it is for those who read the findings.
func FindingsJSON() []byte { return slices.Clone(findingsSource) }
