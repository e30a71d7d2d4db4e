package html_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
)

// TestTextKeepsItsSpaces holds the style sheet against every element that
// carries a county's text: without this rule a browser folds double spaces.
func TestTextKeepsItsSpaces(t *testing.T) {
	rule := regexp.MustCompile(`(?m)^([^{}/]+) \{\n  white-space: pre-wrap;`).FindStringSubmatch(sheet(t))
	if rule == nil {
		t.Fatal("no rule keeps the spaces of the text")
	}
	kept := strings.Split(rule[1], ", ")
	found, _ := elements(write(t, everywhere("x")))
	checked := 0
	for _, e := range found {
		switch e.tag {
		case "h1", "h2", "p", "caption":
			checked++
			if !strings.Contains(", "+strings.Join(kept, ", ")+",", ", "+e.tag+",") {
				t.Errorf("<%s> folds its spaces", e.tag)
			}
		}
	}
	if checked == 0 {
		t.Error("no element was looked at")
	}
}

// TestMarkers works out from the style sheet what stands behind an item's
// number, and that letters go on as document.Marker says. What the browser
// does by itself is its own: "1.", "i." and "I.".
func TestMarkers(t *testing.T) {
	css := sheet(t)
	counters := map[string]string{}
	for _, m := range regexp.MustCompile(`@counter-style ([a-z-]+) \{([^}]*)\}`).FindAllStringSubmatch(css, -1) {
		counters[m[1]] = m[2]
	}
	chosen := func(classes string) string {
		m := regexp.MustCompile(`(?m)^\` + classes + ` \{ list-style-type: ([a-z-]+); \}`).FindStringSubmatch(css)
		if m == nil {
			return ""
		}
		return counters[m[1]]
	}
	for kind, c := range map[document.ListKind]struct{ class, base string }{
		document.Decimal:     {".decimal", "extends decimal;"},
		document.LowerLetter: {".lower-letter", "extends letters-lower;"},
		document.UpperLetter: {".upper-letter", "extends letters-upper;"},
		document.LowerRoman:  {".lower-roman", "extends lower-roman;"},
		document.UpperRoman:  {".upper-roman", "extends upper-roman;"},
	} {
		page := write(t, body(ordered(kind, ')', 1)))
		if !strings.Contains(page, `class="`+c.class[1:]+` bracket tight"`) {
			t.Errorf("a list of kind %d has not the class %s", kind, c.class)
		}
		rule := chosen(c.class + `\.bracket`)
		if !strings.Contains(rule, c.base) || !strings.Contains(rule, `suffix: ") ";`) {
			t.Errorf("%s with a bracket is drawn by %q", c.class, rule)
		}
	}
	for class, first := range map[string]rune{".lower-letter": 'a', ".upper-letter": 'A'} {
		rule := chosen(class)
		var letters []string
		for r := first; r < first+26; r++ {
			letters = append(letters, `"`+string(r)+`"`)
		}
		for _, want := range []string{
			"system: symbolic;", "symbols: " + strings.Join(letters, " ") + ";", "range: 1 780;", `suffix: ". ";`,
		} {
			if !strings.Contains(rule, want) {
				t.Errorf("%s is drawn by %q, without %s", class, rule, want)
			}
		}
	}
}

// TestPaper holds what a printed page needs.
func TestPaper(t *testing.T) {
	css := sheet(t)
	_, paper, ok := strings.Cut(css, "@media print {")
	if !ok {
		t.Fatal("nothing is said about paper")
	}
	for _, want := range []string{
		".new-page { break-before: page; }", // the model's page breaks
		"tr, .alert { break-inside: avoid; }",
		"break-after: avoid;",                  // a heading stays with its text
		".table { overflow: visible; }",        // paper doesn't scroll
		"tfoot { display: table-row-group; }",  // a total stands once
		"html { font: 11pt/1.4 Arial, Helvet",  // as in Word
		".skip { display: none; }",             // nothing to press
		"table { table-layout: fixed; }",       // no table wider than the paper
		"  p, li { orphans: 2; widows: 2; max", // no line alone
	} {
		if !strings.Contains(paper, want) {
			t.Errorf("on paper %q is missing", want)
		}
	}
	if !strings.Contains(css, "@page {\n  size: 8.5in 11in;\n  margin: 1in;") {
		t.Error("the paper isn't US Letter with margins of an inch")
	}
	if !strings.Contains(css, "@media screen and (prefers-color-scheme: dark)") {
		t.Error("the dark colors aren't kept to screens")
	}
}

func sheet(t *testing.T) string {
	t.Helper()
	css, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(css)
}
