package across_test

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"testing"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/realdata"
)

// judged is a finding in what real counties had published, and what a careful
// reader says to it. The quote is known by the beginning of its SHA-256, since
// no sentence of a county stands in this project.
type judged struct {
	county, code, pointer, quote string
	right                        bool
	why                          string
}

var ledger = []judged{
	{"25-modoc", "ACRS0002", "/technicalAssistance/narrative", "ddb1e2ff", true, "twenty words with the same two examples, capitals and abbreviations as in Placer"},
	{"29-nevada", "ACRS0002", "/collaboration/narrative", "ecbfa041", true, "the same informal abbreviation as in Yuba, where a slip of typing was added"},
	{"29-nevada", "ACRS0002", "/technicalAssistance/narrative", "9603f488", true, "five items in the same order as in Yuba, two of them with the same faults of grammar"},
	{"31-placer", "ACRS0002", "/technicalAssistance/narrative", "ddb1e2ff", true, "as in Modoc"},
	{"31-placer", "ACRS0002", "/technicalAssistance/narrative", "0829ef53", true, "as in Sacramento but for a comma; the items around it are nearly the same too"},
	{"34-sacramento", "ACRS0001", "/collaboration/narrative", "9f506dc2", true, "explained here, and in Shasta as another office"},
	{"34-sacramento", "ACRS0002", "/technicalAssistance/narrative", "0e9ef4b2", true, "as in Placer"},
	{"45-shasta", "ACRS0001", "/technicalAssistance/narrative", "9f506dc2", true, "used here before it is explained, and Sacramento's in the section before"},
	{"58-yuba", "ACRS0002", "/collaboration/narrative", "13a13717", true, "as in Nevada"},
	{"58-yuba", "ACRS0002", "/collaboration/narrative", "9603f488", true, "as in Nevada, where they are part (B)"},
}

// TestRealCounties runs the rules over 26 counties, and holds what they find
// against the ledger: nothing more, nothing less, and nine of ten are right.
func TestRealCounties(t *testing.T) {
	var results []intake.Result
	for _, file := range realdata.Counties(t) {
		r, err := intake.Reader{Rules: intake.BlockingRules}.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
	}
	found := across.Run(results)
	checkPlaces(t, results, found)
	missed := map[judged]bool{}
	right := 0
	for _, j := range ledger {
		if j.right {
			right++
		}
		missed[judged{j.county, j.code, j.pointer, j.quote, false, ""}] = true
	}
	for _, f := range found {
		sum := sha256.Sum256([]byte(f.Quote))
		name := filepath.Base(f.File)
		j := judged{name[:len(name)-len(".json")], f.Code, f.Pointer, hex.EncodeToString(sum[:4]), false, ""}
		if !missed[j] {
			t.Errorf("not judged yet: %q %q %q %q at line %d, column %d: %s", j.county, j.code, j.pointer, j.quote, f.Line, f.Column, f.Message)
		}
		delete(missed, j)
	}
	for j := range missed {
		t.Errorf("no longer found: %v", j)
	}
	if right*10 < len(ledger)*9 {
		t.Errorf("%d of %d findings are right, want nine of ten", right, len(ledger))
	}
}
