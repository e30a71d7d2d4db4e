package intake

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/realdata"
)

// TestQuotesStandWhereFindingsSay walks every finding on the invalid examples,
// and looks at its line and columns for the words that it quotes.
func TestQuotesStandWhereFindingsSay(t *testing.T) {
	files, err := filepath.Glob("../examples/invalid/*.json")
	if err != nil {
		t.Fatal(err)
	}
	checkQuotes(t, files)
}

// TestQuotesOfRealCounties does so on the real summaries.
func TestQuotesOfRealCounties(t *testing.T) { checkQuotes(t, realdata.Counties(t)) }

func checkQuotes(t *testing.T, files []string) {
	t.Helper()
	quotes := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range (Reader{Rules: AllRules}).Read(file, data).Findings {
			if f.Quote != "" {
				quotes++
				checkQuote(t, string(data), f)
			}
		}
	}
	if quotes == 0 {
		t.Error("no finding quotes anything")
	}
}

// TestQuoteWithinEscapes has each way to write a character before a quote.
func TestQuoteWithinEscapes(t *testing.T) {
	for _, before := range []string{`\n\n`, `\"`, `\\\\`, `\u00e9`, `\ud83d\ude00`, "é", "😀", `\/`, `\t`} {
		source := `{"localContext": "One ` + before + ` [two](ftp://x\u002fy) three"}`
		for _, f := range Read("case.json", []byte(source)).Findings {
			if f.Code == "TEXT0102" {
				checkQuote(t, source, f)
				if f.Quote != "[two](ftp://x/y)" {
					t.Errorf("%s: the quote is %q", before, f.Quote)
				}
			}
		}
	}
}

// checkQuote reads what stands at a finding's place as JSON, and holds it
// against the quote.
func checkQuote(t *testing.T, source string, f finding.Finding) {
	t.Helper()
	lines := strings.Split(strings.TrimPrefix(source, "\ufeff"), "\n")
	line := []rune(lines[f.Line-1])
	if f.EndColumn <= f.Column || f.EndColumn > len(line)+1 {
		t.Errorf("%s:%d:%d: %s ends at column %d", f.File, f.Line, f.Column, f.Code, f.EndColumn)
		return
	}
	var got string
	piece := string(line[f.Column-1 : f.EndColumn-1])
	if err := json.Unmarshal([]byte(`"`+piece+`"`), &got); err != nil || got != f.Quote {
		t.Errorf("%s:%d:%d: %s quotes %q, and there stands %q", f.File, f.Line, f.Column, f.Code, f.Quote, piece)
	}
}
