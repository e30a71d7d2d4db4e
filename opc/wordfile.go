package opc

import "strings"

// rootRelated holds the relationships of the package itself.
const rootRelated = "_rels/.rels"

// findMain follows the package's relationship to its main part, and looks
// whether that is a Word document.
func (p *Package) findMain() error {
	if !p.Has(rootRelated) {
		return damaged(rootRelated, "it is missing", nil)
	}
	list, err := p.Related("")
	if err != nil {
		return err
	}
	for _, r := range list {
		switch {
		case r.Type != relOffice+"officeDocument":
		case r.External:
			return damaged(rootRelated, "it leads out of the file", nil)
		case !p.Has(r.Target):
			return damaged(r.Target, "it is missing", nil)
		case p.main != "" && fold(p.main) != fold(r.Target):
			return damaged(rootRelated, "it leads to two documents", nil)
		default:
			if err := p.isWord(r.Target); err != nil {
				return err
			}
			p.main = r.Target
		}
	}
	if p.main == "" {
		return p.stranger()
	}
	return nil
}

// isWord looks whether a main part is that of a Word file, by its content type.
func (p *Package) isWord(name string) error {
	t, _, _ := strings.Cut(p.ContentType(name), ";")
	t = strings.TrimSpace(t)
	switch t := strings.ToLower(t); {
	case t == "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
		t == "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
		t == "application/vnd.ms-word.document.macroenabled.main+xml",
		t == "application/vnd.ms-word.template.macroenabledtemplate.main+xml":
		return nil
	case strings.Contains(t, "spreadsheetml"), strings.Contains(t, "ms-excel"):
		return fail(Excel)
	case strings.Contains(t, "presentationml"), strings.Contains(t, "ms-powerpoint"):
		return fail(PowerPoint)
	}
	if t == "" {
		return damaged(name, "nothing says that it is the text of a Word document", nil)
	}
	return damaged(name, "it is said to be "+shown(t)+" and not the text of a Word document", nil)
}

// stranger says what a zip archive is in which no main part can be found.
func (p *Package) stranger() error {
	switch {
	case p.isOpenDocument("application/epub"):
		return fail(EPUB)
	case p.isOpenDocument("application/vnd.oasis.opendocument.text"):
		return fail(OpenDocument)
	case p.isOpenDocument("application/"):
		return fail(OtherOffice)
	case p.Has("content.xml") && p.Has("META-INF/manifest.xml"):
		return fail(OpenDocument)
	case p.Has("Index/Document.iwa"), p.Has("Index.zip"), p.Has("buildVersionHistory.plist"):
		return fail(Pages)
	case p.Has("word/document.xml"):
		if !p.Has(typesName) {
			return damaged(typesName, "it is missing", nil)
		}
		return damaged(rootRelated, "it doesn't lead to the text of the document", nil)
	case p.Has(typesName):
		return fail(OtherOffice)
	}
	return fail(Archive)
}

// isOpenDocument looks at the part with which an OpenDocument file and an
// electronic book say what they are.
func (p *Package) isOpenDocument(kind string) bool {
	if !p.Has("mimetype") {
		return false
	}
	data, err := p.Part("mimetype")
	return err == nil && strings.HasPrefix(string(data[:min(len(data), 256)]), kind)
}
