package templates

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// families are the first parts of keys that end in a value of the summary.
var families = []string{"partner", "pathway", "priority", "type", "itemType", "action", "area"}

// literals returns the strings in the package's own source.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil {
					out[s] = true
				}
			}
			return true
		})
	}
	return out
}

// TestEveryWordIsUsed holds words.txt against the source, both ways.
func TestEveryWordIsUsed(t *testing.T) {
	used := literals(t)
	words := defaults(t).words
	heads := map[string]bool{}
	for key := range words {
		head, _, dotted := strings.Cut(key, ".")
		family := false
		for _, f := range families {
			family = family || dotted && head == f
		}
		if !family && !used[key] {
			t.Errorf("words.txt has %q, and nothing uses it", key)
		}
		if dotted {
			heads[head] = true
		}
	}
	form := regexp.MustCompile(`^[A-Za-z]+\.[A-Za-z]+$`)
	for s := range used {
		head, tail, _ := strings.Cut(s, ".")
		if _, ok := words[s]; form.MatchString(s) && heads[head] && tail != "txt" && !ok {
			t.Errorf("the source says %q, and words.txt does not have it", s)
		}
	}
}

func TestEveryValueHasWords(t *testing.T) {
	var keys []string
	for _, p := range summary.Partners() {
		keys = append(keys, "partner."+string(p))
	}
	for _, a := range summary.Areas() {
		keys = append(keys, "area."+string(a))
	}
	for _, p := range []summary.Pathway{summary.DistrictDA, summary.CharterDA, summary.GeoLeadDA, summary.DirectTA, summary.Requested, summary.LCAPNotApproved} {
		keys = append(keys, "pathway."+string(p))
	}
	for _, d := range []summary.DistrictType{summary.SchoolDistrict, summary.CharterSchool} {
		keys = append(keys, "type."+string(d))
	}
	for _, i := range []summary.ItemType{summary.Information, summary.Consent, summary.ActionItem} {
		keys = append(keys, "itemType."+string(i))
	}
	for _, a := range []summary.Action{summary.Presented, summary.Accepted, summary.Approved, summary.Adopted} {
		keys = append(keys, "action."+string(a))
	}
	for n := 1; n <= 10; n++ {
		keys = append(keys, "priority."+strconv.Itoa(n))
	}
	words := defaults(t).words
	for _, key := range keys {
		if _, ok := words[key]; !ok {
			t.Errorf("words.txt has no %q", key)
		}
	}
}

// TestOwnWords carries a changed word with its placeholders into a document.
func TestOwnWords(t *testing.T) {
	text := strings.Replace(builtInText(t, "words.txt"), "draft.line = line {line}", `draft.line = \{row\} {line}, yes {line}`, 1)
	set, err := Load(folder("words.txt", text))
	if err != nil {
		t.Fatal(err)
	}
	if got := set.words.say("draft.line", "line", "7"); got != "{row} 7, yes 7" {
		t.Errorf("got %q", got)
	}
}
