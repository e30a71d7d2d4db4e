package docx

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"
	"testing"
)

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, packet()), write(t, packet())) {
		t.Fatal("two files differ")
	}
}

func TestZipNamesNoClockAndNothingTwice(t *testing.T) {
	file := write(t, packet())
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, f := range z.File {
		if i == 0 && f.Name != "[Content_Types].xml" {
			t.Errorf("the first part is %s", f.Name)
		}
		if got := f.Modified.Format("2006-01-02 15:04:05"); got != "1980-01-01 00:00:00" {
			t.Errorf("%s is of %s", f.Name, got)
		}
		if len(f.Extra) != 0 || f.Comment != "" {
			t.Errorf("%s has an extra field", f.Name)
		}
		name := strings.ToLower(f.Name)
		if seen[name] || strings.HasSuffix(name, "/") || f.Method != zip.Deflate && f.Method != zip.Store {
			t.Errorf("%s is there twice, a folder or packed in another way", f.Name)
		}
		seen[name] = true
	}
}

func TestEveryPartHasItsTypeAndIsReached(t *testing.T) {
	full, bare := packet(), doc(head(1, "", "One"))
	bare.ShortTitle, bare.Draft = "", ""
	for name, document := range map[string]map[string]string{"full": parts(t, write(t, full)), "bare": parts(t, write(t, bare))} {
		typed := map[string]bool{}
		for _, o := range tree(t, document["[Content_Types].xml"]).all("Override") {
			part := strings.TrimPrefix(o.attr["PartName"], "/")
			typed[part] = true
			if _, ok := document[part]; !ok {
				t.Errorf("%s: a type for %s, which isn't there", name, part)
			}
		}
		reached := map[string]bool{"[Content_Types].xml": true}
		for rels, text := range document {
			if !strings.HasSuffix(rels, ".rels") {
				continue
			}
			reached[rels] = true
			folder := path.Dir(path.Dir(rels))
			ids := map[string]bool{}
			for _, r := range tree(t, text).all("Relationship") {
				if ids[r.attr["Id"]] {
					t.Errorf("%s: %s holds %s twice", name, rels, r.attr["Id"])
				}
				ids[r.attr["Id"]] = true
				if r.attr["TargetMode"] == "External" {
					continue
				}
				target := path.Join(folder, r.attr["Target"])
				reached[target] = true
				if _, ok := document[target]; !ok || !typed[target] {
					t.Errorf("%s: %s leads to %s, which isn't there or has no type", name, rels, target)
				}
			}
		}
		for part := range document {
			if !reached[part] {
				t.Errorf("%s: nothing leads to %s", name, part)
			}
			if strings.HasSuffix(part, ".xml") {
				tree(t, document[part])
			}
		}
	}
	if _, ok := parts(t, write(t, bare))["word/header.xml"]; ok {
		t.Error("a document without a short title has a header")
	}
}

func TestPropertiesComeFromTheDocument(t *testing.T) {
	document := packet()
	document.Title = `Example & "Sons" <1>`
	core := tree(t, parts(t, write(t, document))["docProps/core.xml"])
	for name, want := range map[string]string{
		"title": document.Title, "subject": "Support of districts", "creator": "Example County Office of Education",
		"keywords": "LCAP, support", "language": "en-US",
		"created": "2026-06-23T00:00:00Z", "modified": "2026-06-23T00:00:00Z",
	} {
		if got := core.child(name).text; got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
	document.Date = ""
	if core := tree(t, parts(t, write(t, document))["docProps/core.xml"]); core.has("created") || core.has("modified") {
		t.Error("a document without a day names one")
	}
}

func TestLanguageStandsInThreePlaces(t *testing.T) {
	all := parts(t, write(t, packet()))
	for where, got := range map[string]string{
		"styles":     tree(t, all["word/styles.xml"]).val("docDefaults", "rPrDefault", "rPr", "lang"),
		"settings":   tree(t, all["word/settings.xml"]).val("themeFontLang"),
		"properties": tree(t, all["docProps/core.xml"]).child("language").text,
	} {
		if got != "en-US" {
			t.Errorf("%s: %q", where, got)
		}
	}
}

func TestHeadersAndFooter(t *testing.T) {
	document := packet()
	all := parts(t, write(t, document))
	section := tree(t, all["word/document.xml"]).child("body", "sectPr")
	if !section.has("titlePg") || section.child("pgSz").attr["w"] != "12240" || section.child("pgSz").attr["h"] != "15840" || section.child("pgMar").attr["left"] != "1440" {
		t.Error("the section is not US Letter with one-inch margins and a first page of its own")
	}
	if got := len(section.all("headerReference")) + len(section.all("footerReference")); got != 4 {
		t.Errorf("%d headers and footers", got)
	}
	first, rest := tree(t, all["word/headerFirst.xml"]).shown(), tree(t, all["word/header.xml"]).shown()
	if first != document.Draft {
		t.Errorf("the first page says %q", first)
	}
	if rest != document.Draft+document.ShortTitle {
		t.Errorf("the other pages say %q", rest)
	}
	if got := tree(t, all["word/footer.xml"]).shown(); got != "Page 1 of 7" {
		t.Errorf("the footer says %q", got)
	}
	document.Draft = ""
	if _, ok := parts(t, write(t, document))["word/headerFirst.xml"]; ok {
		t.Error("the cover of a final document has a header")
	}
}

func TestNothingPrompts(t *testing.T) {
	for name, text := range parts(t, write(t, packet())) {
		for _, word := range []string{"updateFields", "w:dirty", "<!DOCTYPE"} {
			if strings.Contains(text, word) {
				t.Errorf("%s holds %s", name, word)
			}
		}
	}
	settings := parts(t, write(t, packet()))["word/settings.xml"]
	if !strings.Contains(settings, `w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"`) {
		t.Error("Word would open the file as an old one")
	}
}
