package templates

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/schema"
	"github.com/coesummary/coesummary/summary"
)

// examples are the summaries of the 51 counties.
func examples(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 51 {
		t.Fatalf("../examples/statewide holds %d summaries, want 51", len(files))
	}
	return files
}

func buildPacket(t *testing.T, set *Set, s *summary.Summary, o PacketOptions) *document.Document {
	t.Helper()
	d, err := set.Packet(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// mailLink is a link to an address.
var mailLink = regexp.MustCompile(`<link mailto:([^>]*)>([^<]*)</link>`)

// withoutMail leaves out the links on addresses that are values of the summary:
// as fields they are text.
func withoutMail(dump string) string {
	return mailLink.ReplaceAllStringFunc(dump, func(link string) string {
		if m := mailLink.FindStringSubmatch(link); m[1] == m[2] {
			return m[2]
		}
		return link
	})
}

// TestFieldsChangeNothingThatIsRead builds packets with and without fields.
func TestFieldsChangeNothingThatIsRead(t *testing.T) {
	own := ownWords(t)
	for _, file := range append(examples(t), "testdata/packet/full.json", "testdata/packet/minimal.json") {
		s := readSummary(t, file)
		for _, set := range []*Set{defaults(t), own} {
			want := withoutMail(dump(buildPacket(t, set, s, PacketOptions{})))
			with := buildPacket(t, set, s, PacketOptions{Fields: true})
			if got := dump(bare(with)); got != want {
				t.Errorf("%s: the packet with fields is another:\n%s", file, firstDifference(got, want))
			}
			if len(allFields(with)) == 0 {
				t.Errorf("%s: the packet has no fields", file)
			}
		}
	}
}

// TestFieldsInADraft allows one difference: a part that is missing is a place to
// write in, and no longer in the style of an alert.
func TestFieldsInADraft(t *testing.T) {
	for _, file := range []string{"testdata/packet/draft-nothing.json", "testdata/packet/draft-partly.json", "testdata/packet/full.json"} {
		s := readSummary(t, file)
		want := strings.ReplaceAll(withoutMail(dump(buildPacket(t, defaults(t), s, PacketOptions{Draft: true}))), "alert: "+notProvided, "body: "+notProvided)
		with := buildPacket(t, defaults(t), s, PacketOptions{Draft: true, Fields: true})
		if got := strings.ReplaceAll(dump(bare(with)), "alert: "+notProvided, "body: "+notProvided); got != want {
			t.Errorf("%s: the draft with fields is another:\n%s", file, firstDifference(got, want))
		}
		for _, f := range allFields(with) {
			if strings.TrimSpace(f.Text) == notProvided {
				t.Errorf("%s: %s holds %q as if it were a value", file, f.Pointer, notProvided)
			}
			if f.Empty && !slices.Contains(defaults(t).Nothing(), f.Placeholder) {
				t.Errorf("%s: the empty field %s says %q in a draft", file, f.Pointer, f.Placeholder)
			}
		}
	}
	with := buildPacket(t, defaults(t), &summary.Summary{}, PacketOptions{Draft: true, Fields: true})
	got := map[string]bool{}
	for _, f := range allFields(with) {
		got[f.Pointer] = true
	}
	for _, pointer := range []string{
		"/office/name", "/board/name", "/board/meetingDate", "/board/lcapAdoptionDate", "/superintendent/name", "/contact/name",
		"/technicalAssistance/narrative", "/collaboration/narrative", "/expenditures/fundingSources",
	} {
		if !got[pointer] {
			t.Errorf("the draft of nothing has no place to write %s in", pointer)
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if at(g, i) != at(w, i) {
			return "line " + strconv.Itoa(i+1) + ":\n got " + at(g, i) + "\nwant " + at(w, i)
		}
	}
	return ""
}

// ownWords are templates as an office might have them: other placeholders, in
// headings and in lists too, a part gone from the cover, and other words for
// values.
func ownWords(t *testing.T) *Set {
	t.Helper()
	layout := strings.NewReplacer(
		"[cover] Meeting date: {meetingDate}\n", "",
		"[cover] Contact: {contact}", "[cover] Contact: {contact} of {office} ({abbreviation})\n[cover] Ask {contact}",
		"# Local Context", "# The Context of {office}\n- Hearing: {hearingDate}\n- Item {agendaItem}, for {itemType}",
		"# Record of Presentation", "# What Became of It at {office}",
	).Replace(builtInText(t, "packet.txt"))
	words := strings.NewReplacer(
		"yes = Yes", "yes = Aye", "itemType.action = Action", "itemType.action = To be voted on",
		"none = None", "none = Not one", "goals.goal = Goal", "goals.goal = Aim",
	).Replace(builtInText(t, "words.txt"))
	fields := strings.Replace(builtInText(t, "fields.txt"), "board.name.title = Name", "board.name.title = The name", 1)
	set, err := Load(fstest.MapFS{
		"packet.txt": &fstest.MapFile{Data: []byte(layout)},
		"words.txt":  &fstest.MapFile{Data: []byte(words)},
		"fields.txt": &fstest.MapFile{Data: []byte(fields)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// withoutField are the values that have no field in a packet, and why.
var withoutField = map[string]string{
	"/$schema":             "is for editors of JSON",
	"/schemaVersion":       "is the format's own",
	"/fiscalYear":          "makes it another summary",
	"/county/name":         "makes it another summary",
	"/county/code":         "makes it another summary",
	"/goals/*/id":          "is part of the goal's name, and must differ from the others",
	"/goals/*/area":        "is the section that the goal stands in",
	"/office/abbreviation": "is not printed in a packet, unless its layout says so",
	"/technicalAssistance/noDistrictsIdentified": "is not printed: the narrative says it",
}

var number = regexp.MustCompile(`/\d+(/|$)`)

// anyEntry puts a * in place of each index in a pointer.
func anyEntry(pointer string) string {
	for number.MatchString(pointer) {
		pointer = number.ReplaceAllString(pointer, "/*$1")
	}
	return pointer
}

// eachLeaf calls f with each value that holds no others.
func eachLeaf(v any, pointer string, f func(pointer string, v any)) {
	switch v := v.(type) {
	case []any:
		for i, e := range v {
			eachLeaf(e, entryOf(pointer, i), f)
		}
	case map[string]any:
		for key, e := range v {
			eachLeaf(e, pointer+"/"+key, f)
		}
	default:
		f(pointer, v)
	}
}

// holding returns the field that a value stands in: its own, or that of the
// list that it is in.
func holding(fields map[string][]found, pointer string) []found {
	for pointer != "" {
		if f := fields[pointer]; len(f) > 0 {
			return f
		}
		pointer = pointer[:strings.LastIndex(pointer, "/")]
	}
	return nil
}

// TestEveryValueHasItsField holds the fields of packets against the values of
// their summaries: each has one, and what stands in it is the value.
func TestEveryValueHasItsField(t *testing.T) {
	reasons := map[string]bool{}
	for _, file := range append(examples(t), "testdata/packet/full.json") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			t.Fatal(err)
		}
		fields := map[string][]found{}
		for _, f := range allFields(buildPacket(t, defaults(t), readSummary(t, file), PacketOptions{Fields: true})) {
			fields[f.Pointer] = append(fields[f.Pointer], f)
		}
		eachLeaf(value, "", func(pointer string, v any) {
			held := holding(fields, pointer)
			if _, ok := withoutField[anyEntry(pointer)]; ok {
				reasons[anyEntry(pointer)] = true
				if len(held) > 0 {
					t.Errorf("%s: %s has a field, and is listed as having none", file, pointer)
				}
				return
			}
			if len(held) == 0 {
				t.Errorf("%s: %s has no field", file, pointer)
			}
			for _, f := range held {
				if !holds(f, pointer, v) {
					t.Errorf("%s: %s is %v, and its field holds %q, value %q", file, pointer, v, f.Text, f.Value)
				}
			}
		})
	}
	for pointer := range withoutField {
		if !reasons[pointer] && pointer != "/$schema" {
			t.Errorf("%s is listed as having no field, and no summary here has it", pointer)
		}
	}
}

// holds reports whether a field holds a value, by its kind.
func holds(f found, pointer string, v any) bool {
	text := strings.TrimSuffix(f.Text, "\n")
	switch f.Kind {
	case document.Date, document.Choice:
		return f.Value == v && (f.Kind == document.Date || slices.Contains(f.Choices, document.FieldChoice{Value: f.Value, Text: text}))
	case document.Number:
		printed := strconv.Itoa(int(v.(float64)))
		return text == printed || f.Value == printed && f.Choices[0].Text == text
	case document.Amount:
		amount, err := summary.ParseMoney(strconv.FormatFloat(v.(float64), 'f', 2, 64))
		return err == nil && text == amount.String()
	case document.Included:
		return f.Value != v || text == "Yes"
	case document.Choices:
		value, ok := v.(string)
		if !ok {
			value = strconv.Itoa(int(v.(float64)))
		}
		i := slices.IndexFunc(f.Choices, func(c document.FieldChoice) bool { return c.Value == value })
		return i >= 0 && slices.Contains(strings.Split(text, "\n"), f.Choices[i].Text)
	case document.PlainText:
		return text == v
	}
	// What remains is made of Markdown and of lists; others test that.
	return text != ""
}

// TestFieldsByTheSchema holds fields.txt and the form against the schema: what
// can stand in a summary has a field with words of its own, and a field is of
// something that can.
func TestFieldsByTheSchema(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(schema.JSON(), &root); err != nil {
		t.Fatal(err)
	}
	inSchema, lists := map[string]bool{}, map[string]bool{} // every pointer, with * for entries
	var walk func(node map[string]any, pointer string)
	walk = func(node map[string]any, pointer string) {
		inSchema[pointer] = true
		if properties, ok := node["properties"].(map[string]any); ok && node["title"] != nil {
			for name, below := range properties {
				walk(below.(map[string]any), pointer+"/"+name)
			}
		}
		if items, ok := node["items"].(map[string]any); ok {
			lists[pointer] = true
			walk(items, pointer+"/*")
		}
	}
	walk(root, "")

	words := map[string]bool{} // the keys that fields need
	got := map[string]bool{}
	form, err := defaults(t).Form(fullSummary(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range allFields(form) {
		general := anyEntry(f.Pointer)
		if !inSchema[general] {
			t.Errorf("a field is of %s, which no summary has", f.Pointer)
		}
		if f.Repeats != "" && !strings.HasPrefix(f.Pointer, f.Repeats+"/") {
			t.Errorf("the field of %s stands in a table of %s", f.Pointer, f.Repeats)
		}
		got[general] = true
		words[fieldKey(f.Pointer)+".title"], words[fieldKey(f.Pointer)+".placeholder"] = true, true
		if f.Repeats != "" {
			words[fieldKey(f.Repeats)+".row"] = true
		}
	}
	reasons := map[string]bool{}
	for pointer := range inSchema {
		held := false
		for p := pointer; p != "" && !held; p = p[:strings.LastIndex(p, "/")] {
			held = got[p]
		}
		_, excused := withoutField[pointer]
		if pointer == "/office/abbreviation" || pointer == "/technicalAssistance/noDistrictsIdentified" {
			excused = false // a form has a field for them
		}
		holdsOthers := slices.ContainsFunc(keys(inSchema), func(p string) bool { return strings.HasPrefix(p, pointer+"/") })
		if !held && !excused && !holdsOthers {
			t.Errorf("%s can stand in a summary, and the form has no field for it", pointer)
		}
		reasons[pointer] = true
	}
	for pointer := range withoutField {
		if !reasons[pointer] {
			t.Errorf("%s is listed as having no field, and no summary has it", pointer)
		}
	}
	used := literals(t)
	for key := range defaults(t).fields {
		if !words[key] && !used[key] {
			t.Errorf("fields.txt has %q, and nothing uses it", key)
		}
	}
}

func keys(m map[string]bool) []string {
	var out []string
	for key := range m {
		out = append(out, key)
	}
	return out
}

// TestFieldNames holds the names of fields against what Word takes.
func TestFieldNames(t *testing.T) {
	s := fullSummary(t)
	s.Goals[0].ID = strings.Repeat("a long one ", 20)
	for _, f := range allFields(buildPacket(t, defaults(t), s, PacketOptions{Fields: true})) {
		if n := utf8.RuneCountInString(f.Title); n == 0 || n > longestTitle {
			t.Errorf("the field of %s has a title of %d characters: %q", f.Pointer, n, f.Title)
		}
	}
}

// TestOutsideTheLists keeps values that no list has, so that they come back.
func TestOutsideTheLists(t *testing.T) {
	s := fullSummary(t)
	s.Board.ItemType = "workshop"
	s.Collaboration.Activities[0].Partners = []summary.Partner{"neighbors"}
	s.TechnicalAssistance.Districts[0].Pathways = []summary.Pathway{"other"}
	s.TechnicalAssistance.Districts[0].StatePriorities = []int{11}
	d := buildPacket(t, defaults(t), s, PacketOptions{Fields: true})
	seen := map[string]bool{}
	for _, f := range allFields(d) {
		var pair document.FieldChoice
		switch {
		case f.Pointer == "/board/itemType":
			pair = document.FieldChoice{Value: "workshop", Text: "workshop"}
		case f.Pointer == "/technicalAssistance/districts/0/pathways":
			pair = document.FieldChoice{Value: "other", Text: "other"}
		case f.Pointer == "/technicalAssistance/districts/0/statePriorities":
			pair = document.FieldChoice{Value: "11", Text: "11"}
		case f.Kind == document.Included && f.Value == "neighbors":
			if want := strings.HasPrefix(f.Pointer, "/collaboration/activities/0/"); (f.Text == "Yes") != want {
				t.Errorf("%s: the partner from outside the list is %q", f.Pointer, f.Text)
			}
			seen["neighbors"] = true
			continue
		default:
			continue
		}
		seen[pair.Value] = true
		if !slices.Contains(f.Choices, pair) || !strings.Contains(f.Text, pair.Text) {
			t.Errorf("%s holds %q, and offers %v", f.Pointer, f.Text, f.Choices)
		}
	}
	if len(seen) != 4 {
		t.Errorf("of four values only %v have fields", seen)
	}
}
