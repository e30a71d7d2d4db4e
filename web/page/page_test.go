package page_test

import (
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/web/page"
)

// body draws a template that uses the pieces of this package.
func body(t *testing.T, text string, data any) string {
	t.Helper()
	set := page.NewSet(page.NewSite("/secret/", "folder"), fstest.MapFS{"own.html": {Data: []byte(`{{define "own"}}` + text + `{{end}}`)}})
	out, err := set.Piece("own", data)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestURL(t *testing.T) {
	site := page.NewSite("/secret/", "folder")
	for want, elements := range map[string][]string{
		"/secret/":                          nil,
		"/secret/s/25-modoc.json/goals":     {"s", "25-modoc.json", "goals"},
		"/secret/s/a%2Fb%20%22%3F%23.json/": {"s", `a/b "?#.json`, ""},
	} {
		if got := site.URL(elements...); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestCameFrom: only a page of this site is one to go back to.
func TestCameFrom(t *testing.T) {
	site := page.NewSite("/secret", "folder")
	for referer, want := range map[string]string{
		"http://example.com/secret/s/a.json/goals?goal=2": "/secret/s/a.json/goals?goal=2",
		"http://example.com/secret/":                      "/secret/",
		"http://example.com/another/s/a.json":             "",
		"http://example.com/secret//evil":                 "",
		"http://example.org/secret/s/a.json":              "",
		"/secret/s/a.json":                                "",
		"javascript:alert(1)":                             "",
		"":                                                "",
	} {
		r := httptest.NewRequest("GET", "http://example.com/secret/rules/X", nil)
		r.Header.Set("Referer", referer)
		if _, got, ok := site.CameFrom(r); got != want || ok != (want != "") {
			t.Errorf("%q: %q", referer, got)
		}
	}
	bare := httptest.NewRequest("GET", "http://example.com/rules/X", nil)
	bare.Header.Set("Referer", "http://example.com//evil.org/")
	if _, got, ok := page.NewSite("", "folder").CameFrom(bare); ok {
		t.Error(got)
	}
}

// TestNothingIsMarkup: what people wrote stays text, wherever it stands in a
// field, and comes back as it was.
func TestNothingIsMarkup(t *testing.T) {
	const evil = `</textarea><script>alert("1")</script>' onfocus='x`
	for _, control := range []page.Control{page.Line, page.Lines, page.Money, page.Number, page.Day, page.Narrative, page.ItemText, page.Select, page.Radios, page.Boxes} {
		out := body(t, `{{template "field" .}}`, page.Field{
			Pointer: "/a/0/b", Label: evil, Hint: evil, Value: evil, Doc: evil, Control: control, Optional: true,
			Choices:  []page.Choice{{Value: evil, Text: evil, Chosen: true}},
			Findings: []page.Finding{{Severity: "fatal", Message: evil, Help: evil, Rule: "javascript:alert(1)"}},
			Before:   &page.Change{Summary: evil, Pieces: []page.Piece{{Kind: page.Removed, Text: evil}}},
		})
		if strings.Contains(out, "<script") || strings.Contains(out, `onfocus='x`) || strings.Contains(out, `href="javascript`) {
			t.Errorf("%s:\n%s", control, out)
		}
		for _, want := range []string{`id="f-a-0-b"`, `id="l-a-0-b"`, `id="h-a-0-b"`, `id="e-a-0-b"`, `name="/a/0/b"`, "Must fix:", "optional"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s has no %s", control, want)
			}
		}
	}
}

// TestALineEndInFront: a browser drops the first line end of a text area, and so
// one is written that it can drop.
func TestALineEndInFront(t *testing.T) {
	for _, control := range []page.Control{page.Lines, page.Narrative} {
		out := body(t, `{{template "field" .}}`, page.Field{Pointer: "/a", Value: "\nx", Control: control})
		if !strings.Contains(out, ">\n\nx</textarea>") {
			t.Errorf("%s: %q", control, out)
		}
	}
}

// TestAMistakeGivesTheErrorPage and never half of another.
func TestAMistakeGivesTheErrorPage(t *testing.T) {
	set := page.NewSet(page.NewSite("", "folder"), fstest.MapFS{"own.html": {Data: []byte(`{{define "own"}}half of a page {{.Missing.Field}}{{end}}`)}})
	w := httptest.NewRecorder()
	set.Write(w, 200, "own", page.Page{Title: "Title", Body: 5})
	if out := w.Body.String(); w.Code != 500 || strings.Contains(out, "half of") || !strings.Contains(out, "This page could not be shown") {
		t.Errorf("%d: %s", w.Code, out)
	}
}

// TestAPageIsMarkedInTheMenu, and one that says what went wrong is none of those
// in it.
func TestAPageIsMarkedInTheMenu(t *testing.T) {
	set := page.NewSet(page.NewSite("", "folder"), nil)
	for area, want := range map[page.Area]string{
		page.Nowhere: "", page.Start: `href="/" aria-current="page"`, page.Office: `href="/" aria-current="true"`, page.State: `href="/state" aria-current="true"`,
	} {
		w := httptest.NewRecorder()
		set.Write(w, 200, "failure", page.Page{Area: area})
		if out := w.Body.String(); !strings.Contains(out, want) || strings.Count(out, "aria-current") != min(len(want), 1) {
			t.Errorf("%d: %s", area, out)
		}
	}
}

func TestWords(t *testing.T) {
	for got, want := range map[string]string{
		page.Count(2, 1): "2 to do", page.Count(0, 1): "1 to check", page.Count(0, 0): "Done",
		page.Part{Blank: true}.Count(): "Empty", page.Part{Blank: true, Fatal: 1}.Count(): "1 to do",
		page.Part{Same: true}.Count(): "Same as last year", page.Part{Same: true}.Grade(): "same", page.Part{Same: true, Warnings: 1}.Count(): "1 to check",
		page.Tally([]page.Finding{{Severity: "fatal"}, {Severity: "warning"}}): "1 to fix, 1 to check",
		page.Plural(1, "county", "counties"):                                   "1 county", page.Plural(0, "county", "counties"): "0 counties",
		page.Sentence(errors.New("choose one")):                     "Choose one.",
		page.Sentence(errors.New("is it the right one?")):           "Is it the right one?",
		page.Sentence(errors.New("25-modoc.json is gone")):          "25-modoc.json is gone.",
		page.Sentence(errors.New("a.json: it is a link. Move it.")): "a.json: it is a link. Move it.",
		page.ID("/goals/0/id"):                                      "goals-0-id",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestInForm: nobody at a form is told of quotation marks, keys or commands, and
// code, place and severity stay.
func TestInForm(t *testing.T) {
	for _, f := range []finding.Finding{
		{Code: "SCHM0003", Message: `The amount must be a number without quotation marks, but here is the text "5 or 6".`},
		{Code: "SCHM0003", Message: `The mark must be true or false, without quotation marks, but here is the text "perhaps".`},
		{Code: "SCHM0003", Message: `The goals must be a list in [ ], but here is a group.`},
		{Code: "SCHM0005", Message: `The meeting date must be a day of the calendar, written as year, month and day, such as "2026-06-23", but here is "soon".`},
		{Code: "SCHM0007", Message: `The goals must not be an empty list, and it can't be left out.`},
		{Code: "SCHM0002", Message: `"room" is not a key of the board.`},
	} {
		known, ok := rule.ByCode(f.Code)
		if !ok {
			t.Fatal(f.Code)
		}
		f.Help, f.Pointer = known.Help, "/x"
		got := page.InForm(f)
		if got.Code != f.Code || got.Pointer != f.Pointer || got.Severity != f.Severity {
			t.Errorf("%+v became %+v", f, got)
		}
		for _, word := range []string{"quotation", "true or false", "[ ]", "{ }", " key", "coesummary", "the text \"", "2026-06-23", "empty list"} {
			if strings.Contains(got.Message+got.Help, word) {
				t.Errorf("%s says %q: %s %s", f.Code, word, got.Message, got.Help)
			}
		}
	}
}

// TestDaysInForm: advice says the form that the field's hint says, and a day that
// no month has is called so.
func TestDaysInForm(t *testing.T) {
	const start = `The meeting date must be a day of the calendar, written as year, month and day, such as "2026-06-23", but here is `
	for here, want := range map[string]string{
		`"soon".`:              `The meeting date must be a day, but here is "soon".`,
		`"13/6/2026".`:         `The meeting date must be a day, but here is "13/6/2026".`,
		`"June 31, 2026".`:     `There is no such day as "June 31, 2026".`,
		`"2026-02-30".`:        `There is no such day as "2026-02-30".`,
		`"2/29/2027".`:         `There is no such day as "2/29/2027".`,
		`"Wed., 6/31/2026".`:   `There is no such day as "Wed., 6/31/2026".`,
		`the number 20260609.`: `The meeting date must be a day, but here is the number 20260609.`,
	} {
		got := page.InForm(finding.Finding{Code: "SCHM0005", Message: start + here})
		if got.Message != want || !strings.HasSuffix(got.Help, page.DayExample) {
			t.Errorf("%s %s, want %s", got.Message, got.Help, want)
		}
	}
}

// TestAnotherWeekday: a day with the name of another weekday is told which it is.
func TestAnotherWeekday(t *testing.T) {
	const start = `The meeting date must be a day of the calendar, written as year, month and day, such as "2026-06-23", but here is `
	for _, typed := range []string{"Tuesday, June 24, 2026", "tues. June 24, 2026", "Tue 6/24/26"} {
		got := page.InForm(finding.Finding{Code: "SCHM0005", Message: start + `"` + typed + `".`})
		if want := `June 24, 2026 is a Wednesday, but here is "` + typed + `".`; got.Message != want || got.Help != "Check the day, or leave the weekday out." {
			t.Errorf("%s %s", got.Message, got.Help)
		}
	}
}

// TestAmountsInForm: what is wrong with an amount is said in dollars.
func TestAmountsInForm(t *testing.T) {
	for message, want := range map[string]string{
		`The amount must be a number without quotation marks, but here is the text "about 5".`: `The amount must be dollars, but here is "about 5".`,
		`The amount must be a number from 0 to 999999999999.99, but here is -5.`:               `The amount must be from $0 to $999,999,999,999.99, but here is -5.`,
		`The amount must have at most two decimals, but here is 1.005.`:                        `The amount can have cents, and no more decimals, but here is 1.005.`,
	} {
		got := page.InForm(finding.Finding{Code: "SCHM0003", Pointer: "/goals/0/expenditure/amount", Message: message, Help: "Write 596125."})
		if got.Message != want || got.Help != page.AmountExample {
			t.Errorf("%s %s, want %s", got.Message, got.Help, want)
		}
	}
}

// TestAQuoteInForm is left out where the message has the words.
func TestAQuoteInForm(t *testing.T) {
	for message, want := range map[string]string{
		`This is the only item of its list: "One item".`:     "",
		"The districts of Kern County are promised support.": "",
		"EC 52071 is cited without its subdivision (c).":     "Kern County",
	} {
		if got := page.InForm(finding.Finding{Code: "TEXT0304", Message: message, Quote: "Kern County"}).Quote; got != want {
			t.Errorf("%s: %q", message, got)
		}
	}
}

// TestPageWordsInForm: findings call things what the page calls them, and what
// they quote stays as it is.
func TestPageWordsInForm(t *testing.T) {
	for _, f := range []struct{ code, message, want string }{
		{"SCHM0006", "The description of metric 1 of measure 2 of goal 1 must not be empty.", "The description of metric 1 of row 2 of goal 1 is missing."},
		{"SCHM0004", `The area must be one of the choices, but here is "measure 2 of goal 1".`, `The area must be one of the choices, but here is "measure 2 of goal 1".`},
		{"PRTB0007", "No text (districtActions).", "No text."},
		{"DATE0001", "On June 1 (lcapAdoptionDate), but on June 2 (meetingDate).", "On June 1, but on June 2."},
	} {
		if got := page.InForm(finding.Finding{Code: f.code, Message: f.message}).Message; got != f.want {
			t.Errorf("%q, want %q", got, f.want)
		}
	}
	for _, r := range rule.All() {
		help := page.InForm(finding.Finding{Code: r.Code, Help: r.Help}).Help
		for _, key := range []string{"districtActions", "noDistrictsIdentified", "fundingSources", "technicalAssistance", "additionalSections", `"ccee"`, "note of the expenditure", "the measures"} {
			if strings.Contains(help, key) {
				t.Errorf("%s says %q: %s", r.Code, key, help)
			}
		}
	}
}

// TestOneDollarSign: an amount that was typed with its sign is not shown with
// two.
func TestOneDollarSign(t *testing.T) {
	for value, want := range map[string]int{"12,500": 1, "$12,500": 0, "": 1} {
		out := body(t, `{{template "field" .}}`, page.Field{Pointer: "/a", Control: page.Money, Value: value})
		if n := strings.Count(out, "money__sign"); n != want || !strings.Contains(out, `value="`+value+`"`) {
			t.Errorf("%q: %s", value, out)
		}
	}
}

// TestAdviceInForms: no rule that a summary can break sends people at a form to
// a command, to JSON or to Markdown.
func TestAdviceInForms(t *testing.T) {
	for _, r := range rule.All() {
		if strings.HasPrefix(r.Code, "WAIV") || strings.HasPrefix(r.Code, "FILE") {
			continue // about waivers, and about the bytes of a file
		}
		help := page.InForm(finding.Finding{Code: r.Code, Help: r.Help}).Help
		for _, word := range []string{"the command", "coesummary ", "the key", " --", "##", "backslash", "four spaces", "[ and ]", "square brackets"} {
			if strings.Contains(help, word) && !strings.Contains(help, "gave you coesummary") {
				t.Errorf("%s says %q: %s", r.Code, word, help)
			}
		}
	}
}
