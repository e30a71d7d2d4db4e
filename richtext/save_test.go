package richtext_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/richtext"
)

// TestSaveNew: what the editor shows, and the Markdown that is stored for it.
func TestSaveNew(t *testing.T) {
	link := "https://coe.example/a"
	for _, c := range []struct {
		name    string
		content []any
		want    string
	}{
		{"nothing", []any{para()}, ""},
		{"nothing but space", []any{para("  "), heading(1), heading(2, " "), para(br, "\t", br)}, ""},
		{"words", []any{para("One  two"), para("three")}, "One  two\n\nthree"},
		{"space that nobody sees", []any{para("\t one ", br, "  two ", br, br), para(" "), para()}, "one \\\ntwo"},
		{"line ends among the characters", []any{para("a\r\nb\rc\n"), heading(2, "d\ne")}, "a\\\nb\\\nc\n\n## d e"},
		{"a break in front", []any{para(br, "a")}, "\\\na"},
		{"a no-break space", []any{para("\u00a0"), para("\u00a0a\u00a0", br, "\u00a0b")}, "\u00a0\n\n\u00a0a\u00a0\\\n\u00a0b"},
		{"a heading of a no-break space", []any{heading(1, "\u00a0")}, "\u00a0"},
		{"characters that can't be seen", []any{para("a\u200b\u00adb\u2060\x01c\td\x00\u0085e\u2028f")}, "a\u200b\u00adb\u2060\x01c\td\x00\u0085e\u2028f"},
		{"marks that are none", []any{
			para("1. a"), para("- b"), para("# c"), para("A. Example"), para("*d* and _e_ **f**, 2 * 3, g_h_i"),
			para("<b>&amp;</b> `i` ~~j~~ \\*k\\ C:\\plans"), para("[l](https://coe.example) ![m](n)"), para("---"), para("| o | p |", br, "| --- | --- |"), para("a)", br, "- b", br, "i. c"),
		}, "1\\. a\n\n\\- b\n\n\\# c\n\nA\\. Example\n\n\\*d\\* and \\_e\\_ \\*\\*f\\*\\*, 2 \\* 3, g_h_i\n\n" +
			"<b>&amp;</b> `i` ~~j~~ \\\\*k\\ C:\\plans\n\n[l\\](https://coe.example) ![m\\](n)\n\n---\n\n| o | p |\\\n\\| --- | --- |\n\na)\\\n\\- b\\\ni\\. c"},
		{"emphasis", []any{para(words("a ", "strong"), words("b", "strong", "em"), words(" c", "em"), " d")}, "**a _b_** _c_ d"},
		{"emphasis on space", []any{para("a", words(" ", "strong"), "b", words(" c ", "em"), words(" ", "strong", "em"))}, "a b _c_"},
		{"emphasis over a break", []any{para(words("a", "strong"), tree{"type": "hard_break", "marks": []any{tree{"type": "strong"}}}, words("b", "strong"))}, "**a\\\nb**"},
		{"emphasis in a word", []any{para("re", words("form", "strong"), " ", words("all", "em"))}, "reform _all_"},
		{"a link", []any{para(words("See ", "strong"), words("our", "strong", link), words(" plan", link), words(".", "strong"))}, "**See** [**our** plan](https://coe.example/a)**\\.**"},
		{"emphasis around a link", []any{para(words("See ", "em"), words("it", "em", link), words("!", "em"))}, "_See [it](https://coe.example/a)!_"},
		{"emphasis that a link's brackets keep apart", []any{para("a", words("x", "strong", link), words("z", "strong"), " y")}, "a[**x**](https://coe.example/a)**z** y"},
		{"a link on space", []any{para("a", words(" ", link), "b")}, "a b"},
		{"links side by side", []any{para(words("a", link), words("b", link), words("c", link+"b"))}, "[ab](https://coe.example/a)[c](https://coe.example/ab)"},
		{"lists", []any{
			bullets(item(0, para("a"), para("b"), ordered("decimal", ")", item(3, para("c")), item(5, para())))),
			ordered("lowerRoman", ".", item(1, para("d")), item(2, para(), bullets(item(0, para("e"))))),
		}, "- a\n\n    b\n\n    3) c\n    5)\n\ni. d\nii.\n    - e"},
		{"lists that look the same to a reader", []any{bullets(item(0, para("a"))), bullets(item(0, para("b"))), ordered("lowerLetter", ".", item(9, para("c")))}, "- a\n- b\n\ni. c"},
		{"items without a word", []any{bullets(item(0, para(" "))), ordered("decimal", ".", item(1, para("a"), bullets(item(0, para()))), item(2, para()))}, "1. a\n2."},
		{"an item that begins with nothing", []any{bullets(item(0, para(), para(" "), para("a")))}, "- a"},
		{"a table", []any{table([]string{"a | b", ""}, []string{"*", " c\nd "})}, "| a \\| b | |\n| --- | --- |\n| * | c d |"},
	} {
		got, err := richtext.Save("", doc(t, c.content...), richtext.Narrative)
		if err != nil || got != c.want {
			t.Errorf("%s is saved as\n%q, %v\nand should be\n%q", c.name, got, err, c.want)
		}
	}
}

// TestSaveItem: in the dialect of items, what would be a heading or a table is
// text.
func TestSaveItem(t *testing.T) {
	content := doc(t, para("# a"), para("| b |", br, "| - |"), bullets(item(0, para("c"))))
	got, err := richtext.Save("", content, richtext.ItemText)
	if want := "\\# a\n\n| b |\\\n\\| - |\n\n- c"; err != nil || got != want {
		t.Errorf("saved as %q, %v", got, err)
	}
	stored := "x\n# a\n\n*  b\n*  c\n"
	if got, err := richtext.Save(stored, doc(t, para("x # a"), bullets(item(0, para("b")), item(0, para("d")))), richtext.ItemText); err != nil || got != "x\n# a\n\n*  b\n*  d\n" {
		t.Errorf("saved as %q, %v", got, err)
	}
	stored = "# a\nb"
	if got, err := richtext.Save(stored, doc(t, para("# a b")), richtext.ItemText); err != nil || got != stored {
		t.Errorf("saved as %q, %v", got, err)
	}
}

// stored is typed by a person, not as markdown.Write writes it.
const stored = "\nIntro *to* the\nplan:\n* one\n  * two \\& more\n*  three\n\n\n## A __heading__\n" +
	"\tLast  words\\\nhere.\n\n|a|b|\n|-|:-:|\n|c|d|\nEnd.\n \n"

// TestSaveKeeps: after an edit, the stored text with the edit and nothing else.
func TestSaveKeeps(t *testing.T) {
	for _, c := range []struct{ name, from, to, edited, want string }{
		{"a word in a paragraph", `"Last  words"`, `"Very last  words"`, "\tLast  words\\\nhere.", "\tVery last  words\\\n\there."},
		{"a word in an item", `"two \u0026 more"`, `"two \u0026 much more"`, `two \& more`, `two & much more`},
		{"a word in a heading", `"text":"heading"`, `"text":"title"`, "A __heading__", "A **title**"},
		{"the first word", `"Intro "`, `"Start "`, "Intro *to* the\nplan:", "Start _to_ the plan:"},
		{"a word in a cell", `"d"`, `"e"`, "|a|b|\n|-|:-:|\n|c|d|", "| a | b |\n| --- | :---: |\n| c | e |"},
		{"a paragraph goes", `{"type":"paragraph","content":[{"type":"text","text":"Last  words"},{"type":"hard_break"},{"type":"text","text":"here."}]},`, "", "\n\tLast  words\\\nhere.\n", "\n"},
		{"a paragraph comes", `{"type":"heading"`, `{"type":"paragraph","content":[{"type":"text","text":"New."}]},{"type":"heading"`, "## A", "New.\n\n\n## A"},
		{"a paragraph comes behind a heading", `{"type":"paragraph","content":[{"type":"text","text":"Last`, `{"type":"paragraph","content":[{"type":"text","text":"New."}]},{"type":"paragraph","content":[{"type":"text","text":"Last`, "__\n\tLast", "__\n\nNew.\n\n\tLast"},
		{"an item comes", `{"type":"list_item","attrs":{"number":0},"content":[{"type":"paragraph","content":[{"type":"text","text":"three"}]}]}`, `{"type":"list_item","attrs":{"number":0},"content":[{"type":"paragraph","content":[{"type":"text","text":"three"}]}]},{"type":"list_item","attrs":{"number":0},"content":[{"type":"paragraph"}]}`, "* one\n  * two \\& more\n*  three", "- one\n    - two & more\n- three\n-"},
		{"spaces that nobody sees", `"End."`, `"  End. "`, "", ""},
	} {
		before := string(shown(t, stored, richtext.Narrative))
		if strings.Count(before, c.from) != 1 || strings.Count(stored, c.edited) != 1 && c.edited != "" {
			t.Fatalf("%s: %s is not in %s", c.name, c.from, before)
		}
		want := strings.Replace(stored, c.edited, c.want, 1)
		got, err := richtext.Save(stored, []byte(strings.Replace(before, c.from, c.to, 1)), richtext.Narrative)
		if err != nil || got != want {
			t.Errorf("%s: saved as\n%q, %v\nand should be\n%q", c.name, got, err, want)
		}
	}
}

// TestSaveMoves: blocks that changed their order or have new ones among them
// keep their bytes, as many as can.
func TestSaveMoves(t *testing.T) {
	em := func(s string) tree { return para(words(s, "em")) }
	stored := "*a*\n\n*b*\n\n\n*c*\n\n*d*\n\n*e*"
	for _, c := range []struct {
		content []any
		want    string
	}{
		{[]any{em("A"), em("b"), em("B"), em("d"), em("E")}, "_A_\n\n*b*\n\n\n_B_\n\n*d*\n\n_E_"},
		{[]any{em("a"), em("c"), em("b"), em("d"), em("e")}, "*a*\n\n\n*c*\n\n*b*\n\n*d*\n\n*e*"},
		{[]any{em("e"), em("d"), em("b"), em("c"), em("a")}, "*e*\n\n*d*\n\n*b*\n\n\n*c*\n\n*a*"},
		{[]any{em("c"), em("e")}, "*c*\n\n*e*"},
		{[]any{em("a"), em("a")}, "*a*\n\n_a_"},
		{[]any{em("x"), em("a")}, "_x_\n\n*a*"},
	} {
		if got, err := richtext.Save(stored, doc(t, c.content...), richtext.Narrative); err != nil || got != c.want {
			t.Errorf("saved as %q, %v, and should be %q", got, err, c.want)
		}
	}
}

// TestSaveTwins: of blocks that say the same, each keeps its own bytes.
func TestSaveTwins(t *testing.T) {
	got, err := richtext.Save("*a*\n\nb\n\n_a_\n\nb", doc(t, para("b"), para(words("a", "em")), para("c")), richtext.Narrative)
	if want := "b\n\n_a_\n\nc"; err != nil || got != want {
		t.Errorf("saved as %q, %v", got, err)
	}
}

// TestSaveAll: where keeping a piece would say something else, it is written
// anew.
func TestSaveAll(t *testing.T) {
	for _, c := range []struct {
		stored  string
		content []any
		want    string
	}{
		// "ii." goes on with the letters or the romans above it.
		{"Text\n\nii. b\n", []any{ordered("lowerRoman", ".", item(1, para("a"))), ordered("lowerRoman", ".", item(2, para("b")))}, "i. a\nii. b\n"},
		{"a\n\n-\n    - b", []any{para()}, ""},
		// The list has as many lines as before, with other marks.
		{"*a*\n\n*  b\n*  c", []any{para(words("a", "em")), ordered("decimal", ".", item(1, para("b")), item(2, para("d")))}, "*a*\n\n1. b\n2. d"},
		{" \n", []any{para("a")}, "a \n"},
	} {
		if got, err := richtext.Save(c.stored, doc(t, c.content...), richtext.Narrative); err != nil || got != c.want {
			t.Errorf("%q is saved as %q, %v, and should be %q", c.stored, got, err, c.want)
		}
	}
}

// TestSaveUnchanged: texts of which the editor and the Markdown of Write have
// another idea than their authors stay as they are.
func TestSaveUnchanged(t *testing.T) {
	for _, text := range []string{
		"", " \n\t\n", "a\\", "a  \nb", "-\n- b", "-\n    - b", "1)\n2. b", "* a\n+ b\n1) c\n2. d\n\nb. e\nbb.",
		"| a |\n| - |\n| b | c |\n\n|\\||", "***a** b* __c _d___", "**[a](https://coe.example)b** [**c**](https://coe.example)",
		"a[**x**](https://coe.example)**z** y", "\u00a0\n\n# \u00a0", "a\x00b\xff\r\nc\rd", "![a](b) [c](d)", "z. a\naa. b\nbb. c",
		strings.Repeat("- ", 200), "### a ###\n#", "\\\n\\\nb",
	} {
		unchanged(t, text)
	}
}

// TestSaveHalfBold: bold in the middle of a word goes where a stored text is
// edited, the words stay, and the notes tell.
func TestSaveHalfBold(t *testing.T) {
	content := doc(t, para("re", words("form", "strong", "em"), " now"), bullets(item(0, para("a", words("b", "em")))))
	if got, err := richtext.Save("reform now\n* ab", content, richtext.Narrative); err != nil || got != "reform now\n* ab" {
		t.Errorf("saved as %q, %v", got, err)
	}
	notes, err := richtext.Notes(content, richtext.Narrative)
	if err != nil || len(notes) != 2 || !strings.HasPrefix(notes[0], "“form” can't be kept bold") || !strings.HasPrefix(notes[1], "“b” ") {
		t.Errorf("the notes are %q, %v", notes, err)
	}
	notes, err = richtext.Notes(doc(t, para(words("reform", "strong"), words(" ", "em"))), richtext.Narrative)
	if err != nil || notes == nil || len(notes) != 0 {
		t.Errorf("the notes are %q, %v", notes, err)
	}
}

// TestSaveRefuses: what would be read as something else is not stored.
func TestSaveRefuses(t *testing.T) {
	content := doc(t, para("a"), ordered("lowerLetter", ".", item(27, para("Coaching"))))
	got, err := richtext.Save("a", content, richtext.Narrative)
	if err == nil || got != "" || !strings.Contains(err.Error(), "“aa. Coaching”") {
		t.Errorf("saved as %q, %v", got, err)
	}
	if _, err := richtext.Notes(content, richtext.Narrative); err == nil {
		t.Error("there are notes about what can't be saved")
	}
}

// TestSaveLong: a document as deep and as long as they come is saved, and soon.
func TestSaveLong(t *testing.T) {
	deep := para("innermost")
	for range markdown.MaxDepth {
		deep = bullets(item(0, para("a"), deep))
	}
	content := []any{deep}
	for range 500 {
		content = append(content, para("Some ", words("words", "strong"), " and ", words("more", "em")))
	}
	saved, err := richtext.Save("", doc(t, content...), richtext.Narrative)
	if err != nil {
		t.Fatal(err)
	}
	before := string(shown(t, saved, richtext.Narrative))
	edited := strings.ReplaceAll(before, `"Some "`, `"Any "`)
	got, err := richtext.Save(saved, []byte(edited), richtext.Narrative)
	if want := strings.ReplaceAll(saved, "Some ", "Any "); err != nil || got != want {
		t.Errorf("saved as %.80q, %v", got, err)
	}
}
