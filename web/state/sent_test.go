package state_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
)

// TestProofAsText names the document and each county with its file, and both by
// their bytes.
func TestProofAsText(t *testing.T) {
	d := newDesk(t, "25", "19")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	sum := func(data string) string { s := sha256.Sum256([]byte(data)); return hex.EncodeToString(s[:]) }
	sent, err := os.ReadFile(filepath.Join(d.dir, "25-modoc.json"))
	if err != nil {
		t.Fatal(err)
	}
	text := d.get("/state/made/statewide-2026-27.verify.txt")
	mustHold(t, text, "Document: statewide-2026-27.docx\nSHA-256: "+sum(d.get("/state/made/statewide-2026-27.docx"))+"\nFiscal year: 2026–27\n",
		"25 Modoc: Same\n   25-modoc.json\n   "+sum(string(sent))+"\n", "02 Alpine: Exempt\n", "01 Alameda: Not received\n", "58 counties: 2 the same")
	// A document that the folder has left behind is no longer called proved.
	d.put("01-alameda.json", cutOff)
	body := d.get("/state/compile")
	mustHold(t, body, "was proved when it was made")
	mustNotHold(t, body, "notice--success")
}

// TestTwoYearsOfOneCounty: the year that was chosen decides which file counts.
func TestTwoYearsOfOneCounty(t *testing.T) {
	d := newDesk(t, "25", "19")
	d.add("before.json", "../../examples/statewide/25-modoc.json")
	d.rewrite("before.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	mustHold(t, d.get("/state"), `data-status="double"`)
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2025-26"}})
	body := d.get("/state")
	mustNotHold(t, body, `data-status="double"`)
	mustHold(t, body, "It is for another year, 2026–27.")
	_, modoc, _ := strings.Cut(d.get("/state/owing.csv"), "19,")
	mustHold(t, modoc, "Los Angeles County Office of Education,No summary for 2025–26 was received. 19-los-angeles.json is for 2026–27.")
	mustNotHold(t, modoc, "More than one file")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	mustHold(t, d.get("/state/compile"), "2 files are for another year and left out: 19-los-angeles.json, 25-modoc.json.", "Proved")
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2024-25"}})
	mustHold(t, d.get("/state"), "There is no summary for 2024–25 in the folder.")
	d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}})
}

// TestAReceivedWordFile can be brought in for editing.
func TestAReceivedWordFile(t *testing.T) {
	d := newDesk(t)
	d.put("modoc.docx", string(realdata.Read(t, "received/25-modoc.typed.docx")))
	mustHold(t, d.get("/state/county/25"), `action="/import"><button class="usa-button usa-button--outline" name="name" value="modoc.docx">`)
}

// TestTwoFilesSayHowTheyDiffer: who is named in each, and which fields differ.
func TestTwoFilesSayHowTheyDiffer(t *testing.T) {
	d := newDesk(t, "25")
	d.add("again.json", "../../examples/statewide/25-modoc.json")
	mustNotHold(t, d.get("/state/county/25"), "differ</h2>")
	d.rewrite("again.json", "Modoc County Office", "The Modoc County Office")
	body := d.get("/state/county/25")
	mustHold(t, body, "Where 25-modoc.json and again.json differ</h2>", "<mark>The </mark>Modoc County Office")
	if n := strings.Count(body, `class="prose source"`); n != 2 {
		t.Errorf("%d fields of both files are shown", n)
	}
	if n := strings.Count(body, "<dt>Superintendent</dt>"); n != 2 {
		t.Errorf("%d superintendents are named", n)
	}
	mustHold(t, body, "<dt>Contact</dt>")
}
