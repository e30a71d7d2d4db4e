package document

// Field is what is known of a place that holds one value of a summary, so that
// a reader of the finished file can find the value again. It stands in a
// FieldBlock or a FieldText. Documents have fields only where their maker is
// asked for them; the formats that know none refuse them.
type Field struct {
	// Pointer is the JSON Pointer (RFC 6901) of the value in the summary:
	// "/board/name", "/goals/0/measures/1/metrics".
	Pointer string
	// Title is the field's name for people: "Name of the board".
	Title string
	Kind  FieldKind
	// Placeholder says what belongs here and which law asks for it. A format
	// with fields shows it while the field is empty.
	Placeholder string
	// Value is the value itself where the words in the field are not: a date
	// as 2026-06-23, the key of a choice. Empty otherwise, and where there is
	// no value yet.
	Value string
	// Choices are what can be chosen, for the kinds Choice and Choices.
	Choices []FieldChoice
}

// FieldChoice is one of the things that can be chosen in a field.
type FieldChoice struct {
	// Value is what the summary holds, and Text what people read.
	Value, Text string
}

// FieldKind is what a field takes.
type FieldKind int

// The kinds of fields.
const (
	// PlainText is one line of text.
	PlainText FieldKind = iota
	// Narrative is text in the whole dialect: headings, lists, tables.
	Narrative
	// ItemText is text in the dialect of items: no headings and no tables.
	ItemText
	// Date is a day.
	Date
	// Choice is one of Choices; a field without a value holds none of them.
	Choice
	// Choices is a list, each entry one of Choices, written as Texts is.
	Choices
	// Texts is a list of plain texts: in a line of text with "; " between
	// them, in a cell an item for each, and one alone as a paragraph.
	Texts
	// Amount is money in dollars: "$1,250.50".
	Amount
	// Number is a whole number.
	Number
	// Metrics is the list of a measure's metrics: an item for each with its
	// text, below it lines for the baseline and the target.
	Metrics
	// Actions is the list of a measure's actions: an item for each, with its
	// title in bold on a line of its own in front where there is one.
	Actions
	// Included is whether Value is in the list at Pointer: one of Choices,
	// whose values are "yes" and "no". Value is what is in the list or not.
	Included
)

// FieldBlock is a field that holds blocks.
type FieldBlock struct {
	Field
	Blocks []Block
}

// FieldText is a field within a line.
type FieldText struct {
	Field
	Text []Inline
}

func (*FieldBlock) block() {}
func (*FieldText) inline() {}
