package intake

import (
	"fmt"
	"strings"
	"testing"
)

// told lists faults as "line:column CODE pointer message".
func told(source string) []string {
	_, faults := parse(source)
	where := &places{text: source}
	var out []string
	for _, f := range faults {
		line, column := where.at(f.offset)
		out = append(out, fmt.Sprintf("%d:%d %s %s %s", line, column, f.Code, f.Pointer, f.Message))
	}
	return out
}

func TestParseSaysWhatIsWrongAndWhere(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"comma missing", "{\n  \"a\": 1\n  \"b\": 2\n}", []string{
			`3:3 FILE0006  A comma is missing before this.`,
		}},
		{"comma missing in a list", `{"a": ["x" "y"]}`, []string{
			`1:12 FILE0006 /a A comma is missing before this.`,
		}},
		{"comma too many", "{\"a\": 1,\n}", []string{
			`1:8 FILE0006  This comma is one too many: nothing follows it before the }.`,
		}},
		{"comma too many in a list", `{"a": [1, 2, ]}`, []string{
			`1:12 FILE0006 /a This comma is one too many: nothing follows it before the ].`,
		}},
		{"comma in front", `{, "a": 1}`, []string{
			`1:2 FILE0006  This comma is one too many: nothing stands before it.`,
		}},
		{"two commas", `{"a": 1,, "b": 2}`, []string{
			`1:9 FILE0006  This comma is one too many: nothing stands before it.`,
		}},
		{"colon missing", `{"a" 1}`, []string{
			`1:6 FILE0006 /a A colon is missing before this, between the key and its value.`,
		}},
		{"value missing", `{"a": , "b": 1}`, []string{
			`1:7 FILE0006 /a A value is missing before this ,.`,
		}},
		{"brace missing", "{\n  \"a\": {\"b\": 1\n", []string{
			`2:14 FILE0006 /a The file ends here, and 2 brackets are still open, the last of them the { of line 2. A } may be missing somewhere, or the rest of the file.`,
		}},
		{"ends after a comma", `{"a": 1,`, []string{
			`1:8 FILE0006  The file ends here, and the { of line 1 is not closed. If nothing else is missing, type } on a line of its own at the end.`,
		}},
		{"ends after a key", `{"a"`, []string{
			`1:4 FILE0006 /a The file ends here, and the { of line 1 is not closed. If nothing else is missing, type } on a line of its own at the end.`,
		}},
		{"wrong bracket", `{"a": [1, 2}`, []string{
			`1:12 FILE0006 /a A ] is missing before this }.`,
		}},
		{"quotation mark missing at the end", `{"a": "b}`, []string{
			`1:7 FILE0006 /a The text that begins here is never closed: its second quotation mark is missing.`,
		}},
		{"quotation mark missing on a line", "{\"a\": \"b,\n \"c\": 1}", []string{
			`1:10 FILE0011 /a The line ends here within text: a closing quotation mark is missing, or a line break was typed.`,
		}},
		{"typed line breaks", "{\"a\": \"b\r\n\r\nc\", \"d\": \"e\nf\"}", []string{
			`1:9 FILE0011 /a The line ends here within text: a closing quotation mark is missing, or a line break was typed.`,
			`3:12 FILE0011 /d The line ends here within text: a closing quotation mark is missing, or a line break was typed.`,
		}},
		{"typed line break and then a mistake of another kind", "{\"a\": \"b\nc\", \"d\": tru}", []string{
			`1:9 FILE0011 /a The line ends here within text: a closing quotation mark is missing, or a line break was typed.`,
			`2:10 FILE0006 /d Text stands between quotation marks; "tru" has none.`,
		}},
		{"tab", "{\"a\": \"b\tc\"}", []string{
			`1:9 FILE0011 /a A tab stands within text here.`,
		}},
		{"quotation marks within text", `{"a": "He said "yes" to us."}`, []string{
			`1:16 FILE0006  This quotation mark ends the text, but the text seems to go on. A quotation mark within text is written \".`,
		}},
		{"single quotes", `{'a': 1}`, []string{
			`1:2 FILE0006  A key stands between double quotation marks ("), not single ones.`,
		}},
		{"single quotes around a value", `{"a": 'b'}`, []string{
			`1:7 FILE0006 /a Text stands between double quotation marks ("), not single ones.`,
		}},
		{"curly quotes", `{“a”: 1}`, []string{
			`1:2 FILE0006  This quotation mark is a curly one, as Word makes them; JSON needs the straight one (").`,
		}},
		{"curly quotes around a value", `{"a": “b”}`, []string{
			`1:7 FILE0006 /a This quotation mark is a curly one, as Word makes them; JSON needs the straight one (").`,
		}},
		{"no quotes", `{a: 1}`, []string{
			`1:2 FILE0006  A key stands between quotation marks; "a" has none.`,
		}},
		{"no quotes around a value", `{"a": Los Angeles}`, []string{
			`1:7 FILE0006 /a Text stands between quotation marks; "Los" has none.`,
		}},
		{"comment", "{\n  // the county\n  \"a\": 1}", []string{
			`2:3 FILE0006  JSON has no comments; this one must go.`,
		}},
		{"comment after a value", "{\"a\": 1 # one\n}", []string{
			`1:9 FILE0006  JSON has no comments; this one must go.`,
		}},
		{"Python", `{"a": True, "b": None}`, []string{
			`1:7 FILE0006 /a True is written true, in small letters.`,
		}},
		{"yes", `{"a": yes}`, []string{
			`1:7 FILE0006 /a yes is written true.`,
		}},
		{"almost a word", `{"a": nullx}`, []string{
			`1:7 FILE0006 /a Text stands between quotation marks; "nullx" has none.`,
		}},
		{"amount with a dollar sign", `{"a": $1,250}`, []string{
			`1:7 FILE0006 /a "$1" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"amount with a comma", `{"a": 596,125}`, []string{
			`1:11 FILE0006  A key in quotation marks should begin here, and here is a number. An amount has no commas between its digits.`,
		}},
		{"zero in front", `{"a": 01}`, []string{
			`1:7 FILE0006 /a "01" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"no digit before the point", `{"a": .5}`, []string{
			`1:7 FILE0006 /a ".5" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"no digit after the point", `{"a": 5.}`, []string{
			`1:7 FILE0006 /a "5." is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"minus alone", `{"a": -}`, []string{
			`1:7 FILE0006 /a "-" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"plus in front", `{"a": +5}`, []string{
			`1:7 FILE0006 /a "+5" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"date without quotation marks", `{"a": 2026-06-23}`, []string{
			`1:7 FILE0006 /a "2026-06-23" is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.`,
		}},
		{"NaN", `{"a": NaN}`, []string{
			`1:7 FILE0006 /a NaN is written as a number in digits, or the key is left out.`,
		}},
		{"strange mark", `{"a": @}`, []string{
			`1:7 FILE0006 /a A value should begin here, and here is "@".`,
		}},
		{"list", ` [{"a": 1}]`, []string{
			`1:2 FILE0007  The file holds a list in [ ], and a summary is one group in { }.`,
		}},
		{"text alone", `"a"`, []string{
			`1:1 FILE0007  The file holds a text, and a summary is one group in { }.`,
		}},
		{"prose", `Dear Sir or Madam`, []string{
			`1:1 FILE0006  Text stands between quotation marks; "Dear" has none.`,
		}},
		{"two summaries", "{\"a\": 1}\n{\"a\": 2}", []string{
			`2:1 FILE0007  A second group begins here, after the summary has ended.`,
		}},
		{"something after the end", "{\"a\": 1}\n,", []string{
			`2:1 FILE0007  Here is ",", after the summary has ended.`,
		}},
		{"null character after the end", "{\"a\": 1}\x00", []string{
			`1:9 FILE0007  Here is a null character (U+0000), after the summary has ended.`,
		}},

		{"twice", "{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"\\u0061\": 3}", []string{
			`2:16 FILE0008 /b/c The key "c" is here for the second time in this group.`,
			`3:2 FILE0008 /a The key "a" is here for the second time in this group.`,
		}},
		{"the same key in two groups", `{"a": {"b": 1}, "b": {"b": 1}}`, nil},
		{"the same key in other capitals", `{"a": 1, "A": 2}`, nil},

		{"not UTF-8", "{\"a\": \"caf\xe9\", \"b\": \"don\x92t\"}", []string{
			`1:11 FILE0004 /a The byte E9 here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.`,
			`1:24 FILE0004 /b The byte 92 here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.`,
		}},
		{"surrogate in UTF-8", "{\"a\": \"\xed\xa0\x80\"}", []string{
			`1:8 FILE0004 /a The byte ED here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.`,
			`1:9 FILE0004 /a The byte A0 here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.`,
			`1:10 FILE0004 /a The byte 80 here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.`,
		}},
		{"not UTF-8 outside of text", "{\"a\": \xff}", []string{
			`1:7 FILE0006 /a A value should begin here, and here is the byte FF, which is not UTF-8.`,
		}},
		{"control characters", "{\"a\": \"x\x0by\x00\", \"b\": \"\\u000C\\b\\uFFFE\uffff\"}", []string{
			`1:9 FILE0012 /a Here is a vertical tab (U+000B), which a document can't hold.`,
			`1:11 FILE0012 /a Here is a null character (U+0000), which a document can't hold.`,
			`1:21 FILE0012 /b Here is a form feed (U+000C), which a document can't hold.`,
			`1:27 FILE0012 /b Here is a backspace (U+0008), which a document can't hold.`,
			`1:29 FILE0012 /b Here is an invisible character (U+FFFE), which a document can't hold.`,
			`1:35 FILE0012 /b Here is an invisible character (U+FFFF), which a document can't hold.`,
		}},
		{"control character in a key", "{\"a\\u0001\": 1}", []string{
			`1:4 FILE0012  Here is a control character (U+0001), which a document can't hold.`,
		}},
		{"half pairs", `{"a": "\ud800", "b": "\udc00\ud83d", "c": "\ud83dx\ud83d\u0041"}`, []string{
			`1:8 FILE0013 /a \ud800 is half of a pair and stands for nothing alone.`,
			`1:23 FILE0013 /b \udc00 is half of a pair and stands for nothing alone.`,
			`1:29 FILE0013 /b \ud83d is half of a pair and stands for nothing alone.`,
			`1:44 FILE0013 /c \ud83d is half of a pair and stands for nothing alone.`,
			`1:51 FILE0013 /c \ud83d is half of a pair and stands for nothing alone.`,
		}},
		{"path of Windows", `{"a": "C:\docs\übung\x"}`, []string{
			`1:10 FILE0013 /a A backslash before "d" means nothing.`,
			`1:15 FILE0013 /a A backslash before "ü" (U+00FC) means nothing.`,
			`1:21 FILE0013 /a A backslash before "x" means nothing.`,
		}},
		{"escape cut short", `{"a": "\u12"}`, []string{
			`1:8 FILE0013 /a After \u four digits must follow (0 to 9, A to F).`,
		}},
		{"escape at the end", `{"a": "\`, []string{
			`1:8 FILE0013 /a A backslash before the end of the file means nothing.`,
			`1:7 FILE0006 /a The text that begins here is never closed: its second quotation mark is missing.`,
		}},

		{"sound", "\r\n {\"a\":[{},[],-0.5e+3,0,10,true,false,null,\"\\\"\\\\\\/\\n\\r\\t\\u00e9\\uD83D\\uDE00 “é”\"]}\t", nil},
		{"sound and empty", `{}`, nil},
		{"characters that XML can hold", "{\"a\": \"\u0085\u007f\ufeff\ufffd\U0001fffe\\ufeff\"}", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := told(tt.source)
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("%q\ngot:\n%s\nwant:\n%s", tt.source, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestLimits(t *testing.T) {
	nested := func(n int) string {
		return strings.Repeat(`{"a":`, n-1) + "{}" + strings.Repeat("}", n-1)
	}
	if got := told(nested(64)); got != nil {
		t.Errorf("64 levels: %q", got)
	}
	if got := told(nested(65)); len(got) != 1 || !strings.HasPrefix(got[0], "1:321 FILE0009") {
		t.Errorf("65 levels: %q", got)
	}
	if got := told(strings.Repeat(`{"a":[`, 1_000_000)); len(got) != 1 || !strings.Contains(got[0], "FILE0009") {
		t.Errorf("a million levels: %d findings", len(got))
	}
	values := func(n int) string { return `{"a":[1` + strings.Repeat(",1", n-3) + "]}" }
	if got := told(values(20_000)); got != nil {
		t.Errorf("20,000 values: %q", got)
	}
	if got := told(values(20_001)); len(got) != 1 || !strings.Contains(got[0], "FILE0010") {
		t.Errorf("20,001 values: %q", got)
	}
	got := told(`{"a": "` + strings.Repeat("\x0b", 150) + "\t" + `"}`)
	if len(got) != 101 || !strings.HasSuffix(got[99], "There are 50 more like this after it.") || !strings.Contains(got[100], "FILE0011") {
		t.Errorf("150 characters of one kind and one of another gave %d findings", len(got))
	}
}

func TestPlaces(t *testing.T) {
	long := strings.Repeat("é", 3000)
	source := "a\nb\r\nc\rd" + long + "x\n" + long + "\xffy😀z"
	tests := []struct {
		mark         string
		line, column int
	}{
		{"a", 1, 1}, {"\nb", 1, 2}, {"b", 2, 1}, {"c", 3, 1}, {"d", 4, 1}, {"x", 4, 3002}, {"y", 5, 3002}, {"z", 5, 3004},
	}
	where := &places{text: source}
	for _, tt := range tests {
		line, column := where.at(strings.Index(source, tt.mark))
		if line != tt.line || column != tt.column {
			t.Errorf("%q is said to be at %d:%d, and is at %d:%d", tt.mark, line, column, tt.line, tt.column)
		}
	}
	if line, column := where.at(len(source)); line != 5 || column != 3005 {
		t.Errorf("the end is said to be at %d:%d", line, column)
	}
	empty := places{}
	if line, column := empty.at(0); line != 1 || column != 1 {
		t.Errorf("an empty file begins at %d:%d", line, column)
	}
}

// TestPlacesWithinText looks for words in a long text, in any order, behind
// escapes of one, two, three and four bytes.
func TestPlacesWithinText(t *testing.T) {
	const piece = `one\n tw\u00f6 \u2013 \ud83d\ude00 é \"x\" `
	source := `{"a": "` + strings.Repeat(piece, 300) + `"}`
	tree, faults := parse(source)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	at, _, _ := tree.locate("/a")
	where := &places{text: source}
	for i := 299; i >= 0; i -= 13 {
		for _, word := range []string{"one", "tw", "é", "x"} {
			said := i*(len(at.text)/300) + strings.Index(at.text, word)
			want := strings.Index(source, piece) + i*len(piece) + strings.Index(piece, word)
			if got := where.within(at, said); got != want {
				t.Fatalf("%q of piece %d is said to be at %d, and is at %d", word, i, got, want)
			}
		}
	}
	if got := where.within(at, len(at.text)); got != len(source)-len(`"}`) {
		t.Errorf("the text ends at %d", got)
	}
}

func TestEqualKeysAmongMany(t *testing.T) {
	source := "{"
	for i := range 3 * manyMembers {
		source += fmt.Sprintf("\"k%d\": 1, ", i)
	}
	for _, key := range []string{"k0", fmt.Sprintf("k%d", 3*manyMembers-1)} {
		got := told(source + `"x": 1, "` + key + `": 1}`)
		if len(got) != 1 || !strings.Contains(got[0], "FILE0008 /"+key+" ") {
			t.Errorf("%q", got)
		}
	}
	if got := told(source + `"x": 1}`); got != nil {
		t.Errorf("%q", got)
	}
}
