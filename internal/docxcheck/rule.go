package docxcheck

// Rule is the name of one rule. The names are stable, so that a test can say
// which rules a text that is passed on as it came may break.
type Rule string

// The rules, in the order in which they are checked.
const (
	// ZipSound: the archive opens, every entry unpacks to what its checksum
	// says, and nothing is of an absurd size.
	ZipSound Rule = "zip-sound"
	// ZipEntry: no entry occurs twice in any case, is a folder, or has a name
	// that leads out of the package.
	ZipEntry Rule = "zip-entry"
	// ZipOrder: [Content_Types].xml is the first entry, so that a program that
	// reads from the front knows at once what the file is.
	ZipOrder Rule = "zip-order"
	// ZipDate: every entry has the date 1980-01-01 00:00 and no extra field, so
	// that the same text gives the same bytes.
	ZipDate Rule = "zip-date"

	// XMLDoctype: no part has a document type declaration.
	XMLDoctype Rule = "xml-doctype"
	// XMLCharacters: every part is UTF-8 without characters that XML forbids.
	XMLCharacters Rule = "xml-characters"
	// XMLWellFormed: every XML part is well-formed, with its namespaces.
	XMLWellFormed Rule = "xml-well-formed"
	// XMLIgnorable: mc:Ignorable names only prefixes that are declared, since
	// Word refuses a file that breaks this, and names that of what came with
	// Word 2013 where it is used.
	XMLIgnorable Rule = "xml-ignorable"

	// PartType: every part has a content type of its own.
	PartType Rule = "part-type"
	// TypePart: every content type that names a part names one that is there.
	TypePart Rule = "type-part"
	// RelationshipID: a part's relationship ids are unique, and every id that
	// the part uses is one of them.
	RelationshipID Rule = "relationship-id"
	// RelationshipTarget: every relationship leads to a part that is there.
	RelationshipTarget Rule = "relationship-target"
	// RelationshipExternal: only hyperlinks lead out of the file, and only by
	// http, https or mailto.
	RelationshipExternal Rule = "relationship-external"
	// PartReached: every part is reached by a relationship.
	PartReached Rule = "part-reached"
	// PartRequired: the document, its styles, its settings and its properties
	// are there, and numbering where a list is.
	PartRequired Rule = "part-required"

	// CompatibilityMode is 15; with any other, Word opens the file in its
	// Compatibility Mode.
	CompatibilityMode Rule = "compatibility-mode"
	// UpdateFields: nothing asks Word to prompt about fields on opening.
	UpdateFields Rule = "update-fields"
	// Protection: the file is not protected as a whole; a form locks its words
	// with a group.
	Protection Rule = "protection"
	// Language: the default run language, the theme's and dc:language are
	// there and equal.
	Language Rule = "language"
	// DocumentTitle: dc:title says what the document is.
	DocumentTitle Rule = "document-title"

	// StyleUnique: no two styles share an id or a name.
	StyleUnique Rule = "style-unique"
	// StyleExists: every style that is named exists and is of the kind that is
	// meant.
	StyleExists Rule = "style-exists"
	// StyleCycle: no style is based on itself, at any remove; LibreOffice
	// hangs on one that is.
	StyleCycle Rule = "style-cycle"
	// StyleDefault: one paragraph style is the default, and one of each other
	// type that the file has.
	StyleDefault Rule = "style-default"
	// StyleName: Word's own styles have Word's own spelling ("heading 1").
	StyleName Rule = "style-name"
	// HeadingStyle: a heading's style has the outline level of its name and
	// keeps with the text below it.
	HeadingStyle Rule = "heading-style"

	// NumberingOrder: in the numbering part every abstractNum comes before
	// every num.
	NumberingOrder Rule = "numbering-order"
	// NumberingExists: every numbering that is named exists and isn't 0.
	NumberingExists Rule = "numbering-exists"
	// NumberingLevel: every level in use is one of 0 to 8 and defined.
	NumberingLevel Rule = "numbering-level"
	// NumberingStart: a numbering says where it starts at every ordered level
	// that is used; without that, one list goes on where another ended.
	NumberingStart Rule = "numbering-start"
	// NumberingGlyph: a bullet is a character that every font has, and not one
	// of Symbol's private ones.
	NumberingGlyph Rule = "numbering-glyph"

	// BookmarkName: a bookmark's name has 1 to 40 characters of the allowed
	// kinds and occurs once, whatever the case.
	BookmarkName Rule = "bookmark-name"
	// BookmarkPair: every bookmark's start has one end after it, in its part.
	BookmarkPair Rule = "bookmark-pair"
	// BookmarkID: no two bookmarks share an id.
	BookmarkID Rule = "bookmark-id"
	// Anchor: every link and page reference within the file leads to a
	// bookmark that is there.
	Anchor Rule = "anchor"

	// PageSize: every section states US Letter.
	PageSize Rule = "page-size"
	// PageFirst: a first page of its own, and even pages of their own, are
	// announced exactly where they have headers or footers of their own.
	PageFirst Rule = "page-first"
	// FooterPages: the footer says the page and the number of pages, and holds
	// a value for each.
	FooterPages Rule = "footer-pages"

	// TextSpace: text that begins or ends with a space, or holds two in a row,
	// says that its spaces are to be kept.
	TextSpace Rule = "text-space"
	// TextBreak: tabs and line ends are elements, not characters.
	TextBreak Rule = "text-break"
	// FieldBalance: every field begins, separates and ends, in that order, and
	// fields nest.
	FieldBalance Rule = "field-balance"
	// FieldParagraph: only a contents list goes over more than one paragraph,
	// and a field ends in the element that it began in.
	FieldParagraph Rule = "field-paragraph"
	// FieldDirty: no field is marked as out of date.
	FieldDirty Rule = "field-dirty"

	// TableGrid: a table has properties and a grid with as many columns as
	// every row has cells.
	TableGrid Rule = "table-grid"
	// TableMerge: no cells are merged.
	TableMerge Rule = "table-merge"
	// TableCell: every cell ends with a paragraph, which may stand in a control;
	// Word refuses the file otherwise.
	TableCell Rule = "table-cell"
	// TableHeader: the first row is a header row, and the table's look says so.
	TableHeader Rule = "table-header"
	// TableDescribed: a table has a caption and a description.
	TableDescribed Rule = "table-described"
	// TableApart: a paragraph stands between two tables; Word joins them
	// otherwise.
	TableApart Rule = "table-apart"

	// ControlOrder: a content control and its properties are made of known
	// elements, in the standard's order.
	ControlOrder Rule = "control-order"
	// ControlID: every control has a number of its own, from 1 to 2147483647;
	// Word drops all but the last of those that share one.
	ControlID Rule = "control-id"
	// ControlName: tags and titles are not empty and fit into Word's 64
	// characters, and what a program can find has a title for people.
	ControlName Rule = "control-name"
	// ControlContent: a control holds something, of the kind that may stand in
	// its place, and plain text no more than a line with one look.
	ControlContent Rule = "control-content"
	// ControlPrompt: a placeholder is in the glossary and shown in its style.
	ControlPrompt Rule = "control-prompt"
	// ControlRepeats: what repeats holds its entries and nothing else.
	ControlRepeats Rule = "control-repeats"
	// ControlGroup: a group is locked and around the whole text.
	ControlGroup Rule = "control-group"
	// ControlMark: a field's bookmark is around its control and nothing else.
	ControlMark Rule = "control-mark"
	// CustomXML: data that the file carries have a name and say their kind.
	CustomXML Rule = "custom-xml"

	// LinkText: a link's text says where it leads: not a bare address, not
	// "here". County text is passed on as it came and may break this.
	LinkText Rule = "link-text"
	// PictureAlt: every picture says in words what it shows.
	PictureAlt Rule = "picture-alt"
	// PictureInline: every picture stands in the line, where a screen reader
	// meets it.
	PictureInline Rule = "picture-inline"
	// ParagraphEmpty: no empty paragraph makes space.
	ParagraphEmpty Rule = "paragraph-empty"
	// Contrast: text stands out from what is behind it by at least 4.5 to 1
	// (WCAG 2.1, 1.4.3), where both colors are known.
	Contrast Rule = "contrast"

	// HeadingOutline: headings begin at level 1 and skip none on the way down.
	HeadingOutline Rule = "heading-outline"
	// HeadingEmpty: every heading has text.
	HeadingEmpty Rule = "heading-empty"
	// HeadingDisguised: no bold line of body text plays heading. County text
	// is passed on as it came and may break this.
	HeadingDisguised Rule = "heading-disguised"

	// ContentsPresent: there is one contents list. A short text may do without.
	ContentsPresent Rule = "contents-present"
	// ContentsControl: the list stands in the content control by which Word
	// knows a contents list.
	ContentsControl Rule = "contents-control"
	// ContentsEntries: the entries are the headings that Word itself would
	// list, with their text, in their order.
	ContentsEntries Rule = "contents-entries"
	// ContentsLink: every entry is a link to its heading.
	ContentsLink Rule = "contents-link"
	// ContentsStyle: every entry has the contents style of its level, with a
	// dotted tab before the page.
	ContentsStyle Rule = "contents-style"
	// ContentsPage: every entry holds its page number, and they never go back.
	ContentsPage Rule = "contents-page"
)
