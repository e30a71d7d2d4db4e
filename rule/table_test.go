package rule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

var code = regexp.MustCompile(`^[A-Z]{4}[0-9]{4}$`)

// families are in the order of the table and of its documentation. A new family
// belongs in its place here.
var families = []string{"FILE", "WORD", "SCHM", "CNTY", "DATE", "PRTA", "PRTB", "GOAL", "COST", "TEXT", "ACRS", "COMP", "WAIV"}

func TestTable(t *testing.T) {
	all := rule.All()
	seen := map[string]bool{}
	for _, r := range all {
		if !code.MatchString(r.Code) {
			t.Errorf("%q is not four capital letters and four digits", r.Code)
		}
		if seen[r.Code] {
			t.Errorf("%s is in the table twice", r.Code)
		}
		seen[r.Code] = true
		if r.Severity != finding.Fatal && r.Severity != finding.Warning {
			t.Errorf("%s has the severity %d", r.Code, r.Severity)
		}
		for name, text := range map[string]string{"Title": r.Title, "Why": r.Why, "Help": r.Help} {
			switch {
			case text != strings.TrimSpace(text) || text == "":
				t.Errorf("%s: %s is empty or has space at its ends: %q", r.Code, name, text)
			case !strings.HasSuffix(text, "."):
				t.Errorf("%s: %s does not end with a full stop: %q", r.Code, name, text)
			}
		}
		if r.Authority != strings.TrimSpace(r.Authority) || strings.HasSuffix(r.Authority, ".") {
			t.Errorf("%s: the authority is a citation, not a sentence: %q", r.Code, r.Authority)
		}
		if got, ok := rule.ByCode(r.Code); !ok || got != r {
			t.Errorf("ByCode(%s) = %v, %v", r.Code, got, ok)
		}
	}
	if _, ok := rule.ByCode("NONE0000"); ok {
		t.Error("a rule that isn't there was found")
	}
}

func TestOrderOfTheTable(t *testing.T) {
	var met []string
	last := ""
	for _, r := range rule.All() {
		family := r.Code[:4]
		if len(met) == 0 || met[len(met)-1] != family {
			met = append(met, family)
			last = ""
		}
		if r.Code <= last {
			t.Errorf("%s stands after %s", r.Code, last)
		}
		last = r.Code
	}
	if !slices.Equal(met, families) {
		t.Errorf("families in the table: %q, want %q", met, families)
	}
}

// TestCodesInUse reads the sources of the packages that apply rules: each code
// they name is in the table, and each rule of the table is applied somewhere.
func TestCodesInUse(t *testing.T) {
	used := map[string]string{}
	for _, dir := range []string{"check", "intake", "schema", "compile", "prose", "across", "waiver", "importer", "packet", "statewide", "countydoc"} {
		files, err := filepath.Glob(filepath.Join("..", dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no source in %s: %v", dir, err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				collectCodes(t, file, used)
			}
		}
	}
	for c, file := range used {
		if _, ok := rule.ByCode(c); !ok {
			t.Errorf("%s uses %s, which is not in the table", file, c)
		}
	}
	for _, r := range rule.All() {
		if used[r.Code] == "" {
			t.Errorf("%s is in the table, and no package applies it", r.Code)
		}
	}
}

// collectCodes records the string literals of a source file that are codes.
func collectCodes(t *testing.T, file string, used map[string]string) {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && code.MatchString(s) {
				used[s] = file
			}
		}
		return true
	})
}

// TestCodesWithExamples holds the folder of invalid examples against the table:
// a rule about one file has a file there, or is named in the folder's README as
// one for which no file can be kept.
func TestCodesWithExamples(t *testing.T) {
	const dir = "../examples/invalid"
	readme, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "README.md" {
			return err
		}
		if c, _, _ := strings.Cut(d.Name(), "-"); !strings.HasSuffix(path, ".json") || !isRule(c) {
			t.Errorf("%s is no example of a rule", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rule.All() {
		if slices.Contains([]string{"ACRS", "COMP", "WAIV"}, r.Code[:4]) {
			continue // about several files, or about another than a summary
		}
		found, err := filepath.Glob(filepath.Join(dir, r.Code+"-*.json"))
		if err != nil {
			t.Fatal(err)
		}
		if len(found) != 1 && !(len(found) == 0 && strings.Contains(string(readme), r.Code)) {
			t.Errorf("%s has %d files in %s, and its README doesn't say why", r.Code, len(found), dir)
		}
	}
}

func isRule(c string) bool {
	_, ok := rule.ByCode(c)
	return ok
}

func TestFinding(t *testing.T) {
	f := rule.Finding("DATE0001", "/board/lcapAdoptionDate", "on %s", "24 June")
	want, _ := rule.ByCode("DATE0001")
	if f.Code != want.Code || f.Severity != want.Severity || f.Help != want.Help || f.Authority != want.Authority ||
		f.Message != "on 24 June" || f.Pointer != "/board/lcapAdoptionDate" {
		t.Errorf("finding %+v", f)
	}
	defer func() {
		if recover() == nil {
			t.Error("a code that is not in the table did not panic")
		}
	}()
	rule.Finding("NONE0000", "", "")
}

func TestAllIsACopy(t *testing.T) {
	all := rule.All()
	all[0].Code = "XXXX0000"
	if rule.All()[0].Code == "XXXX0000" {
		t.Error("a caller can change the table")
	}
}
