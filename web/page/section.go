package page

import "strings"

// Section is a group of fields under a heading.
type Section struct {
	Heading string
	// Hint says what the section is for.
	Hint   string
	Fields []Field
	// Rows are the lists in the section, after its fields.
	Rows []Rows
	// Table is one that sums something up; nil where there is none.
	Table *Table
	// Total is the sum of all costs; empty where it isn't shown.
	Total string
}

// Rows is a list whose entries can be added, moved and removed.
type Rows struct {
	// Pointer is the list's JSON Pointer.
	Pointer string
	// Title names the list: "Activities".
	Title string
	Hint  string
	// Level is the heading's level in HTML, 2 to 6.
	Level int
	Items []Row
	// Adds are what can be added; most lists have one.
	Adds     []Add
	Findings []Finding
}

// Add is a button that adds an entry.
type Add struct {
	// Op is what the button posts: "add:/goals". To says for those who don't see
	// where the button stands what it adds to: "to goal 1, row 1"; often empty.
	Op, Label, To string
}

// Index are links to the entries, where they have lists of their own and so are
// long. Entries that are closed are short, and are such a list themselves.
func (r Rows) Index() []Link {
	var out []Link
	for _, row := range r.Items {
		if row.Inner || len(row.Rows) == 0 {
			return nil
		}
		out = append(out, Link{Text: row.Title + row.gist(), URL: "#row-" + ID(row.Pointer)})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// Row is one entry of a list.
type Row struct {
	Pointer string
	// Title names it for people: "Metric 2". Name is said where its place on the
	// page can't be seen: "Goal 1, row 1, metric 2".
	Title, Name string
	// Level is the heading's level in HTML, one more than that of the list.
	Level  int
	Fields []Field
	// Rows are lists in the entry, and After the fields that stand below them.
	Rows  []Rows
	After []Field
	// First and Last can't be moved that way.
	First, Last bool
	// Inner entries stand in an entry of another list.
	Inner    bool
	Findings []Finding
	// Closed stands for the fields of an entry that isn't open; nil where it is.
	Closed *Closed
}

// gist is the beginning of the first text of the entry, for a link to it.
func (r Row) gist() string {
	const longest = 12 // words
	for _, f := range r.Fields {
		words := strings.Fields(f.Value)
		if f.Control != Lines || len(words) == 0 {
			continue
		}
		if len(words) > longest {
			words = words[:longest]
			words[longest-1] += "…"
		}
		return ": " + strings.Join(words, " ")
	}
	return ""
}

// Closed is what is seen of an entry while its fields are not on the page.
type Closed struct {
	// Op is what the button posts that opens it.
	Op string
	// Text says what the entry is about.
	Text string
}

// head is what a heading is drawn with.
type head struct {
	Text, ID, Class string
	Level           int
}

// Head is the heading of the list.
func (r Rows) Head() any { return head{Text: r.Title, Class: "rows__title", Level: r.Level} }

// Head is the heading of the entry.
func (r Row) Head() any {
	return head{Text: r.Title, ID: "row-" + ID(r.Pointer) + "-title", Class: "row__title", Level: r.Level}
}

// Table is a table of plain texts, the first of which names its row.
type Table struct {
	Caption string
	Head    []Head
	Body    [][]string
	// Total is the sum of the last column; empty where there is none.
	Total string
}

// Head is the head of a column.
type Head struct {
	Text string
	// Number columns stand to the right.
	Number bool
}

// Part is one of the pages of a summary, in the list of them.
type Part struct {
	Link
	// Name is its name in addresses and for the script: "goals".
	Name string
	// Counted parts say what there is to do on them.
	Counted         bool
	Fatal, Warnings int
	// Blank parts say nothing yet, which is no mistake.
	Blank bool
	// Same parts say what they said last year, to the word.
	Same bool
}

// Count says what there is to do on the part.
func (p Part) Count() string {
	switch grade := p.Grade(); {
	case grade == "blank":
		return "Empty"
	case grade == "same":
		return "Same as last year"
	default:
		return Count(p.Fatal, p.Warnings)
	}
}

// Grade returns how grave the gravest is that there is to do: "fatal", "warning"
// or "done"; "blank" where nothing is there and nothing has to be, and "same"
// where nobody may have read it since last year.
func (p Part) Grade() string {
	switch {
	case p.Fatal > 0:
		return "fatal"
	case p.Warnings > 0:
		return "warning"
	case p.Blank:
		return "blank"
	case p.Same:
		return "same"
	default:
		return "done"
	}
}
