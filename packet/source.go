package packet

import (
	"regexp"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// Namespace is that of the data which a packet or a form carries.
const Namespace = "urn:coesummary:summary:1"

// source is what a document was made from.
type source struct {
	summary *summary.Summary
	// json is the summary as the file carries it.
	json []byte
	// base is the summary into which the fields' values are put: for a form
	// with empty places for all that it has fields for.
	base *node
	// form and draft are what was made of it.
	form, draft bool
	// bare says that the file carries no summary, only controls.
	bare bool
}

// open finds the summary that a file carries, or else sees whether the file has
// our controls at all.
func open(d *wml.Document) (*source, bool) {
	src := &source{}
	for _, data := range d.Data {
		if data.Namespace != Namespace || data.Name != "summary" {
			continue
		}
		s, err := summary.Decode([]byte(data.Text))
		if err != nil {
			continue
		}
		src.summary = s
		src.form = data.Attributes["kind"] == "form"
		src.draft = data.Attributes["draft"] == "1"
		break
	}
	if src.summary == nil {
		tags := ourTags(d.Blocks)
		if len(tags) < fewestTags {
			return nil, false
		}
		src.summary, src.form, src.bare = guess(d), true, true
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
	if src.form {
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

// unknown stands in findings that nobody made, so that the place of those of a
// draft can be seen.
const unknown = "\ue000"

// expect makes the document again. harmless are words that it may have as well.
func (src *source) expect(set *templates.Set) (e *expected, harmless map[string]bool, ok bool) {
	if src.form {
		s := *src.summary
		if src.bare { // a form needs them for its title
			if s.FiscalYear == 0 {
				s.FiscalYear = summary.FirstFiscalYear
			}
			if s.County.Name == "" {
				s.County.Name = unknown
			}
			s.Office.Name = unknown
		}
		d, err := set.Form(&s)
		if err != nil {
			return nil, nil, false
		}
		e = expect(d)
		if src.bare {
			forget(e.slots)
		}
		return e, nil, true
	}
	o := templates.PacketOptions{Draft: src.draft, Fields: true}
	if !src.draft {
		d, err := set.Packet(src.summary, o)
		if err != nil {
			return nil, nil, false
		}
		return expect(d), nil, true
	}
	for _, severity := range []finding.Severity{finding.Fatal, finding.Warning} {
		o.Findings = append(o.Findings, finding.Finding{Severity: severity, Message: unknown, Help: unknown})
	}
	d, err := set.Packet(src.summary, o)
	if err != nil {
		return nil, nil, false
	}
	o.Findings = nil
	clean, err := set.Packet(src.summary, o)
	if err != nil {
		return nil, nil, false
	}
	e = expect(d)
	freeFindings(e.slots)
	harmless = map[string]bool{}
	for _, s := range expect(clean).slots {
		if s.fixed() {
			harmless[fold(s.words())] = true
		}
	}
	for _, s := range e.slots {
		if s.kind == line {
			delete(harmless, fold(s.words()))
		}
	}
	return e, harmless, true
}

// forget takes the office's name back that a form was made with only because it
// needs one.
func forget(slots []*slot) {
	for _, f := range fieldsOf(slots) {
		if slices.Equal(plainLines(f.want), []string{unknown}) {
			f.want, f.made = nil, nil
		}
	}
}

// freeFindings marks the tables of a draft's findings, and the headings that
// count them.
func freeFindings(slots []*slot) {
	for i, s := range slots {
		if s.kind == table && len(s.grid.rows) > 0 && len(s.grid.rows[0]) > 0 && wordsOf(s.grid.rows[0][0]) == unknown {
			s.grid.free = true
			if i > 0 && slots[i-1].level > 0 {
				slots[i-1].counted = true
			}
		}
	}
}

// labelsOf learns from the templates with which words they begin the lines of a
// metric's baseline and target. The usual words are always understood.
func labelsOf(set *templates.Set) labels {
	out := labels{baseline: []string{"baseline"}, target: []string{"target"}}
	probe := &summary.Summary{Goals: []summary.Goal{{
		Area:     summary.LCAPReview,
		Measures: []summary.Measure{{Metrics: []summary.Metric{{Metric: "m", Baseline: "b", Target: "t"}}}},
	}}}
	d, err := set.Packet(probe, templates.PacketOptions{Draft: true, Fields: true})
	if err != nil {
		return out
	}
	for _, f := range expect(d).fields {
		if f.Kind != document.Metrics {
			continue
		}
		for _, line := range plainLines(f.want) {
			if label, ok := strings.CutSuffix(line, ": b"); ok {
				out.baseline = append(out.baseline, label)
			}
			if label, ok := strings.CutSuffix(line, ": t"); ok {
				out.target = append(out.target, label)
			}
		}
	}
	return out
}
