package opc

// Kind is what a file is, or what is wrong with it.
type Kind int

// The kinds.
const (
	// Unknown is a file of which nothing can be told but that it is no Word
	// file.
	Unknown Kind = iota
	// Empty files hold no byte, or zeros only.
	Empty
	// OldWord is a file of Word 97 to 2003 (.doc).
	OldWord
	// WordXML is a Word document in a single XML file (.xml).
	WordXML
	// Encrypted files need a password, or the right to open them.
	Encrypted
	// OwnerFile is the small file that Word keeps beside a document while it is
	// open, with a name that begins with "~$".
	OwnerFile
	// PDF is a file in the Portable Document Format.
	PDF
	// RTF is a text in the Rich Text Format.
	RTF
	// OpenDocument is a text of LibreOffice or OpenOffice (.odt).
	OpenDocument
	// Excel is a workbook of any age.
	Excel
	// PowerPoint is a presentation of any age.
	PowerPoint
	// OtherOffice is a file of another program for offices.
	OtherOffice
	// Pages is a file of Apple's Pages, Numbers or Keynote.
	Pages
	// EPUB is an electronic book.
	EPUB
	// Archive is a zip archive, or another one, that may hold anything.
	Archive
	// HTML is a web page, alone or with its pictures (.mht).
	HTML
	// Image is a picture.
	Image
	// JSON is a file in the format of summaries.
	JSON
	// Text is plain text.
	Text
	// Damaged files are Word files of which something is missing or wrong.
	Damaged
	// TooBig is a file that is larger than any Word file with text, as it
	// stands or when it is unpacked.
	TooBig
	// TooComplex is a file with more parts, elements or levels than any real
	// one.
	TooComplex
	// Entities is a file whose XML brings a document type of its own.
	Entities

	// What a Word file looks like on the way; no Error has these.
	zipArchive
	compoundFile
	wordDocument
)

const (
	saveAsDocx = "choose File, then Save As, and save it as a Word document (.docx)"
	sendAgain  = "Open it in Word, which may be able to repair it, and save it under another name; or ask for it to be sent again"
	suspicious = "No office program makes such a file: ask whom it came from, or open it in Word and save it under another name"
)

// sayings are what is said about each kind: what the file is, and what to do.
var sayings = [...]struct{ is, do string }{
	Unknown:      {"This is not a Word file", "If a program can open it, open it there and save it as a Word document (.docx)."},
	Empty:        {"The file is empty", "Ask for it to be sent again, or copy it again from where it came."},
	OldWord:      {"This is an old Word file (.doc)", "Open it in Word, " + saveAsDocx + "."},
	WordXML:      {"This is a Word document saved as XML (.xml)", "Open it in Word, " + saveAsDocx + "."},
	Encrypted:    {"This file is protected by a password or by access rights", "Open it in Word, choose File, then Info, then Protect Document, take the protection off, and save it."},
	OwnerFile:    {"This is no document, but the small file that Word keeps beside a document while somebody has it open", "Use the document itself: it has the same name without \"~$\" at the beginning."},
	PDF:          {"This is a PDF file, not a Word file", "Ask for the Word file that it was made from. If there is none, open the PDF file in Word, read the text that it makes of it with care, and save it as a Word document (.docx)."},
	RTF:          {"This is a text in Rich Text Format (.rtf), not a Word file", "Open it in Word, " + saveAsDocx + "."},
	OpenDocument: {"This is an OpenDocument text (.odt), as LibreOffice makes it, not a Word file", "Open it in LibreOffice or Word, " + saveAsDocx + "."},
	Excel:        {"This is an Excel workbook, not a Word file", "Copy what belongs to the summary into a Word document."},
	PowerPoint:   {"This is a PowerPoint presentation, not a Word file", "Copy what belongs to the summary into a Word document."},
	OtherOffice:  {"This is a file of another office program, not a Word file", "If that program can, save it as a Word document (.docx) there."},
	Pages:        {"This is a file of Apple's Pages, Numbers or Keynote, not a Word file", "Open it in Pages, choose File, then Export To, then Word, and use the file that it makes."},
	EPUB:         {"This is an electronic book (EPUB), not a Word file", "Ask for the Word file that it was made from."},
	Archive:      {"This is an archive of other files, not a Word file", "Open it, take the Word file out of it, and use that one."},
	HTML:         {"This is a web page (HTML), not a Word file", "Open it in Word, " + saveAsDocx + "."},
	Image:        {"This is a picture, not a Word file", "Ask for the Word file, or type the text of the picture into one."},
	JSON:         {"This is a JSON file, not a Word file", "If it is a summary, give it a name that ends in .json."},
	Text:         {"This is a plain text, not a Word file", "Open it in Word, " + saveAsDocx + "."},
	Damaged:      {"", sendAgain + "."},
	TooBig:       {"The file is too large", "A document with text is much smaller. If there are large pictures in it, take them out, and save it again. " + suspicious + "."},
	TooComplex:   {"The file is built in a way that no document needs", suspicious + "."},
	Entities:     {"The file brings rules of its own for how it is to be read (a document type), which no Word file does", suspicious + "."},
}
