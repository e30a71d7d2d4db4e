package cli

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// tellChanges says what became different from one check to the next: which
// files were saved, came or went, what was corrected and what is new.
func (s *streams) tellChanges(before, now report.Run) error {
	var b bytes.Buffer
	was, is := byName(before), byName(now)
	for _, f := range before.Files {
		if _, there := is[f.Name]; !there {
			fmt.Fprintf(&b, "gone: %s\n", report.Printable(f.Name))
		}
	}
	for _, f := range now.Files {
		switch old, there := was[f.Name]; {
		case !there:
			fmt.Fprintf(&b, "new: %s\n", report.Printable(f.Name))
		case old.SHA256 != f.SHA256:
			fmt.Fprintf(&b, "saved: %s\n", report.Printable(f.Name))
		}
	}
	damaged := unreadable(now)
	lost := map[string]int{}
	var corrected []finding.Finding
	for _, f := range newSince(now, before).All() {
		if damaged[f.File] && !isDamage(f) {
			lost[f.File]++
			continue
		}
		corrected = append(corrected, f)
	}
	for _, f := range now.Files {
		if n := lost[f.Name]; n > 0 {
			fmt.Fprintf(&b, "can't be read now: %s; what was found before (%d) could not be checked again\n", report.Printable(f.Name), n)
		}
	}
	for _, f := range corrected {
		fmt.Fprintf(&b, "no longer: %s %s %s: %s\n", report.Printable(place(f)), f.Severity, f.Code, report.Printable(f.Message))
	}
	fresh := newSince(before, now)
	added := len(fresh.All())
	if added > 0 {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if err := report.Write(&b, report.AsText, fresh, report.Options{Color: wantsColor(s.out)}); err != nil {
			return err
		}
	}
	if added > 0 {
		b.WriteByte('\n')
	}
	difference := fmt.Sprintf("%d new, %d no longer found", added, len(corrected))
	if added+len(corrected) == 0 {
		difference = "as before"
	}
	fmt.Fprintf(&b, "%s (%s).\n", outcome(now), difference)
	return s.print(b.Bytes())
}

// unreadable are the files that are damaged, by their names: of those nothing
// but the damage could be checked.
func unreadable(run report.Run) map[string]bool {
	out := map[string]bool{}
	for _, f := range run.All() {
		if isDamage(f) {
			out[f.File] = true
		}
	}
	return out
}

func isDamage(f finding.Finding) bool {
	return f.Severity == finding.Fatal && strings.HasPrefix(f.Code, "FILE")
}

func byName(run report.Run) map[string]report.File {
	out := map[string]report.File{}
	for _, f := range run.Files {
		out[f.Name] = f
	}
	return out
}

// same is what makes two findings one and the same from one check to the next.
// Lines are no part of it: they move with every correction above them.
type same struct{ file, code, pointer, quote, message string }

// newSince returns the later of two runs with only those findings that the
// earlier one does not have. What a waiver accepts is no finding here.
func newSince(before, now report.Run) report.Run {
	had := map[same]int{}
	for _, f := range before.All() {
		if f.Waiver == nil {
			had[sameAs(f)]++
		}
	}
	keep := func(list []finding.Finding) []finding.Finding {
		var out []finding.Finding
		for _, f := range list {
			if f.Waiver != nil {
				continue
			}
			if key := sameAs(f); had[key] > 0 {
				had[key]--
				continue
			}
			out = append(out, f)
		}
		return out
	}
	fresh := now
	fresh.Files = nil
	for _, f := range now.Files {
		f.Findings = keep(f.Findings)
		fresh.Files = append(fresh.Files, f)
	}
	fresh.Findings = keep(now.Findings)
	return fresh
}

func sameAs(f finding.Finding) same { return same{f.File, f.Code, f.Pointer, f.Quote, f.Message} }

// place is where a finding stood: "file:line:", or the file alone.
func place(f finding.Finding) string {
	if f.Line == 0 {
		return f.File + ":"
	}
	return fmt.Sprintf("%s:%d:", f.File, f.Line)
}
