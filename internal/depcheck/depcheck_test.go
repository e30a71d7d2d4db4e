package depcheck

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/coesummary/coesummary/"

// mayImport says for each package of ours which others of ours it may import
// (outside its tests). An import that is not in the table is a mistake, and so
// is an entry that nothing uses any more.
var mayImport = map[string][]string{
	// What everything stands on.
	"county":   {},
	"document": {},
	"finding":  {},
	"summary":  {"county"},
	"rule":     {"finding"},

	// What JSON asks of everybody who reads it.
	"internal/jsonpointer": {},
	"internal/surrogate":   {},

	// Bytes to accepted summaries.
	"markdown": {"document"},
	"schema":   {"finding", "internal/jsonpointer", "internal/slips", "rule"},
	"check":    {"county", "document", "finding", "markdown", "rule", "summary"},
	"spelling": {},
	"prose":    {"check", "county", "document", "finding", "internal/slips", "markdown", "rule", "spelling", "summary"},
	"intake":   {"check", "county", "finding", "importer", "internal/jsonpointer", "prose", "rule", "schema", "summary", "templates"},
	"across":   {"check", "county", "finding", "intake", "rule", "summary"},
	"waiver":   {"county", "finding", "rule"},

	// Word files to summaries.
	"opc":       {},
	"wml":       {"document", "opc"},
	"structure": {"document", "markdown", "wml"},
	"packet":    {"county", "document", "finding", "markdown", "rule", "structure", "summary", "templates", "wml"},
	"statewide": {"county", "document", "finding", "rule", "structure", "summary", "wml"},
	"countydoc": {"county", "document", "finding", "rule", "structure", "summary", "wml"},
	"importer":  {"county", "countydoc", "finding", "packet", "rule", "statewide", "summary", "templates", "wml"},

	// A statewide document against what was submitted.
	"verify": {"compile", "county", "document", "wml"},

	// Summaries to documents.
	"templates": {"county", "document", "finding", "markdown", "summary"},
	"compile":   {"across", "county", "document", "finding", "intake", "rule", "summary", "templates"},

	// Documents and findings to bytes.
	"docx":   {"document", "opc"},
	"html":   {"document"},
	"text":   {"document"},
	"report": {"county", "finding", "rule"},

	// Texts in a browser: the editor's, and what was copied elsewhere.
	"richtext":  {"document", "internal/surrogate", "markdown"},
	"clipboard": {"document", "markdown", "structure", "wml"},

	// Summaries in a folder, and one that is being filled in.
	"draft":     {"internal/jsonpointer", "internal/surrogate", "schema", "summary"},
	"workspace": {"intake"},

	// The app in the browser.
	"web/guard":   {},
	"web/page":    {"finding", "report"},
	"web/catalog": {"intake", "templates", "workspace"},
	"web/office": {
		"clipboard", "county", "document", "docx", "draft", "finding", "html", "importer", "intake",
		"internal/jsonpointer", "internal/surrogate", "packet", "richtext", "rule", "summary", "templates",
		"web/catalog", "web/guard", "web/page", "workspace",
	},
	"web/state": {
		"compile", "county", "document", "docx", "draft", "finding", "html", "intake", "report", "summary", "templates", "verify",
		"web/catalog", "web/guard", "web/page", "wml", "workspace",
	},
	"web": {"templates", "web/catalog", "web/guard", "web/office", "web/page", "web/state", "workspace"},

	// The command line, the only one that knows them all.
	"internal/outfile": {},
	"internal/slips":   {},
	"internal/cli": {
		"across", "compile", "county", "document", "docx", "finding", "html", "importer", "intake", "internal/outfile",
		"markdown", "packet", "report", "rule", "schema", "summary", "templates", "text", "verify", "waiver", "web", "wml",
	},
	"cmd/coesummary": {"internal/cli"},

	// Judges and makers of files that are no part of the program.
	"internal/depcheck":             {},
	"internal/docxcheck":            {},
	"internal/realdata":             {},
	"internal/exampledata":          {"county", "document", "summary"},
	"internal/invalidexamples":      {"rule"},
	"internal/exampledata/generate": {"internal/exampledata"},
	"internal/rulesdoc":             {"rule"},
	"internal/wordtest":             {},
	"internal/webtest":              {},
	"bench":                         {"compile", "document", "docx", "intake"},
	"bench/web":                     {"richtext", "summary"},
}

// importersOf says which packages may use a library from outside: one, and for
// web pages that come in the two that read them. Tests may use testscript and
// chromedp besides.
var importersOf = map[string][]string{
	"github.com/gomarkdown/markdown":        {"markdown"},
	"github.com/santhosh-tekuri/jsonschema": {"schema"},
	"github.com/urfave/cli":                 {"internal/cli"},
	"github.com/fsnotify/fsnotify":          {"internal/cli"},
	"golang.org/x/term":                     {"internal/cli"},
	"golang.org/x/net":                      {"clipboard", "html"},
	"github.com/gofrs/flock":                {"workspace"},
	"github.com/sergi/go-diff":              {"web/office"},
	"github.com/cli/browser":                {"internal/cli"},
	"github.com/xuri/excelize":              {"report"},
	"golang.org/x/text":                     {"report"},
	"github.com/golangci/misspell":          {"spelling"},
}

// goPackage is what go list says of a package.
type goPackage struct {
	ImportPath, Name, Dir   string
	Imports                 []string
	GoFiles, IgnoredGoFiles []string
	Standard                bool
}

// short is the package's folder from the top of the project.
func (p goPackage) short() string { return strings.TrimPrefix(p.ImportPath, module) }

// packages asks the go command for every package of the project.
func packages(t *testing.T) []goPackage {
	t.Helper()
	list := exec.Command("go", "list", "-json=ImportPath,Name,Dir,Imports,GoFiles,IgnoredGoFiles", "./...")
	list.Dir = filepath.Join("..", "..")
	var problems strings.Builder
	list.Stderr = &problems
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.String())
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 15 {
		t.Fatalf("go list names %d packages; that can't be all", len(all))
	}
	return all
}

func TestImportsRunOneWay(t *testing.T) {
	unused := map[string]bool{}
	for from, list := range mayImport {
		for _, to := range list {
			unused[from+" → "+to] = true
		}
	}
	seen := map[string]bool{}
	for _, p := range packages(t) {
		from := p.short()
		seen[from] = true
		allowed, known := mayImport[from]
		if !known {
			t.Errorf("the package %s is not in the table of this test: enter it there with what it may import", from)
			continue
		}
		for _, path := range p.Imports {
			to, ours := strings.CutPrefix(path, module)
			if !ours {
				continue
			}
			if !slices.Contains(allowed, to) {
				t.Errorf("%s imports %s, which it may not", from, to)
			}
			delete(unused, from+" → "+to)
		}
	}
	for _, from := range slices.Sorted(maps.Keys(mayImport)) {
		if !seen[from] {
			t.Errorf("the table names the package %s, which is not there", from)
		}
	}
	for _, arrow := range slices.Sorted(maps.Keys(unused)) {
		t.Errorf("the table allows %s, which nothing uses", arrow)
	}
}

// The table itself must not allow a circle, and the bottom must stay the
// bottom, whatever is written into it later.
func TestTableHasADirection(t *testing.T) {
	for _, bottom := range []string{"county", "document", "finding"} {
		if len(mayImport[bottom]) > 0 {
			t.Errorf("%s stands at the bottom and may import nothing of ours", bottom)
		}
	}
	for _, format := range []string{"docx", "html", "text"} {
		for _, to := range mayImport[format] {
			if to != "document" && to != "opc" { // a letterhead comes in a package
				t.Errorf("%s writes documents, and may not know of %s", format, to)
			}
		}
	}
	for from, list := range mayImport {
		for _, to := range list {
			if _, known := mayImport[to]; !known {
				t.Errorf("%s may import %s, which is not in the table", from, to)
			}
			if to == "internal/cli" && !strings.HasPrefix(from, "cmd/") {
				t.Errorf("%s may import internal/cli; only a program under cmd may", from)
			}
		}
		if reaches(from, from, map[string]bool{}) {
			t.Errorf("%s reaches itself", from)
		}
	}
}

// reaches reports whether the table leads from one package to another.
func reaches(from, to string, seen map[string]bool) bool {
	for _, next := range mayImport[from] {
		if next == to {
			return true
		}
		if !seen[next] {
			seen[next] = true
			if reaches(next, to, seen) {
				return true
			}
		}
	}
	return false
}

func TestLibrariesHaveTheirImporters(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			first, _, _ := strings.Cut(path, "/")
			if strings.HasPrefix(path, module) || !strings.Contains(first, ".") {
				continue // Ours, or the standard library.
			}
			var owners []string
			for library, only := range importersOf {
				if path == library || strings.HasPrefix(path, library+"/") {
					owners = only
				}
			}
			switch {
			case owners == nil:
				t.Errorf("%s imports %s, which is not in the table of libraries", p.short(), path)
			case !slices.Contains(owners, p.short()):
				t.Errorf("%s imports %s; only %s may", p.short(), path, strings.Join(owners, " and "))
			}
		}
	}
}

// ending are the calls that end the program on the spot, past every deferred
// function and every caller's chance to say what it was about.
var ending = map[string][]string{
	"os":      {"Exit"},
	"syscall": {"Exit"},
	"log":     {"Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"},
	"runtime": {"Goexit"},
}

func TestOnlyMainEndsTheProgram(t *testing.T) {
	files := 0
	for _, p := range packages(t) {
		for _, name := range slices.Concat(p.GoFiles, p.IgnoredGoFiles) {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			files++
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Error(err)
				continue
			}
			for _, place := range endings(file, p.Name == "main") {
				t.Errorf("%s/%s:%d ends the program; return an error, and let main decide", p.short(), name, set.Position(place).Line)
			}
		}
	}
	if files < 50 {
		t.Errorf("only %d files were read", files)
	}
}

// endings finds the calls in a file that end the program. In a program's main
// function they are in their place.
func endings(file *ast.File, program bool) []token.Pos {
	imported := map[string]string{} // The name in this file → the package's path.
	for _, i := range file.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		name := path
		if i.Name != nil {
			name = i.Name.Name
		}
		imported[name] = path
	}
	var found []token.Pos
	for _, declaration := range file.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok && program && f.Name.Name == "main" && f.Recv == nil {
			continue
		}
		ast.Inspect(declaration, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			from, ok := selector.X.(*ast.Ident)
			if ok && slices.Contains(ending[imported[from.Name]], selector.Sel.Name) {
				found = append(found, selector.Pos())
			}
			return true
		})
	}
	return found
}

func TestEndingsAreFound(t *testing.T) {
	for _, c := range []struct {
		name, source string
		program      bool
		want         int
	}{
		{"main of a program", "package main\nimport \"os\"\nfunc main() { os.Exit(1) }", true, 0},
		{"beside main", "package main\nimport \"os\"\nfunc main() { f() }\nfunc f() { os.Exit(1) }", true, 1},
		{"library", "package p\nimport \"log\"\nfunc f() { log.Fatalf(\"x\") }", false, 1},
		{"another name", "package p\nimport l \"log\"\nvar f = l.Fatal", false, 1},
		{"not the same log", "package p\nimport log \"strings\"\nvar f = log.Fields", false, 0},
		{"writing only", "package p\nimport \"log\"\nfunc f() { log.Print(1) }", false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, err := parser.ParseFile(token.NewFileSet(), "x.go", c.source, 0)
			if err != nil {
				t.Fatal(err)
			}
			if got := len(endings(file, c.program)); got != c.want {
				t.Errorf("%d endings were found, want %d", got, c.want)
			}
		})
	}
}
