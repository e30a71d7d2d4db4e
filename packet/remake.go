package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
)

// unknown stands in findings that nobody made, so that the place of those of a
// draft can be seen.
const unknown = "\ue000"

// expect makes the document again. harmless are words that it may have as well.
func (src *source) expect(set *templates.Set) (e *expected, harmless map[string]bool, ok bool) {
	if src.Form {
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
	o := templates.PacketOptions{Draft: src.Draft, Fields: true}
	if !src.Draft {
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
