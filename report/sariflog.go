package report

import (
	"path/filepath"
	"strings"
)

// The objects of SARIF that are written, with the properties that are used.

// sarifLog is 3.13.
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

// sarifRun is 3.14.
type sarifRun struct {
	Tool             sarifTool         `json:"tool"`
	Invocations      []sarifInvocation `json:"invocations"`
	Artifacts        []sarifArtifact   `json:"artifacts"`
	Results          []sarifResult     `json:"results"`
	ColumnKind       string            `json:"columnKind"`
	NewlineSequences []string          `json:"newlineSequences"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

// sarifDriver is 3.19.
type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

// sarifRule is 3.49.
type sarifRule struct {
	ID                   string             `json:"id"`
	Name                 string             `json:"name,omitempty"`
	ShortDescription     *sarifMessage      `json:"shortDescription,omitempty"`
	FullDescription      *sarifMessage      `json:"fullDescription,omitempty"`
	Help                 sarifMessage       `json:"help"`
	DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`

	plainHelp string
}

type sarifConfiguration struct {
	Enabled bool   `json:"enabled"`
	Level   string `json:"level"`
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

// sarifInvocation is 3.20, without anything of the clock and the machine.
type sarifInvocation struct {
	ExecutionSuccessful bool   `json:"executionSuccessful"`
	ExitCode            int    `json:"exitCode"`
	ExitCodeDescription string `json:"exitCodeDescription"`
}

// sarifArtifact is 3.24.
type sarifArtifact struct {
	Location sarifArtifactLocation `json:"location"`
	Roles    []string              `json:"roles"`
	MimeType string                `json:"mimeType"`
	Length   int                   `json:"length,omitempty"`
	Hashes   map[string]string     `json:"hashes,omitempty"`
}

// sarifArtifactLocation is 3.4.
type sarifArtifactLocation struct {
	URI         string        `json:"uri,omitempty"`
	Index       *int          `json:"index,omitempty"`
	Description *sarifMessage `json:"description,omitempty"`
}

// sarifResult is 3.27.
type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             sarifMessage      `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	// Suppressions are either left out of every result or in each (3.27.23).
	Suppressions *[]sarifSuppression `json:"suppressions,omitempty"`
	Properties   *sarifProperties    `json:"properties,omitempty"`
}

// sarifSuppression is 3.35.
type sarifSuppression struct {
	Kind          string        `json:"kind"`
	Status        string        `json:"status"`
	Justification string        `json:"justification"`
	Location      sarifLocation `json:"location"`
}

// sarifProperties are what the standard leaves to us.
type sarifProperties struct {
	Quote string `json:"quote"`
}

type sarifLocation struct {
	PhysicalLocation sarifPhysical  `json:"physicalLocation"`
	LogicalLocations []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	ArtifactLocation sarifArtifactLocation `json:"artifactLocation"`
	Region           *sarifRegion          `json:"region,omitempty"`
}

type sarifLogical struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
}

// sarifRegion is 3.30: lines and columns from 1, the end being the column
// after the last character.
type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn,omitempty"`
	EndColumn   int           `json:"endColumn,omitempty"`
	Snippet     *sarifContent `json:"snippet,omitempty"`
}

type sarifContent struct {
	Text string `json:"text"`
}

// uri is a path as a URI reference (RFC 3986). A path from the root becomes a
// file URI; another stays relative, for the reader to resolve against the
// folder in which the check ran.
func uri(name string) string {
	name = filepath.ToSlash(name)
	for strings.HasPrefix(name, "./") {
		name = strings.TrimLeft(name[2:], "/")
	}
	drive := len(name) > 2 && name[1] == ':' && name[2] == '/' // A letter of Windows.
	before := ""
	switch {
	case strings.HasPrefix(name, "//"):
		before, name = "file://", name[2:]
	case strings.HasPrefix(name, "/"):
		before = "file://"
	case drive:
		before, name = "file:///"+name[:2], name[2:]
	}
	return before + escaped(name)
}

// escaped writes every byte as %XX that may not stand in a path by itself.
func escaped(path string) string {
	const hexDigits = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(path) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~/", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteString("%" + hexDigits[c>>4:c>>4+1] + hexDigits[c&15:c&15+1])
		}
	}
	return b.String()
}
