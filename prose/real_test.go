package prose_test

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/rule"
)

// real are the real counties' files, by county.
func real(t *testing.T) map[string]intake.Result {
	t.Helper()
	out := map[string]intake.Result{}
	for _, file := range realdata.Counties(t) {
		r, err := intake.Reader{Rules: intake.AllRules}.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if r.Summary == nil {
			t.Fatalf("%s can't be read: %v", file, r.Findings)
		}
		out[r.Summary.County.Name] = r
	}
	return out
}

// judged reads the verdicts: for each finding on the real texts, whether it is
// a true one. A finding that nobody judged counts as false. The quotes
// themselves are the counties' words, so the verdicts know them by the first
// digits of their SHA-256 checksums.
func judged(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/judged/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, file := range files {
		data, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer data.Close()
		r := csv.NewReader(data)
		r.FieldsPerRecord = 6 // county, code, pointer, start, quote's checksum, verdict
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, row := range rows {
			if row[5] != "true" && row[5] != "false" {
				t.Errorf("%s: the verdict %q is neither true nor false", file, row[5])
			}
			out[strings.Join(row[:5], ",")] = row[5]
		}
	}
	return out
}

// key is how the verdicts know a finding.
func key(county string, f finding.Finding) string {
	return strings.Join([]string{county, f.Code, f.Pointer, strconv.Itoa(f.Start), fmt.Sprintf("%x", sha256.Sum256([]byte(f.Quote)))[:8]}, ",")
}

// isWording reports whether a rule is one of this package's.
func isWording(code string) bool {
	return code == "PRTB0008" || code >= "CNTY0101" && code <= "CNTY0199" || strings.HasPrefix(code, "TEXT") && code >= "TEXT0200"
}

// TestPrecision prints how many of the findings on the real texts are true,
// rule by rule and family by family, and holds each rule that is on by default to nine of ten.
// PROSE_DUMP=CODE prints what the rules whose codes begin so found, for a
// person to judge.
func TestPrecision(t *testing.T) {
	verdicts := judged(t)
	right, all := map[string]int{}, map[string]int{}
	results := real(t)
	dump := os.Getenv("PROSE_DUMP")
	for _, name := range slices.Sorted(maps.Keys(results)) {
		for _, f := range results[name].Findings {
			if !isWording(f.Code) {
				continue
			}
			all[f.Code]++
			verdict := verdicts[key(name, f)]
			if verdict == "true" {
				right[f.Code]++
			}
			if dump != "" && strings.HasPrefix(f.Code, dump) {
				fmt.Printf("%s,%s\t# %q %s\n", key(name, f), verdict, f.Quote, f.Message)
			}
		}
	}
	rights, alls := 0, 0
	familyRight, familyAll := map[string]int{}, map[string]int{}
	for _, code := range slices.Sorted(maps.Keys(all)) {
		r, ok := rule.ByCode(code)
		if !ok {
			t.Errorf("%s is not in the table of rules", code)
		}
		mark := ""
		if r.Optional {
			mark = " (not on by default)"
		} else {
			rights, alls = rights+right[code], alls+all[code]
			familyRight[code[:6]] += right[code]
			familyAll[code[:6]] += all[code]
			if right[code]*10 < all[code]*9 {
				t.Errorf("%s: %d of %d findings are true; a rule that is on by default needs nine of ten", code, right[code], all[code])
			}
		}
		t.Logf("%s %-8s %3d of %3d true%s", code, r.Severity, right[code], all[code], mark)
	}
	for _, family := range slices.Sorted(maps.Keys(familyAll)) {
		t.Logf("%s: %d of %d true", family, familyRight[family], familyAll[family])
	}
	t.Logf("on by default: %d of %d true", rights, alls)
	if rights*10 < alls*9 {
		t.Errorf("of what is reported by default, %d of %d is true; at least nine of ten must be", rights, alls)
	}
}

// families says which of the careful reader's rules belong to which of ours;
// those that ask for grammar or knowledge of the office belong to none.
var families = map[string]string{
	"STRU02": "PRTB", "PROM01": "TEXT02", "PROM02": "TEXT02", "STRU11": "TEXT02", "NAME01": "CNTY",
	"STRU03": "TEXT03", "STRU04": "TEXT03", "STRU05": "TEXT03", "STRU06": "TEXT03", "STRU07": "TEXT03", "STRU09": "TEXT03", "STRU10": "TEXT03", "XREF01": "TEXT03",
	"ACRO01": "TEXT04", "ACRO03": "TEXT04", "ACRO04": "TEXT04", "NAME06": "TEXT04",
	"NAME02": "TEXT05", "NAME03": "TEXT05", "NAME04": "TEXT05",
	"CITE01": "TEXT06", "CITE02": "TEXT06", "CITE04": "TEXT06",
	"TYPO01": "TEXT07", "TYPO02": "TEXT07", "CHAR01": "TEXT07", "PUNC01": "TEXT07", "PUNC02": "TEXT07", "WHIT01": "TEXT07", "WHIT02": "TEXT07",
	"TIME01": "TEXT08",
}

// defect is one thing that the careful reader found.
type defect struct{ ID, County, Rule, Severity, Match, Note string }

// TestRecall prints how many of the careful reader's defects are found at their
// place, family by family.
func TestRecall(t *testing.T) {
	results := real(t)
	data := realdata.Read(t, "statewide-2023-24/defects.json")
	var list struct{ Defects []defect }
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	hit, all := map[string]int{}, map[string]int{}
	for _, d := range list.Defects {
		family := families[d.Rule]
		if family == "" || d.Severity == "info" {
			continue
		}
		found := reported(results[d.County], family, d.Match)
		all[family]++
		if found {
			hit[family]++
		} else if d.Severity == "fatal" {
			t.Errorf("%s: the fatal defect %s (%s) in %s is not reported", d.ID, d.Rule, d.Note, d.County)
		} else {
			t.Logf("missed: %s %s %s: %q (%s)", d.ID, d.Rule, d.County, d.Match, d.Note)
		}
	}
	hits, alls := 0, 0
	for _, family := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%s: %d of %d found", family, hit[family], all[family])
		hits, alls = hits+hit[family], alls+all[family]
	}
	t.Logf("all families: %d of %d found", hits, alls)
	if hits*10 < alls*9 {
		t.Errorf("%d of %d defects are found at their place; at least nine of ten must be", hits, alls)
	}
}

// reported reports whether a finding of a family stands where a defect does.
func reported(r intake.Result, family, match string) bool {
	for _, text := range check.Texts(r.Summary) {
		lines := []markdown.Line{markdown.PlainLine(text.Value)}
		switch text.Kind {
		case check.Markdown:
			lines = markdown.Lines(text.Value)
		case check.ItemMarkdown:
			lines = markdown.ItemLines(text.Value)
		}
		for _, l := range lines {
			shown := strings.TrimSpace(l.Marker + " " + l.Text)
			at := strings.Index(shown, strings.TrimSpace(match))
			if at < 0 {
				continue
			}
			before := len(shown) - len(l.Text)
			from, to := l.Source(max(at-before, 0), at-before+len(strings.TrimSpace(match)))
			for _, f := range r.Findings {
				if r, ok := rule.ByCode(f.Code); !ok || r.Optional {
					continue
				}
				if f.Pointer == text.Pointer && strings.HasPrefix(f.Code, family) && (f.Quote == "" || f.Start < to && from < f.Start+len(f.Quote)) {
					return true
				}
			}
		}
	}
	return false
}
