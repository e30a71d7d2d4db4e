package opc_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/opc"
)

// compound makes the parts of a compound file that tell what it is: its first
// sector, an empty one, and a directory with these streams.
func compound(streams ...string) []byte {
	b := make([]byte, 1024)
	copy(b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	for i, name := range append([]string{"Root Entry"}, streams...) {
		entry := make([]byte, 128)
		for at := range len(name) {
			entry[2*at] = name[at]
		}
		binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(name)+2))
		entry[66] = 2
		if i == 0 {
			entry[66] = 5
		}
		b = append(b, entry...)
	}
	return b
}

func ownerFile() []byte {
	b := make([]byte, 162)
	name := "Alex Example"
	b[0], b[55] = byte(len(name)), byte(len(name))
	copy(b[1:], name+strings.Repeat(" ", 54-len(name)))
	for i := range len(name) {
		b[57+2*i] = name[i]
	}
	return b
}

func wide(s string) []byte {
	b := []byte("\xFF\xFE")
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

func TestWhatIsNoWordFileIsNamed(t *testing.T) {
	sheet := "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
	slides := "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
	locked := pack(t, word()...)
	for i := range locked { // the mark of an entry that needs a password, in both places
		if bytes.HasPrefix(locked[i:], []byte("PK\x03\x04")) {
			locked[i+6] |= 1
		}
		if bytes.HasPrefix(locked[i:], []byte("PK\x01\x02")) {
			locked[i+8] |= 1
		}
	}
	tests := []struct {
		name, says, advises string
		data                []byte
		kind                opc.Kind
	}{
		{"nothing", "is empty", "sent again", nil, opc.Empty},
		{"zeros", "is empty", "sent again", make([]byte, 5000), opc.Empty},
		{"blanks", "is empty", "sent again", []byte(" \r\n\t"), opc.Empty},
		{"doc", ".doc", "Save As", compound("WordDocument", "1Table", "Workbook"), opc.OldWord},
		{"password", "password", "protection off", compound("EncryptionInfo", "EncryptedPackage"), opc.Encrypted},
		{"password of the archive", "password", "protection off", locked, opc.Encrypted},
		{"xls", "Excel", "Copy", compound("Workbook"), opc.Excel},
		{"ppt", "PowerPoint", "Copy", compound("PowerPoint Document"), opc.PowerPoint},
		{"msg", "another office program", "save it", compound("__properties_version1.0"), opc.OtherOffice},
		{"pdf", "PDF", "made from", []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), opc.PDF},
		{"pdf with a line before it", "PDF", "made from", []byte("\x01\n%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), opc.PDF},
		{"rtf", ".rtf", "Save As", []byte(`{\rtf1\ansi Hello}`), opc.RTF},
		{"odt", "OpenDocument", "LibreOffice", pack(t, file{"mimetype", "application/vnd.oasis.opendocument.text"}, file{"content.xml", "<a/>"}), opc.OpenDocument},
		{"odt without its first part", "OpenDocument", "LibreOffice", pack(t, file{"content.xml", "<a/>"}, file{"META-INF/manifest.xml", "<a/>"}), opc.OpenDocument},
		{"ods", "another office program", "save it", pack(t, file{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}), opc.OtherOffice},
		{"epub", "EPUB", "made from", pack(t, file{"mimetype", "application/epub+zip"}), opc.EPUB},
		{"xlsx", "Excel", "Copy", pack(t, word(typesOf(sheet))...), opc.Excel},
		{"pptx", "PowerPoint", "Copy", pack(t, word(typesOf(slides))...), opc.PowerPoint},
		{"vsdx", "another office program", "save it", pack(t, word(related("_rels/.rels", rel("other", "visio/document.xml", "")))[:2]...), opc.OtherOffice},
		{"pages", "Pages", "Export To", pack(t, file{"Index/Document.iwa", "x"}, file{"preview.jpg", "x"}), opc.Pages},
		{"older pages", "Pages", "Export To", pack(t, file{"buildVersionHistory.plist", "x"}, file{"index.xml", "x"}), opc.Pages},
		{"zip of Word files", "archive", "take the Word file out", pack(t, file{"first.docx", "x"}, file{"second.docx", "x"}), opc.Archive},
		{"empty zip", "archive", "take the Word file out", pack(t), opc.Archive},
		{"gzip", "archive", "take the Word file out", []byte("\x1F\x8B\x08\x00\x00\x00\x00\x00"), opc.Archive},
		{"html", "HTML", "Save As", []byte("\r\n<!DOCTYPE html><p>Hello"), opc.HTML},
		{"html after a remark", "HTML", "Save As", []byte("<!-- x --><HTML lang='en'>"), opc.HTML},
		{"html in two bytes a letter", "HTML", "Save As", wide("<html><body>Hello</body></html>"), opc.HTML},
		{"mht", "HTML", "Save As", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"), opc.HTML},
		{"word xml", "XML", "Save As", []byte(`<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>`), opc.WordXML},
		{"png", "picture", "Word file", []byte("\x89PNG\r\n\x1A\n\x00\x00"), opc.Image},
		{"jpeg", "picture", "Word file", []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF"), opc.Image},
		{"heic", "picture", "Word file", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), opc.Image},
		{"bmp", "picture", "Word file", append([]byte("BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00"), 1, 2, 3, 4), opc.Image},
		{"svg", "picture", "Word file", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), opc.Image},
		{"json", "JSON", ".json", []byte("\xEF\xBB\xBF{\n  \"county\": \"\xC3\xA9"), opc.JSON},
		{"json list", "JSON", ".json", []byte("[1, 2]"), opc.JSON},
		{"text", "plain text", "Save As", []byte("Goal 1: Help districts."), opc.Text},
		{"text that begins as a picture does", "plain text", "Save As", []byte("BMX riders meet at the county office."), opc.Text},
		{"text that begins as an archive does", "plain text", "Save As", []byte("PK stands for something."), opc.Text},
		{"text of one byte a letter", "plain text", "Save As", []byte("San Jos\xE9 Unified, the resum\xE9 of a year of work in the county"), opc.Text},
		{"text in two bytes a letter", "plain text", "Save As", wide("Goal 1: Help districts."), opc.Text},
		{"owner file", "keeps beside", "~$", ownerFile(), opc.OwnerFile},
		{"noise", "not a Word file", "Word document", []byte("\x01\x02\x03\xFF\xFE\x00"), opc.Unknown},
	}
	for _, test := range tests {
		p, err := opc.Open(test.data)
		e := (*opc.Error)(nil)
		if p != nil || !errors.As(err, &e) {
			t.Errorf("%s: opened with %v", test.name, err)
			continue
		}
		if e.Kind != test.kind || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), test.advises) {
			t.Errorf("%s: kind %d, %s", test.name, e.Kind, err)
		}
	}
}

func TestATextCutWithinACharacterIsStillAText(t *testing.T) {
	text := strings.Repeat("a", 64<<10-1) + "é" + strings.Repeat("b", 10)
	if _, err := opc.Open([]byte(text)); !strings.Contains(err.Error(), "plain text") {
		t.Error(err)
	}
}

func TestAnUnknownPackingIsRefused(t *testing.T) {
	h := stored("word/styles.xml", "<a/>")
	h.Method = 99
	data := packRaw(t, word(), h, []byte("<a/>"))
	p, err := opc.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = p.Part("word/styles.xml"); err == nil || !strings.Contains(err.Error(), "packed in a way") || errors.Is(err, zip.ErrAlgorithm) {
		t.Error(err)
	}
}
