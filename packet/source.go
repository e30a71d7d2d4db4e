package packet

import (
	"regexp"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// source is what a document was made from.
type source struct {
	summary *summary.Summary
	// json is the summary as the file carries it.
	json []byte
	// base is the summary into which the fields' values are put: for a form
	// with empty places for all that it has fields for.
	base *node
	// Origin says as what the document was made.
	Origin
	// bare says that the file carries no summary, only controls.
	bare bool
}

// open finds the summary that a file carries, or else sees whether the file has
// our controls at all.
func open(d *wml.Document) (*source, bool) {
	src := &source{}
	src.summary, src.Origin = carried(d)
	if src.summary == nil {
		tags := ourTags(d.Blocks)
		if len(tags) < fewestTags {
			return nil, false
		}
		src.summary, src.Form, src.bare = guess(d), true, true
	}
	return src, src.fill()
}

// fill encodes the summary.
func (src *source) fill() bool {
	var err error
	if src.json, err = summary.Encode(src.summary); err != nil {
		return false
	}
	data := src.json
	if src.Form {
		if data, err = summary.Encode(templates.Blank(src.summary)); err != nil {
			return false
		}
	}
	src.base, err = parseTree(data)
	return err == nil
}

// fewestTags is how many different controls of ours a file must have that
// carries no summary.
const fewestTags = 3

// ourTags are the different tags of our controls in a document.
func ourTags(blocks []wml.Block) map[string]bool {
	out := map[string]bool{}
	for _, u := range flatten(blocks) {
		for _, tag := range u.tags {
			out[tag] = true
		}
	}
	return out
}

var yearInWords = regexp.MustCompile(`20\d\d[-–]\d\d\b`)

// guess is the summary of a document that carries none, as far as its fixed
// words tell: the year and the county. Everything else stands in its fields.
func guess(d *wml.Document) *summary.Summary {
	s := &summary.Summary{SchemaVersion: "1.0"}
	all := strings.Join(append([]string{d.Title}, plainLines(d.Blocks)...), "\n")
	for _, words := range yearInWords.FindAllString(all, -1) {
		if y, err := summary.ParseFiscalYear(strings.ReplaceAll(words, "–", "-")); err == nil {
			s.FiscalYear = y
			break
		}
	}
	first := len(all)
	for _, c := range county.All() {
		if i := strings.Index(all, c.Name+" County"); i >= 0 && i < first {
			first = i
			s.County = summary.County{Name: c.Name, Code: c.Code}
		}
	}
	return s
}

// lengths are how many entries each list has, by its pointer.
func (src *source) lengths() map[string]int {
	out := map[string]int{}
	var walk func(n *node, pointer string)
	walk = func(n *node, pointer string) {
		switch {
		case n == nil:
		case n.array:
			out[pointer] = len(n.items)
			for i, item := range n.items {
				walk(item, entryPointer(pointer, i))
			}
		default:
			for _, key := range n.keys {
				walk(n.fields[key], pointer+"/"+key)
			}
		}
	}
	walk(src.base, "")
	return out
}
