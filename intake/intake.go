// Package intake takes in the bytes of one summary and says everything that is
// wrong with them, each with its line and column, and gives the summary where
// there is one. The bytes are JSON, or a Word file that package importer finds
// one summary in.
//
// The bytes go through four gates. The first is this package's own reader of
// JSON (RFC 8259), which is stricter than those of most programs: they drop
// the first of two equal keys, put another character in the place of a broken
// one, and make a loss that nobody sees. It also keeps where everything
// stands. Then come the schema, the types of the package summary, and the
// rules of the packages check and prose.
//
// A file that passes the first gate gives a Summary even where the others
// find mistakes. What the types can't hold is left out of it, and listed in
// Unread: where nothing is listed, the Summary holds everything that the file
// says. A file that doesn't pass the first gate gives none, because nobody can
// say for sure what was meant.
package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/prose"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/schema"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
)

// Result is what is known of one file.
type Result struct {
	// File is the path as the user gave it.
	File string
	// SHA256 is the checksum of the bytes as they were received, in lower-case
	// hexadecimal digits. Empty where the file is too large to be read.
	SHA256 string
	// Summary is nil where the bytes can't be read, in one way only, as one
	// JSON object.
	Summary *summary.Summary
	// Findings are everything that was found, in the order of finding.Sort.
	Findings []finding.Finding
	// Unread are the JSON Pointers of what is in the file and not in Summary,
	// in the order of the file. A text or a group that is empty is not listed:
	// nothing is lost without it.
	Unread []string

	// word says that it came as a Word file, which has no lines; foreign that
	// it is sound, and no summary.
	word    bool
	foreign string
	// source is the bytes as they were received.
	source string
	// texts are those of the summary.
	texts []check.Text
	// tree and where are what the bytes were read as, and where it stands.
	tree  *node
	where *places
}

// Source is the file as it was received, for showing its lines to people. Empty
// where the file is too large to be read.
func (r Result) Source() string { return r.source }

// Texts are the texts of the summary as they were read (check.Texts). They are
// not to be changed.
func (r Result) Texts() []check.Text { return r.texts }

// County returns the county that the summary says clearly it is from.
func (r Result) County() (county.County, bool) {
	if r.Summary == nil {
		return county.County{}, false
	}
	return county.Identify(r.Summary.County.Name, r.Summary.County.Code)
}

// Position returns the line and the column, both from 1, of the value at a JSON
// Pointer, or of the nearest value above one that is missing. It is for what
// others find out about a file, such as that there are two for one county. A
// Word file has no lines: both are 0.
func (r Result) Position(pointer string) (line, column int) {
	if r.word {
		return 0, 0
	}
	if r.tree == nil {
		return 1, 1
	}
	at, _, _ := r.tree.locate(pointer)
	return r.where.at(at.start)
}

// Place returns a finding with its file and place: where its quote begins and
// ends, through the escapes of JSON, or where its value begins. It is for what
// others find out about a file, as Position is.
func (r Result) Place(f finding.Finding) finding.Finding {
	f.File = r.File
	if r.word {
		return f
	}
	if r.tree == nil {
		f.Line, f.Column, f.EndColumn = 1, 1, 0
		return f
	}
	at, _, _ := r.tree.locate(f.Pointer)
	r.where.place(&f, at)
	return f
}

// Accept returns the summary where nothing fatal was found. The error says how
// much was found, and the first of it.
func (r Result) Accept() (*summary.Summary, error) {
	fatal, _ := finding.Count(r.Findings)
	if fatal == 0 && r.Summary != nil {
		return r.Summary, nil
	}
	for _, f := range r.Findings {
		if f.Severity != finding.Fatal {
			continue
		}
		many := "1 fatal finding"
		if fatal > 1 {
			many = fmt.Sprintf("%d fatal findings, the first", fatal)
		}
		return nil, fmt.Errorf("%s has %s at line %d, column %d: %s %s", r.File, many, f.Line, f.Column, f.Code, f.Message)
	}
	return nil, errors.New("there is no summary: nothing was read")
}

// StopsReading reports whether a finding is one for which nobody can say what a
// file means: of its bytes, by the first gate, or of a Word file as a whole.
func StopsReading(f finding.Finding) bool {
	return f.Severity == finding.Fatal && (strings.HasPrefix(f.Code, "FILE") || strings.HasPrefix(f.Code, "WORD"))
}

// MaxSize is the size in bytes of the largest file that is read: 16 MiB.
const MaxSize = 16 << 20

const byteOrderMark = "\ufeff"

// Reader reads summaries by the rules that its caller wants. The zero Reader
// applies those that are on by default.
type Reader struct {
	Rules Rules
	// Templates are the words by which packets were made that come back as
	// Word files; nil takes the default ones.
	Templates *templates.Set

	// earlier is what is known of a file and still holds; nil where nothing is.
	earlier func(path string) (fileResult, bool)
}

// Rules says which of the rules about the wording are applied. The others
// always are.
type Rules int

// The choices of rules.
const (
	// DefaultRules are those that are on by default.
	DefaultRules Rules = iota
	// BlockingRules are those alone whose findings are fatal: enough to know
	// whether a document may be built, in a fraction of the time.
	BlockingRules
	// AllRules are all, also those that are wrong too often for everybody.
	AllRules
)

// wording gives the rules about the wording.
func (r Rules) wording() prose.Rules {
	switch r {
	case BlockingRules:
		return prose.Blocking
	case AllRules:
		return prose.All
	}
	return prose.Usual
}

// Read takes in the bytes of a file by the rules that are on by default. The
// name is used in what is said about it.
func Read(name string, data []byte) Result { return Reader{}.Read(name, data) }

// Read takes in the bytes of a file, as what they are. The name is used in what
// is said about it.
func (reader Reader) Read(name string, data []byte) Result {
	if isWord(data) {
		return reader.readWord(name, data)
	}
	return reader.readJSON(name, data)
}

// readJSON takes in bytes that should be JSON.
func (reader Reader) readJSON(name string, data []byte) Result {
	r := Result{File: name, SHA256: Checksum(data), source: string(data)}
	if f, stop := unlikeJSON(data); stop {
		f.Line, f.Column = 1, 1
		r.add(f)
		return r
	}
	source, marked := strings.CutPrefix(r.source, byteOrderMark)
	if marked {
		f := rule.Finding("FILE0005", "", "The file begins with a byte order mark, which does not belong to the text.")
		f.Line, f.Column = 1, 1
		r.add(f)
	}
	tree, faults := parse(source)
	r.tree, r.where = tree, &places{text: source}
	for _, f := range faults {
		f.Line, f.Column = r.where.at(f.offset)
		r.add(f.Finding)
	}
	if r.tree != nil && !repeatsKey(faults) {
		r.judge(source, len(faults) == 0, reader.Rules)
	}
	finding.Sort(r.Findings)
	return r
}

// Checksum is the SHA-256 of bytes in lower-case hexadecimal digits.
func Checksum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// repeatsKey reports whether the tree could be read in two ways.
func repeatsKey(faults []fault) bool {
	return slices.ContainsFunc(faults, func(f fault) bool { return f.Code == "FILE0008" })
}

// judge takes a file that is sound JSON through the schema, the types and the
// rules. Where it has characters that can't be printed, it is only looked at
// for what else is wrong.
func (r *Result) judge(source string, sound bool, rules Rules) {
	tree, where := r.tree, r.where
	var found []finding.Finding
	if !schema.Suits(tree) {
		var err error
		if found, err = schema.Validate(tree.value()); err != nil {
			r.add(programFault(err))
			return
		}
	}
	s, lost := fill(source, tree)
	found = append(found, refused(lost, found)...)
	for _, f := range found {
		f.Line, f.Column = r.Position(f.Pointer)
		if f.Code == "SCHM0002" { // the mistake is the key
			_, key, _ := tree.locate(f.Pointer)
			f.Line, f.Column = where.at(key)
		}
		r.add(f)
	}
	if !sound {
		return
	}
	r.Summary = s
	kept := tree
	if len(lost) > 0 {
		kept = tree.without(lost)
	}
	for _, l := range lost {
		if !l.empty {
			r.Unread = append(r.Unread, l.pointer)
		}
	}
	said := newSaid(found, lost)
	r.texts = check.Texts(s)
	for _, f := range append(check.RunTexts(s, r.texts), prose.RunTexts(s, r.texts, rules.wording())...) {
		at, _, rest := kept.locate(f.Pointer)
		if kept != tree {
			f.Pointer = at.pointer + rest
		}
		if said.already(f.Pointer) {
			continue
		}
		where.place(&f, at)
		r.add(f)
	}
}

// programFault is the finding for what should never happen.
func programFault(err error) finding.Finding {
	f := rule.Finding("FILE0014", "", "The file could not be taken in, through a fault of this program: %v.", err)
	f.Line, f.Column = 1, 1
	return f
}

func (r *Result) add(f finding.Finding) {
	f.File = r.File
	r.Findings = append(r.Findings, f)
}
