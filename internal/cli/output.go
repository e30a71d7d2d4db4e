package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/text"
)

// The flags that several commands share.
var (
	forceFlag     = &cli.BoolFlag{Name: "force", DisableDefaultText: true, Usage: "replace a file that is there already"}
	templatesFlag = &cli.StringFlag{Name: "templates", Usage: "take the fixed words from the files in `DIR`"}
	referenceFlag = &cli.StringFlag{Name: "reference", Usage: "take styles, fonts, margins, header and footer from your own Word `FILE`"}
	exactFlag     = &cli.BoolFlag{Name: "exact-pages", DisableDefaultText: true, Usage: "let LibreOffice lay the pages out once, for exact page numbers in the Word file"}
)

// target is where a document goes and in which format.
type target struct {
	path   string // "-" is standard output
	format string // docx, html, md or txt
}

var formatOf = map[string]string{
	".docx": "docx", ".html": "html", ".htm": "html", ".md": "md", ".markdown": "md", ".txt": "txt",
}

// newTarget decides the format by --to, else by the ending of the name, and
// refuses what can't be meant.
func (s *streams) newTarget(path, to, defaultName string, formats ...string) (target, error) {
	listed := strings.Join(formats, ", ")
	t := target{path: path, format: to}
	ending := strings.ToLower(filepath.Ext(path))
	switch {
	case path == "":
		if t.format == "" {
			t.format = "docx"
		}
		t.path = defaultName + "." + t.format
	case t.format == "" && path == "-":
		return t, usagef("say which format to write to standard output: --to %s", strings.ReplaceAll(listed, ", ", "|"))
	case t.format == "":
		t.format = formatOf[ending]
		if t.format == "" {
			return t, usagef("the ending of %s does not say which format to write; end it in one of these, or use --to: %s", path, listed)
		}
	}
	known := false
	for _, f := range formats {
		known = known || f == t.format
	}
	if !known {
		return t, usagef("%q is not a format that can be written here; the formats are %s", t.format, listed)
	}
	if path != "-" && formatOf[ending] != "" && formatOf[ending] != t.format {
		return t, usagef("%s ends like %s, but --to says %s; make them agree", path, formatOf[ending], t.format)
	}
	if t.path == "-" && t.format == "docx" && isTerminal(s.out) {
		return t, usagef("a Word file would garble the terminal; name a file with -o, or pipe it into one")
	}
	return t, nil
}

// free checks that the targets can be written, before any work is done.
func (t target) free(force bool, more ...string) error {
	paths := more
	if t.path != "-" {
		paths = append([]string{t.path}, more...)
	}
	return outfile.Free(force, paths...)
}

// word are the choices of a Word file.
type word struct {
	docx.Options
	// exact asks LibreOffice for the page numbers.
	exact bool
}

// newWord reads the choices of a Word file, and refuses them for another
// format.
func newWord(c *cli.Context, format string) (word, error) {
	w := word{exact: c.Bool("exact-pages")}
	reference := c.String("reference")
	switch {
	case w.exact && format != "docx":
		return w, usagef("--exact-pages is for Word files; %s has no pages", format)
	case reference == "":
		return w, nil
	case format != "docx":
		return w, usagef("--reference is for Word files; %s has no letterhead", format)
	}
	data, err := intake.Bytes(reference, nil)
	if err != nil {
		return w, err
	}
	if w.Reference, err = docx.ReadReference(data); err != nil {
		return w, fmt.Errorf("%s can't be used as a letterhead: %w", reference, err)
	}
	return w, nil
}

// build makes the bytes of a document in a format.
func build(ctx context.Context, format string, doc *document.Document, w word) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch format {
	case "docx":
		if w.exact {
			pages, err := docx.ExactPages(ctx, doc, w.Options)
			if err != nil {
				return nil, err
			}
			w.Pages = &pages
		}
		err = docx.Write(&b, doc, w.Options)
	case "html":
		err = html.Write(&b, doc)
	case "txt":
		err = text.Write(&b, doc)
	case "md":
		var md string
		md, err = markdown.Write(doc.Blocks)
		b.WriteString(md)
	default:
		err = fmt.Errorf("no writer for the format %q", format)
	}
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// put writes files whole, or the first one to standard output.
func (s *streams) put(t target, data []byte, force bool, more ...outfile.File) error {
	if t.path != "-" {
		return outfile.Write(force, append([]outfile.File{{Path: t.path, Data: data}}, more...)...)
	}
	if err := outfile.Write(force, more...); err != nil {
		return err
	}
	return s.print(data)
}

// print writes data to standard output.
func (s *streams) print(data []byte) error {
	_, err := s.out.Write(data)
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		err = pe.Err // the sentence says the rest
	}
	if err != nil {
		return fmt.Errorf("standard output can't be written: %w", err)
	}
	return nil
}

// loadTemplates reads the words from a folder, or takes the default ones.
func loadTemplates(dir string) (*templates.Set, error) {
	if dir == "" {
		return templates.Default()
	}
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil, fmt.Errorf("there is no folder %s; name the folder that holds the template files", dir)
	}
	return templates.Load(fs.FS(os.DirFS(dir)))
}

// sayPassedOver names the files of a folder that were not read: each of a few,
// and of many the first ones.
func (s *streams) sayPassedOver(list []intake.PassedOver) {
	const few = 5
	for i, p := range list {
		if i == few-1 && len(list) > few {
			fmt.Fprintf(s.err, "not read: %d more\n", len(list)-i)
			return
		}
		fmt.Fprintf(s.err, "not read: %s (%s)\n", report.Printable(p.File), p.Reason)
	}
}
