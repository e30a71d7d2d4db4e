package report_test

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// excerpt returns the lines of the text form that show a place in a file.
func excerpt(t testing.TB, source string, f finding.Finding) string {
	t.Helper()
	f.Code, f.Message, f.Help = "TEXT0102", "It is so.", "Mend it."
	var b strings.Builder
	r := report.Run{Files: []report.File{{Name: "a.json", Source: []byte(source), Findings: []finding.Finding{f}}}}
	if err := report.Write(&b, report.AsText, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	_, rest, begins := strings.Cut(b.String(), "It is so.\n")
	shown, _, ends := strings.Cut(rest, "    to do: Mend it.\n")
	if !begins || !ends {
		t.Fatalf("not the text form:\n%s", b.String())
	}
	return shown
}

func TestLineOfTheFile(t *testing.T) {
	long := strings.Repeat("ab ", 60)
	for _, c := range []struct {
		name, source           string
		line, column, endColum int
		want                   string
	}{
		{"words", `  "name": "Kren",`, 1, 12, 16, "" +
			"    1 | \"name\": \"Kren\",\n" +
			"      |          ^^^^\n"},
		{"the end is not known", "{\n\t\"name\": 7\n}", 2, 10, 0, "" +
			"    2 | \"name\": 7\n" +
			"      |         ^\n"},
		{"a whole text, where nothing else is said", `"a": "b \"c\" d", "e"`, 1, 6, 0, "" +
			"    1 | \"a\": \"b \\\"c\\\" d\", \"e\"\n" +
			"      |      ^^^^^^^^^^^\n"},
		{"a whole number", `"a": -12.5, "e"`, 1, 6, 0, "" +
			"    1 | \"a\": -12.5, \"e\"\n" +
			"      |      ^^^^^\n"},
		{"a text without an end", `"a": "b`, 1, 6, 0, "" +
			"    1 | \"a\": \"b\n" +
			"      |      ^^\n"},
		{"tabs", "a\tb\tcd", 1, 5, 6, "" +
			"    1 | a    b    cd\n" +
			"      |           ^\n"},
		{"wide characters take two columns", "日本 ab", 1, 4, 6, "" +
			"    1 | 日本 ab\n" +
			"      |      ^^\n"},
		{"and so do the marks under them", "ab 日本", 1, 4, 6, "" +
			"    1 | ab 日本\n" +
			"      |    ^^^^\n"},
		{"an accent of its own takes none", "cafe\u0301 ab", 1, 7, 9, "" +
			"    1 | cafe\u0301 ab\n" +
			"      |      ^^\n"},
		{"what is meant is shown where nobody could see it", "a\u200bb\u00a0c", 1, 2, 3, "" +
			"    1 | a<U+200B>b c\n" +
			"      |  ^^^^^^^^\n"},
		{"a space of another kind is shown where it is meant", "a b\u00a0c", 1, 4, 5, "" +
			"    1 | a b<U+00A0>c\n" +
			"      |    ^^^^^^^^\n"},
		{"a byte that is no character", "caf\xe9 ab", 1, 4, 5, "" +
			"    1 | caf<0xE9> ab\n" +
			"      |    ^^^^^^\n"},
		{"a terminal is told nothing", "a\x1b[31mb", 1, 7, 8, "" +
			"    1 | a<U+001B>[31mb\n" +
			"      |              ^\n"},
		{"a long line is cut at both ends", long + "here" + long, 1, 181, 185, "" +
			"    1 | …b ab ab ab ab ab ab ab ab ab ab ab ab hereab ab ab ab ab ab ab ab ab ab ab ab ab…\n" +
			"      |                                        ^^^^\n"},
		{"a long line is cut on the right", "here" + long, 1, 1, 5, "" +
			"    1 | hereab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab a…\n" +
			"      | ^^^^\n"},
		{"a long line is cut on the left", long + "here", 1, 181, 185, "" +
			"    1 | … ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab here\n" +
			"      |                                                                              ^^^^\n"},
		{"long words are cut themselves", "x" + long, 1, 2, 180, "" +
			"    1 | xab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab …\n" +
			"      |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"},
		{"the end of a line", "ab\ncd", 1, 3, 0, "" +
			"    1 | ab\n" +
			"      |   ^\n"},
		{"the end of the file", "ab\ncd", 2, 3, 0, "" +
			"    2 | cd\n" +
			"      |   ^\n"},
		{"lines that end as on Windows", "ab\r\ncd\r\n", 2, 2, 3, "" +
			"    2 | cd\n" +
			"      |  ^\n"},
		{"lines that end as on old Macs", "ab\rcd\ref", 2, 2, 3, "" +
			"    2 | cd\n" +
			"      |  ^\n"},
		{"the mark at the beginning of a file counts for nothing", "\ufeffab", 1, 2, 3, "" +
			"    1 | ab\n" +
			"      |  ^\n"},
		{"more than the line has", "ab\ncd", 1, 2, 9, "" +
			"    1 | ab\n" +
			"      |  ^\n"},
		{"a brace says nothing", "{\n  \"a\": 1\n}", 1, 1, 0, ""},
		{"no such column", "ab\ncd", 1, 4, 0, ""},
		{"no such line", "ab\ncd", 3, 1, 0, ""},
		{"no line", "ab\ncd", 0, 0, 0, ""},
		{"no source", "", 1, 1, 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := excerpt(t, c.source, finding.Finding{Line: c.line, Column: c.column, EndColumn: c.endColum})
			if got != c.want {
				t.Errorf("got:\n%swant:\n%s", got, c.want)
			}
		})
	}
}

// Whatever the file is and whatever place is named in it, what is shown fits
// the room and moves no cursor.
func FuzzLines(f *testing.F) {
	source, err := os.ReadFile("testdata/received/15-kern.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(source, 9, 70, 99)
	f.Add([]byte("日\u200b\xff\t\r\n"), 1, 1, 9)
	f.Fuzz(func(t *testing.T, source []byte, line, column, end int) {
		shown := excerpt(t, string(source), finding.Finding{Line: line, Column: column, EndColumn: end})
		if shown == "" {
			return
		}
		lines := strings.Split(strings.TrimSuffix(shown, "\n"), "\n")
		if len(lines) != 2 || !strings.Contains(lines[1], "^") {
			t.Fatalf("not a line and its mark: %q", shown)
		}
		for _, l := range lines {
			_, text, _ := strings.Cut(l, "| ")
			visible := 0
			for _, r := range text {
				if !unicode.IsPrint(r) {
					t.Errorf("%q reaches the terminal", r)
				}
				if !unicode.In(r, unicode.Mn, unicode.Me) {
					visible++
				}
			}
			if visible > 82 {
				t.Errorf("%d characters are shown: %q", visible, text)
			}
		}
	})
}
