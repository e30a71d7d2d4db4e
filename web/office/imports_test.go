package office_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/markdown"
)

// ownDocument is a document as an office writes it: with headings of its own.
const ownDocument = `# Plan of Modoc County Office of Education 2025-26

# Support for all districts

We meet with each **district** each month & talk.

a) We read.
b) We write to them about what was read.

| Year | Award |
| --- | --- |
| 2025 | Best *office* |

# Goals

Goal 1: Read each LCAP before its hearing.

| Metric | Action |
| --- | --- |
| LCAPs read | Read them |

Estimated cost: $1,200
`

func wordOf(t *testing.T, text string) []byte {
	t.Helper()
	blocks, notes := markdown.Parse(text)
	if len(notes) > 0 {
		t.Fatal(notes)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, &document.Document{Title: "Plan", Language: "en-US", Blocks: blocks}, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTheWordsAreShown: people see what a document will be before they agree, and
// first of all what was not understood.
func TestTheWordsAreShown(t *testing.T) {
	d := newDesk(t)
	to := d.upload("plan.docx", wordOf(t, ownDocument))
	body := d.get(to + "?county=25&year=2025-26")
	for _, want := range []string{
		"Nothing was found for: <strong>Local context, Collaboration, Technical assistance, Expenditures</strong>.",
		"<strong>“Support for all districts” (23 words)</strong>",
		"<p>We meet with each <strong>district</strong> each month &amp; talk.</p>",
		`<li data-marker="b)"><p>We write to them about what was read.</p></li>`,
		`<th scope="col">Year</th>`, "<td>Best <em>office</em></td>",
		"<dt>Goal 1: statement</dt><dd><span class=\"source\">Read each LCAP before its hearing.</span></dd>",
		"<dt>Goal 1: estimated cost</dt><dd><span class=\"source\">$1,200</span></dd>",
		"<dt>County</dt><dd><span class=\"source\">Modoc</span></dd>",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't show %q", want)
		}
	}
	if first, words := strings.Index(body, "(23 words)"), strings.Index(body, "We meet with"); first > words {
		t.Error("what was not understood comes late")
	}
	if t.Failed() {
		t.Log(body)
	}
}

// TestALongTextIsFolded: its first words stand for it.
func TestALongTextIsFolded(t *testing.T) {
	d := newDesk(t)
	data := bytes.Replace(d.example(), []byte(`"narrative": "`), []byte(`"narrative": "One two three four five six seven eight nine ten eleven twelve thirteen.\n\n`), 1)
	body := d.get(d.upload("sent.json", data))
	if !strings.Contains(body, "<details><summary>One two three four five six seven eight nine ten eleven twelve … (") {
		t.Error("the text is not folded")
	}
	if strings.Contains(body, "Look at this first") {
		t.Error("a summary of this program is said not to be understood")
	}
}

// TestSavedAndWhatComesNext: who has agreed is told as what it was saved, and how
// the coming year's summary begins with it.
func TestSavedAndWhatComesNext(t *testing.T) {
	d := newDesk(t)
	agree := func(year string) string {
		t.Helper()
		to := d.upload("plan.json", bytes.Replace(d.example(), []byte(`"2026-27"`), []byte(`"`+year+`"`), 1))
		return d.get(strings.TrimSuffix(d.post(http.StatusSeeOther, to, nil), "#done"))
	}
	body := agree("2025-26")
	for _, want := range []string{"Saved as 25-modoc-2025-26.json", "Modoc County, 2025–26", "The summary for 2026–27 is begun already", `href="/s/25-modoc.json/office">Open the summary for 2026–27</a>`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
	if body := agree("2027-28"); !strings.Contains(body, "Go through it page by page") {
		t.Error("the page doesn't say what comes next")
	}
	d.post(http.StatusSeeOther, "/setaside", url.Values{"name": {modoc}, "revision": {d.revision()}})
	const start = "/new?county=25&amp;from=25-modoc-2024-25.json&amp;year=2026-27"
	if body := agree("2024-25"); !strings.Contains(body, `href="`+start+`">Start the summary for 2026–27 from it</a>`) {
		t.Error("the page doesn't offer to start from it")
	}
	if body := d.get(strings.ReplaceAll(start, "&amp;", "&")); !strings.Contains(body, `value="25-modoc-2024-25.json" selected`) || !strings.Contains(body, `value="25" selected`) {
		t.Error("the form has not been filled in")
	}
}

// TestThePacketIsNamedForWhoseItIs: a second summary's packet has no number.
func TestThePacketIsNamedForWhoseItIs(t *testing.T) {
	d := newDesk(t)
	d.write("25-modoc-2026-27-2.json", d.example())
	_, header := d.do(http.StatusOK, httptest.NewRequest(http.MethodGet, "/s/25-modoc-2026-27-2.json/packet.docx", nil))
	if got := header.Get("Content-Disposition"); got != "attachment; filename=25-modoc-2026-27.docx" {
		t.Error(got)
	}
}
