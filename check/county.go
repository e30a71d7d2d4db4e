package check

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// countyKnown: the name is one of the 58.
func countyKnown(s *subject) []finding.Finding {
	name := s.County.Name
	if name == "" {
		return nil
	}
	if _, ok := county.ByName(name); ok {
		return nil
	}
	if meant, ok := county.Find(name); ok {
		return []finding.Finding{rule.Finding("CNTY0001", "/county/name",
			"The county's name is %q; write it as %q.", clip(name), meant.Name)}
	}
	return []finding.Finding{rule.Finding("CNTY0001", "/county/name",
		"%q is not one of California's 58 counties.", clip(name))}
}

// countyCode: the code is the named county's own. Where the name is not known
// the code is held against the 58 alone.
func countyCode(s *subject) []finding.Finding {
	code := s.County.Code
	if code == "" {
		return nil
	}
	other, exists := county.ByCode(code)
	named, known := county.ByName(s.County.Name)
	switch {
	case known && code != named.Code && exists:
		return []finding.Finding{rule.Finding("CNTY0002", "/county/code",
			"%s is the code of %s; the code of %s is %s.", code, other.Name, named.Name, named.Code)}
	case known && code != named.Code:
		return []finding.Finding{rule.Finding("CNTY0002", "/county/code",
			"No county has the code %q; the code of %s is %s.", clip(string(code)), named.Name, named.Code)}
	case !known && !exists:
		return []finding.Finding{rule.Finding("CNTY0002", "/county/code",
			"No county has the code %q; the codes are 01 to 58.", clip(string(code)))}
	}
	return nil
}

// countyExempt: an exempt county is told that it owes nothing.
func countyExempt(s *subject) []finding.Finding {
	c, ok := county.ByName(s.County.Name)
	if !ok || !c.Exempt {
		return nil
	}
	return []finding.Finding{rule.Finding("CNTY0003", "/county",
		"%s County is exempt: its superintendent has jurisdiction over a single school district and owes no summary. This one is included and marked as not required.", c.Name)}
}

// officeOfAnotherCounty: an office's name that begins with another county's
// name and the word "County" is that county's office, however it goes on
// ("Office of Education", "Superintendent of Schools", "Education Office").
func officeOfAnotherCounty(s *subject) []finding.Finding {
	own, ok := county.ByName(s.County.Name)
	if !ok {
		return nil
	}
	office := strings.TrimPrefix(fold(s.Office.Name), "the ") + " "
	// No county has the word in its name.
	name, _, ok := strings.Cut(office, " county ")
	if !ok || name == fold(own.Name) {
		return nil
	}
	for _, c := range county.All() {
		if name == fold(c.Name) {
			return []finding.Finding{rule.Finding("CNTY0004", "/office/name",
				"The county is %s, and the office is %q.", own.Name, clip(s.Office.Name))}
		}
	}
	return nil
}

// clip shortens a value that is shown in a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
