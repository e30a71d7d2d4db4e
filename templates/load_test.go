package templates

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// builtInText returns a template as the program has it.
func builtInText(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(builtIn, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// lineOf returns the number of the first line of text that holds words.
func lineOf(t *testing.T, text, words string) int {
	t.Helper()
	before, _, ok := strings.Cut(text, words)
	if !ok {
		t.Fatalf("the template does not hold %q", words)
	}
	return strings.Count(before, "\n") + 1
}

func folder(name, text string) fs.FS {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte(text)}}
}

func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		name, file string
		old, new   string // new takes the place of old, which stands in the built-in file
		at         string // the mistake is in the line that holds this, after the change
		want       string
	}{
		{"unknown placeholder", "packet.txt", "{agendaItem}", "{agendItem}", "{agendItem}", "there is no placeholder {agendItem}"},
		{"another file's placeholder", "statewide.txt", "Fiscal Year {fiscalYear}", "For {county}", "{county}", "there is no placeholder {county}"},
		{"placeholder that a heading cannot rest on", "packet.txt", "# Glossary", "# Glossary of {abbreviation}", "# Glossary", "there is no placeholder {abbreviation}"},
		{"placeholder that a title cannot rest on", "packet.txt", "[title] Annual", "[title] {board} Annual", "[title]", "there is no placeholder {board}"},
		{"open placeholder", "packet.txt", "{agendaItem}", "{agendaItem", "{agendaItem", "never closed"},
		{"stray brace", "packet.txt", "{agendaItem}", "agendaItem}", "agendaItem}", "without its {"},
		{"unknown insertion point", "packet.txt", "[[glossary]]", "[[glossery]]", "[[glossery]]", "there is no insertion point [[glossery]]"},
		{"another file's insertion point", "packet.txt", "[[glossary]]", "[[glossary]]\n[[counties]]", "[[counties]]", "there is no insertion point [[counties]]"},
		{"insertion point in a line of words", "packet.txt", "[[glossary]]", "[[glossary]] and more", "[[glossary]]", "stands alone on its line"},
		{"insertion point twice", "packet.txt", "[[glossary]]", "[[glossary]]\n\n[[ glossary ]]", "[[ glossary ]]", "it is already in line"},
		{"insertion point without a heading", "packet.txt", "# Where Each Requirement Is Met\n", "", "[[requirements]]", "has no heading above it"},
		{"skipped level", "statewide.txt", "## Exempt", "#### Exempt", "#### Exempt", "this heading has 4 # marks, and the one above it has 2"},
		{"first heading too deep", "packet.txt", "# What to Put Right", "## What to Put Right", "## What", "one with no other above it has one"},
		{"seven marks", "statewide.txt", "## Exempt", "####### Exempt", "####### Exempt", "at most six"},
		{"heading without words", "packet.txt", "# Glossary", "#", "#\n[[glossary]]", "has a space and its words"},
		{"heading without a space", "packet.txt", "# Glossary", "#Glossary", "#Glossary", "has a space and its words"},
		{"heading with nothing under it", "packet.txt", "# Glossary\n", "# Words\n# Glossary\n", "# Words", "nothing stands under this heading"},
		{"heading with only a page under it", "packet.txt", "# Glossary\n", "# Words\n[[new-page]]\n# Glossary\n", "# Words", "nothing stands under this heading"},
		{"unknown style", "packet.txt", "[cover] Agenda", "[covr] Agenda", "[covr]", "there is no mark [covr]"},
		{"style without words", "packet.txt", "[cover] Agenda item: {agendaItem}", "[cover]", "[cover]\n", "[cover] has no words"},
		{"two titles", "packet.txt", "[subtitle] Fiscal", "[title] Fiscal", "[title] Fiscal", "a document has one"},
		{"title under a heading", "packet.txt", "[lead] This copy", "[title] This copy", "[title] This copy", "a [title] in line"},
		{"title in county.txt", "county.txt", "[[county-note]]", "[title] Hello\n[[county-note]]", "[title]", "cannot stand in this file"},
		{"bracket that opens nothing", "packet.txt", "[lead] This copy is a draft.", "This [copy is a draft.", "[copy", "opens a link"},
		{"link to nowhere", "statewide.txt", "This document brings", "This [document](ftp://example.org) brings", "ftp:", "begins with https://"},
		{"link without an address", "statewide.txt", "This document brings", "This [document](https://) brings", "https:", "begins with https://"},
		{"backslash", "packet.txt", "This copy is a draft", `This copy \is a draft`, `\is`, "write two of them"},
		{"item with a mistake", "statewide.txt", "- Part (B) is", "- Part {B} is", "- Part {B}", "there is no placeholder {B}"},
		{"item without words", "statewide.txt", "- Part (B) is", "-\n- Part (B) is", "-\n-", "has its words after the -"},
		{"control character", "packet.txt", "This copy", "This\x07copy", "This\x07copy", "control character"},
		{"not in UTF-8", "packet.txt", "This copy", "This\xffcopy", "This\xffcopy", "not in UTF-8"},
		{"county.txt without the county", "county.txt", "# {county} County\n", "# County\n", "", "must hold {county}"},
		{"county.txt with two", "county.txt", "## (B)", "# (B)", "", "one heading of one # mark"},
		{"words: no equals sign", "words.txt", "yes = Yes", "yes: Yes\nyes = Yes", "yes: Yes", "not a word"},
		{"words: unknown key", "words.txt", "yes = Yes", "yes = Yes\nyess = Yes", "yess = Yes", `no word with the key "yess"`},
		{"words: again", "words.txt", "yes = Yes", "yes = Yes\nyes = Oui", "yes = Oui", "stands here again"},
		{"words: empty", "words.txt", "yes = Yes", "yes =", "yes =", "is empty"},
		{"words: placeholder", "words.txt", "yes = Yes", "yes = Yes {county}", "yes = Yes", "this line takes none"},
		{"words: another placeholder", "words.txt", "draft.line = line {line}", "draft.line = line {lines}", "{lines}", "use {line}, or"},
		{"form.txt: title", "form.txt", "[cover] Short", "[title] Short", "[title] Short", "cannot stand in this file"},
		{"form.txt: insertion point", "form.txt", "[[new-page]]", "[[glossary]]", "[[glossary]]", "there is no insertion point [[glossary]]"},
		{"form.txt: placeholder", "form.txt", "{abbreviation}", "{board}", "{board}", "there is no placeholder {board}"},
		{"fields: unknown key", "fields.txt", "board.name.title =", "board.nmae.title =", "board.nmae", `no word with the key "board.nmae.title"`},
		{"fields: placeholder", "fields.txt", "{goal}: actions", "{row}: actions", "{row}", "use {goal}, or"},
		{"fields: empty", "fields.txt", "= Yes or No", "=", "partners.placeholder", "is empty"},
		{"words: link", "words.txt", "yes = Yes", "yes = [Yes](https://example.org)", "yes =", "a link cannot stand here"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := builtInText(t, c.file)
			if !strings.Contains(text, c.old) {
				t.Fatalf("%s does not hold %q", c.file, c.old)
			}
			text = strings.Replace(text, c.old, c.new, 1)
			_, err := Load(folder(c.file, text))
			var all Mistakes
			if !errors.As(err, &all) {
				t.Fatalf("got %v, want a mistake", err)
			}
			i := slices.IndexFunc(all, func(m Mistake) bool { return strings.Contains(m.Message, c.want) })
			if i < 0 {
				t.Fatalf("got %v, want a mistake that says %q", err, c.want)
			}
			line := strings.Count(text, "\n") + 1 // where the file as a whole lacks something
			if c.at != "" {
				line = lineOf(t, text, c.at)
			}
			if got, want := all[i].Error(), fmt.Sprintf("%s:%d: ", c.file, line); !strings.HasPrefix(got, want) {
				t.Errorf("got %q, want it to begin with %q", got, want)
			}
		})
	}
}

// TestMissing takes each insertion point, word and title out of its file.
func TestMissing(t *testing.T) {
	for _, l := range []*layout{&packetLayout, &statewideLayout, &countyLayout, &formLayout} {
		text := builtInText(t, l.file)
		for _, p := range l.points {
			_, err := Load(folder(l.file, strings.Replace(text, "[["+p.name+"]]", "", 1)))
			missing := err != nil && strings.Contains(err.Error(), "[["+p.name+"]] is missing")
			if missing == p.optional {
				t.Errorf("%s without [[%s]]: got %v", l.file, p.name, err)
			}
		}
		if _, err := Load(folder(l.file, strings.Replace(text, "[title]", "[lead]", 1))); (err != nil) != l.titled {
			t.Errorf("%s without a title: got %v", l.file, err)
		}
	}
	for _, file := range []string{"words.txt", "fields.txt"} {
		text := builtInText(t, file)
		for i, line := range strings.Split(text, "\n") {
			if line == "" || strings.HasPrefix(line, "//") {
				continue
			}
			_, err := Load(folder(file, strings.Replace(text, line+"\n", "", 1)))
			if err == nil || !strings.Contains(err.Error(), "add the line: "+line) {
				t.Errorf("%s without line %d: got %v", file, i+1, err)
			}
		}
	}
}

func TestAllMistakesAtOnceInOrder(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"words.txt":  &fstest.MapFile{Data: []byte(strings.Replace(builtInText(t, "words.txt"), "yes = Yes", "yes =", 1))},
		"packet.txt": &fstest.MapFile{Data: []byte("{one}\n\n[[two]]\n" + builtInText(t, "packet.txt"))},
	})
	if err == nil {
		t.Fatal("three mistakes were accepted")
	}
	lines := strings.Split(err.Error(), "\n")
	want := []string{"packet.txt:1: ", "packet.txt:3: ", "words.txt:"}
	if len(lines) != len(want) {
		t.Fatalf("got %d mistakes, want %d:\n%v", len(lines), len(want), err)
	}
	for i := range want {
		if !strings.HasPrefix(lines[i], want[i]) {
			t.Errorf("mistake %d: got %q, want it to begin with %q", i+1, lines[i], want[i])
		}
	}
}

func TestFolder(t *testing.T) {
	words := &fstest.MapFile{Data: []byte(strings.Replace(builtInText(t, "words.txt"), "yes = Yes", "yes = Indeed", 1))}
	for _, c := range []struct {
		name   string
		folder fstest.MapFS
		want   string // "" for a folder that is taken
	}{
		{"one file", fstest.MapFS{"words.txt": words}, ""},
		{"beside files that systems leave", fstest.MapFS{"words.txt": words, ".DS_Store": {}, "~$words.docx": {}, "desktop.ini": {}, "README.md": {}}, ""},
		{"misspelt beside a right one", fstest.MapFS{"words.txt": words, "Packet.txt": {}}, `"Packet.txt", which is not the name of a template`},
		{"another ending", fstest.MapFS{"words.txt.txt": words}, `"words.txt.txt", which is not`},
		{"a folder inside", fstest.MapFS{"words.txt": words, "old/words.txt": words}, `"old", which is not`},
		{"nothing", fstest.MapFS{}, "holds no template"},
		{"only leftovers", fstest.MapFS{".DS_Store": {}}, "holds no template"},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, err := Load(c.folder)
			if c.want != "" {
				if err == nil || !strings.Contains(err.Error(), c.want) {
					t.Fatalf("got %v, want an error that says %q", err, c.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := set.words.say("yes"); got != "Indeed" {
				t.Errorf("the folder's own word is %q, want Indeed", got)
			}
			if set.packet == nil || set.statewide == nil || set.county == nil {
				t.Error("a file that is not in the folder was not taken from the program")
			}
		})
	}
	if _, err := Load(os.DirFS("testdata/there-is-no-such-folder")); err == nil {
		t.Error("a folder that is not there was accepted")
	}
}

// TestLineEnds reads files as other systems' editors save them.
func TestLineEnds(t *testing.T) {
	for _, name := range fileNames {
		text := "\ufeff" + strings.ReplaceAll(builtInText(t, name), "\n", "\r\n")
		if _, err := Load(folder(name, text)); err != nil {
			t.Error(err)
		}
	}
}

// TestOwnLayout moves, rewords and adds, as an office would.
func TestOwnLayout(t *testing.T) {
	text := strings.NewReplacer(
		"[title] Annual Summary of Support for School Districts", `[title] Our \{own\} \#1 Summary`,
		"[cover] Agenda item: {agendaItem}", "[alert] Item {agendaItem} of {board}\n[cover] {abbreviation}",
		"# Glossary\n[[glossary]]\n", "",
		"# Local Context\n", "# Words We Use\nRead [the guide](https://example.org/guide?a=1) first.\n- One\n- Two {agendaItem}\n\n- Apart\n## In Short\n[[glossary]]\n\n# Where and When\n{agendaItem}\n# Local Context\n",
	).Replace(builtInText(t, "packet.txt"))
	set, err := Load(folder("packet.txt", text))
	if err != nil {
		t.Fatal(err)
	}
	s := readSummary(t, "testdata/packet/full.json")
	d, err := set.Packet(s, PacketOptions{})
	if err != nil {
		t.Fatal(err)
	}
	got := dump(d)
	for _, want := range []string{
		"title: Our {own} #1 Summary\n",
		"alert: Item 7.2 of Yolo County Board of Education\ncover: YCOE\n",
		"# Words We Use {} (new page)\nbody: Read <link https://example.org/guide?a=1>the guide</link> first.\nlist:\n    •\n        body: One\n    •\n        body: Two 7.2\nlist:\n    •\n        body: Apart\n\n## In Short {glossary}\ntable: Acronyms",
		"# Where and When {}\nbody: 7.2\n\n# Local Context {local-context}\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the packet lacks %q", want)
		}
	}

	// Without a glossary and an agenda item, what was written for them goes too.
	s.Glossary, s.Board.AgendaItem, s.Office.Abbreviation = nil, "", ""
	if d, err = set.Packet(s, PacketOptions{}); err != nil {
		t.Fatal(err)
	}
	got = dump(d)
	for _, gone := range []string{"Where and When", "Words We Use", "the guide", "In Short", "of Yolo County Board", "cover: \n"} {
		if strings.Contains(got, gone) {
			t.Errorf("the packet still holds %q", gone)
		}
	}
}

// TestPageBreak begins a page before something that is not a heading.
func TestPageBreak(t *testing.T) {
	text := strings.Replace(builtInText(t, "packet.txt"), "[[glossary]]", "[[new-page]]\n[[glossary]]", 1)
	set, err := Load(folder("packet.txt", text))
	if err != nil {
		t.Fatal(err)
	}
	s := readSummary(t, "testdata/packet/full.json")
	d, err := set.Packet(s, PacketOptions{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(d.Blocks, func(b document.Block) bool {
		h, ok := b.(*document.Heading)
		return ok && document.Plain(h.Text) == "Glossary"
	})
	if i < 0 || i+1 >= len(d.Blocks) {
		t.Fatal("there is no glossary")
	}
	if _, ok := d.Blocks[i+1].(*document.PageBreak); !ok {
		t.Errorf("after the heading stands %T, want a page break", d.Blocks[i+1])
	}
	// Where what follows is left out, so is its page.
	breaks := func(own string) (n int) {
		set, err := Load(folder("packet.txt", own+builtInText(t, "packet.txt")))
		if err != nil {
			t.Fatal(err)
		}
		d, err := set.Packet(s, PacketOptions{})
		if err != nil {
			t.Fatal(err)
		}
		return strings.Count(dump(d), "page break\n")
	}
	s.Board.AgendaItem = ""
	if got, want := breaks("[[new-page]]\nItem {agendaItem}\n"), breaks(""); got != want {
		t.Errorf("a line that is left out leaves its page behind: %d breaks, want %d", got, want)
	}
	if _, err := Load(folder("packet.txt", builtInText(t, "packet.txt")+"[[new-page]]\n")); err == nil {
		t.Error("a page with nothing on it was accepted")
	}
}

// FuzzLayout holds that a layout, whatever is in it, is either refused with
// places that exist or builds a packet without an empty heading.
func FuzzLayout(f *testing.F) {
	for _, name := range fileNames {
		data, err := fs.ReadFile(builtIn, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	set, err := Default()
	if err != nil {
		f.Fatal(err)
	}
	data, err := os.ReadFile("testdata/packet/full.json")
	if err != nil {
		f.Fatal(err)
	}
	full, err := summary.Decode(data)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		lines, mistakes := splitLines("packet.txt", data)
		tree, wrong := parseLayout(&packetLayout, lines)
		if mistakes = append(mistakes, wrong...); len(mistakes) > 0 {
			for _, m := range mistakes {
				if m.Line < 1 || m.Line > len(lines) || m.Message == "" {
					t.Fatalf("%d lines, and a mistake at %v", len(lines), m)
				}
			}
			return
		}
		own := *set
		own.packet = tree
		d, err := own.Packet(full, PacketOptions{})
		if err != nil {
			t.Fatal(err)
		}
		checkModel(t, d)
	})
}
